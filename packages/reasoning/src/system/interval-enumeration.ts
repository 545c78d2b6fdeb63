import type { Enumeration } from "./enumeration.ts"
import type { Interval } from "./linear-solver.ts"

/**
 * All conflicts and accounts among intervals of one number, without a solver.
 *
 * An interval that misses what always holds is a conflict by itself; any other conflict is a pair that does not
 * meet, as intervals that meet pairwise share a point (Helly's theorem in one dimension).
 * An account is a largest set of intervals over one point, found by a sweep over their ends.
 *
 * Shape: more than `limit` conflicts are cut after the first by size and number; more than `limit` accounts to the
 * largest.
 */
export const enumerateIntervals = (
  always: Interval,
  soft: ReadonlyArray<Interval>,
  limit: number
): Enumeration => {
  const clipped = soft.map(({ low, high }) => ({
    low: Math.max(low, always.low),
    high: Math.min(high, always.high)
  }))
  const possible = [...soft.keys()].filter((i) => clipped[i]!.low <= clipped[i]!.high)
  const alone = [...soft.keys()].filter((i) => clipped[i]!.low > clipped[i]!.high)
  const conflicts = [...alone.map((i) => [i]), ...disjointPairs(soft, possible, limit + 1 - alone.length)]
  const peaks = peaksOf(possible.map((i) => clipped[i]!))
  const accounts = peaks
    .sort((a, b) => b.depth - a.depth || a.at - b.at)
    .slice(0, limit)
    .map(({ at }) => possible.filter((i) => clipped[i]!.low <= at && clipped[i]!.high >= at))
  return {
    conflicts: conflicts.slice(0, limit),
    accounts: peaks.length === 0 ? [[]] : accounts,
    complete: conflicts.length <= limit && peaks.length <= limit
  }
}

const disjointPairs = (soft: ReadonlyArray<Interval>, among: ReadonlyArray<number>, most: number) => {
  const pairs: Array<ReadonlyArray<number>> = []
  for (const [k, i] of among.entries()) {
    for (let m = k + 1; m < among.length; m++) {
      if (pairs.length >= most) return pairs
      const j = among[m]!
      if (soft[i]!.high < soft[j]!.low || soft[j]!.high < soft[i]!.low) pairs.push([i, j])
    }
  }
  return pairs
}

/** Points where no interval more can be had, each with the number of intervals over it. */
const peaksOf = (intervals: ReadonlyArray<Interval>): Array<{ at: number; depth: number }> => {
  const lows = intervals.map(({ low }) => low).sort((a, b) => a - b)
  const highs = intervals.map(({ high }) => high).sort((a, b) => a - b)
  const peaks: Array<{ at: number; depth: number }> = []
  let begun = 0
  for (const [ended, high] of highs.entries()) {
    const before = begun
    while (begun < lows.length && lows[begun]! <= high) begun++
    if (begun > before) peaks.push({ at: lows[begun - 1]!, depth: begun - ended })
  }
  return peaks
}
