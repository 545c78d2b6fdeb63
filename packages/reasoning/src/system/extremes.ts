import { Effect, type Scope } from "effect"
import type { Budget } from "./budget.ts"
import type { LinearForm, LinearModel, LinearSolver, Optimum, Sense } from "./linear-solver.ts"
import { openSession } from "./session.ts"
import type { SolverError, SolvingError } from "./system-errors.ts"
import { widenedModel } from "./tolerance.ts"

/** How far a form goes under some rows of a model. */
export type Extremes = (
  rows: ReadonlyArray<number>,
  form: LinearForm,
  sense: Sense
) => Effect.Effect<Optimum, SolvingError>

/**
 * Opens a model for questions of how far a form goes.
 *
 * Shape: answered by the bounds as stated; where rows hold together only within their leeway, by the widened ones.
 * Errors: SolverUnavailable, SolverFailed; questions also WorkSpent.
 */
export const openExtremes = Effect.fnUntraced(function* (
  model: LinearModel,
  budget: Budget
): Effect.fn.Return<Extremes, SolverError, LinearSolver | Scope.Scope> {
  const context = yield* Effect.context<LinearSolver | Scope.Scope>()
  const asStated = yield* openSession(model, budget)
  const withLeeway = yield* Effect.cached(
    Effect.provideContext(openSession(widenedModel(model), budget), context)
  )
  return (rows, form, sense) =>
    Effect.flatMap(asStated.optimum(rows, form, sense), (optimum) =>
      optimum.kind === "infeasible"
        ? Effect.flatMap(withLeeway, (session) => session.optimum(rows, form, sense))
        : Effect.succeed(optimum)
    )
})
