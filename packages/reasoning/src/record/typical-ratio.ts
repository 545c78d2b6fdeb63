// oxlint-disable-next-line typescript/triple-slash-reference -- who imports this source needs these types too
/// <reference path="./jstat.d.ts" />
import jstat from "jstat"
import { MINIMUM_RATIOS, type TypicalRatio } from "./track-record-schema.ts"

/**
 * The typical ratio of several: their median, and the k-th smallest to the k-th largest as its interval.
 *
 * Shape: each ratio is an interval, its middle the geometric one; the interval runs from the k-th smallest
 * low end to the k-th largest high end, with the largest k that keeps a coverage of 95 %.
 * Source: order-statistic interval of a median: Conover, Practical Nonparametric Statistics, 3rd ed., 3.2.
 * Gotcha: under six ratios no such interval reaches 95 %, so k is 1 and `coverage` says what is reached.
 * Undefined below `MINIMUM_RATIOS`. It takes the ratios for independent, which claims of one article may not be.
 */
export const typicalRatio = (
  ratios: ReadonlyArray<{ readonly low: number; readonly high: number }>
): TypicalRatio | undefined => {
  const count = ratios.length
  if (count < MINIMUM_RATIOS) return undefined
  const rank = medianRank(count)
  const middles = ascending(ratios.map(({ low, high }) => Math.sqrt(low * high)))
  return {
    low: ascending(ratios.map(({ low }) => low))[rank - 1]!,
    best: Math.sqrt(middles[Math.ceil(count / 2) - 1]! * middles[Math.floor(count / 2)]!),
    high: ascending(ratios.map(({ high }) => high))[count - rank]!,
    coverage: coverageOf(rank, count),
    ratios: count
  }
}

/** The largest k for which the k-th smallest to the k-th largest keeps 95 %; 1 when none does. */
const medianRank = (count: number): number => {
  let rank = 1
  while (2 * (rank + 1) <= count && coverageOf(rank + 1, count) >= 0.95) rank += 1
  return rank
}

/** 1 - 2 P(X < k) for X ~ Binomial(n, 1/2), by the incomplete beta function. */
const coverageOf = (rank: number, count: number): number =>
  1 - 2 * jstat.jStat.beta.cdf(0.5, count - rank + 1, rank)

const ascending = (values: ReadonlyArray<number>): ReadonlyArray<number> => [...values].sort((a, b) => a - b)
