import type { Interval, LinearModel } from "./linear-solver.ts"

/** Least leeway of a bound, in the units of its row once the row's largest coefficient is made 1. */
export const ABSOLUTE_LEEWAY = 1e-6

/** Leeway of a large bound, as a part of it: 0.2 at 200 million. */
export const RELATIVE_LEEWAY = 1e-9

/** Feasibility tolerance of the solver: a tenth of the least leeway, so its noise decides nothing but ties. */
export const SOLVER_TOLERANCE = 1e-7

/**
 * By how much a bound may be missed and still count as met.
 *
 * Whether constraints can hold together is asked with every bound moved outwards by its leeway: intervals that touch,
 * or miss each other by rounding, hold together; a gap of 1e-3 at bounds below a million does not.
 *
 * Gotcha: the leeways of several constraints add up, each times its weight in the sum.
 */
export const leeway = (bound: number): number =>
  Number.isFinite(bound) ? Math.max(ABSOLUTE_LEEWAY, RELATIVE_LEEWAY * Math.abs(bound)) : 0

/** An interval with both ends moved outwards by their leeway. */
export const widened = <A extends Interval>(interval: A): A => ({
  ...interval,
  low: interval.low - leeway(interval.low),
  high: interval.high + leeway(interval.high)
})

/** A model with all its bounds widened: the one that feasibility is asked of. */
export const widenedModel = (model: LinearModel): LinearModel => ({
  columns: model.columns.map(widened),
  rows: model.rows.map(widened)
})

/**
 * A solver's number without its rounding noise: 12 significant digits, and no minus zero.
 *
 * Example: 189999.99999999997 is 190000.
 */
export const withoutNoise = (value: number): number =>
  Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(12))
