import { Effect } from "effect"
import type {
  Interval,
  LinearForm,
  LinearModel,
  LinearRow,
  LinearSession,
  Optimum,
  Sense,
  Verdict
} from "./linear-solver.ts"

const EVERYTHING: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
const NOTHING: Interval = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }

/** A row over at most one column as the interval it leaves to that column; a row over none leaves all or nothing. */
export const intervalOf = ({ columns, coefs, low, high }: LinearRow): Interval => {
  if (columns.length === 0) return low <= 0 && high >= 0 ? EVERYTHING : NOTHING
  const coef = coefs[0]!
  return coef > 0 ? { low: low / coef, high: high / coef } : { low: high / coef, high: low / coef }
}

/**
 * A session over at most one column: intervals are intersected, no solver is asked.
 *
 * Most quantities of a case hang together with no other, so this answers most questions.
 */
export const singleColumnSession = (model: LinearModel): LinearSession => {
  const intervals = model.rows.map(intervalOf)
  const limits = model.columns[0] ?? EVERYTHING
  const tightest = (rows: ReadonlyArray<number>): Tightest => {
    let [low, high, lowBy, highBy]: [number, number, number | undefined, number | undefined] = [
      limits.low,
      limits.high,
      undefined,
      undefined
    ]
    for (const row of rows) {
      const interval = intervals[row]!
      if (interval.low > low) [low, lowBy] = [interval.low, row]
      if (interval.high < high) [high, highBy] = [interval.high, row]
    }
    return { low, high, lowBy, highBy }
  }
  return {
    check: (rows) => Effect.sync(() => verdictOf(tightest(rows))),
    optimum: (rows, form, sense) => Effect.sync(() => optimumOf(tightest(rows), form, sense))
  }
}

interface Tightest extends Interval {
  readonly lowBy: number | undefined
  readonly highBy: number | undefined
}

const verdictOf = ({ low, high, lowBy, highBy }: Tightest): Verdict =>
  low <= high
    ? { feasible: true, point: [Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0] }
    : { feasible: false, core: [...new Set([lowBy, highBy])].filter((row) => row !== undefined) }

const optimumOf = ({ low, high, lowBy, highBy }: Tightest, { coefs }: LinearForm, sense: Sense): Optimum => {
  if (low > high) return { kind: "infeasible" }
  const coef = coefs[0] ?? 0
  if (coef === 0) return { kind: "value", value: 0, hangsOn: [] }
  const atLow = coef > 0 === (sense === "least")
  const end = atLow ? low : high
  const by = atLow ? lowBy : highBy
  return Number.isFinite(end)
    ? { kind: "value", value: coef * end, hangsOn: by === undefined ? [] : [by] }
    : { kind: "open" }
}
