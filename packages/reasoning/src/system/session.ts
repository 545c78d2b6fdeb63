import { Effect, type Scope } from "effect"
import type { Budget } from "./budget.ts"
import { workOf } from "./budget.ts"
import { type LinearModel, type LinearSession, LinearSolver, type SessionOptions } from "./linear-solver.ts"
import { singleColumnSession } from "./single-column.ts"
import type { SolverFailed, SolverUnavailable } from "./system-errors.ts"

/**
 * Opens a model for questions that draw on a budget.
 * Over a single column intervals are intersected, at no charge; only otherwise the solver is asked.
 *
 * Errors: SolverUnavailable, SolverFailed; questions to it also WorkSpent.
 */
export const openSession = Effect.fnUntraced(function* (
  model: LinearModel,
  budget: Budget,
  options: Pick<SessionOptions, "fresh"> = {}
): Effect.fn.Return<LinearSession, SolverUnavailable | SolverFailed, LinearSolver | Scope.Scope> {
  if (model.columns.length <= 1) return singleColumnSession(model)
  const solver = yield* LinearSolver
  const session = yield* solver.open(model, { ...options, expired: budget.expired })
  return {
    check: (rows) => Effect.andThen(budget.take(workOf(rows.length)), session.check(rows)),
    optimum: (rows, form, sense) =>
      Effect.andThen(budget.take(workOf(rows.length)), session.optimum(rows, form, sense))
  }
})
