import { Effect, type Scope } from "effect"
import type { Budget } from "../system/budget.ts"
import type {
  LinearForm,
  LinearModel,
  LinearRow,
  LinearSolver,
  Optimum,
  Sense
} from "../system/linear-solver.ts"
import { openSession } from "../system/session.ts"
import type { SolverError, SolvingError } from "../system/system-errors.ts"

/** How far a form goes in a hundred of the whole, under some rows of a model. */
export type Share = (
  rows: ReadonlyArray<number>,
  of: LinearForm,
  sense: Sense
) => Effect.Effect<Optimum, SolvingError>

/**
 * Opens a model for questions about shares of a whole.
 *
 * Everything is measured in hundredths of the whole, and one more unknown says how many of them one is, so that the
 * extreme of a quotient becomes the extreme of a sum.
 *
 * Unit: percent.
 * Shape: `hangsOn` names rows of the model, or numbers beyond them, which are limits of its columns.
 * Source: Charnes and Cooper, Programming with linear fractional functionals (1962), doi 10.1002/nav.3800090303.
 * Gotcha: asked of rows that can hold together only; each row has one finite end, or both ends are 0.
 */
export const openShare = (
  model: LinearModel,
  whole: LinearForm,
  budget: Budget
): Effect.Effect<Share, SolverError, LinearSolver | Scope.Scope> => {
  const unit = model.columns.length
  const limits = model.columns.flatMap(
    ({ high }, column): ReadonlyArray<LinearRow> =>
      Number.isFinite(high) ? [scaled({ columns: [column], coefs: [1], low: -Infinity, high }, unit)] : []
  )
  const always = [...limits, { ...whole, low: 100, high: 100 }]
  return Effect.map(
    openSession(
      {
        columns: [...model.columns, { low: 0, high: 0 }].map(() => ({ low: 0, high: Infinity })),
        rows: [...model.rows.map((row) => scaled(row, unit)), ...always]
      },
      budget
    ),
    (session) => (rows, of, sense) =>
      session.optimum([...rows, ...always.map((_, i) => model.rows.length + i)], of, sense)
  )
}

/** A row whose bound is so many units. */
const scaled = ({ columns, coefs, low, high }: LinearRow, unit: number): LinearRow => {
  const bound = Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0
  return bound === 0
    ? { columns, coefs, low, high }
    : {
        columns: [...columns, unit],
        coefs: [...coefs, -bound],
        low: Number.isFinite(low) ? 0 : -Infinity,
        high: Number.isFinite(high) ? 0 : Infinity
      }
}
