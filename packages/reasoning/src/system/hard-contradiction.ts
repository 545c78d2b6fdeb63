import { Effect } from "effect"
import type { Budget } from "./budget.ts"
import type { CompiledColumn, CompiledRow } from "./compiled-system.ts"
import type { LinearSolver } from "./linear-solver.ts"
import { quickXplain } from "./quick-xplain.ts"
import { openSession } from "./session.ts"
import { HardContradiction, type SolvingError } from "./system-errors.ts"
import { widenedModel } from "./tolerance.ts"

/**
 * A minimal contradiction among the hard rows of a component, or undefined when they can all hold.
 *
 * Errors: SolverUnavailable, SolverFailed; WorkSpent when not even that is known.
 */
export const findHardContradiction = (
  component: { readonly columns: ReadonlyArray<CompiledColumn>; readonly rows: ReadonlyArray<CompiledRow> },
  budget: Budget
): Effect.Effect<HardContradiction | undefined, SolvingError, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { rows } = component
      const session = yield* openSession(widenedModel(component), budget)
      const verdict = yield* session.check([...rows.keys()].filter((row) => rows[row]!.hard))
      if (verdict.feasible) return undefined
      const asError = (core: ReadonlyArray<number>, minimal: boolean) =>
        new HardContradiction({ constraints: core.map((row) => rows[row]!.id), minimal })
      return yield* quickXplain(
        verdict.core.toSorted((a, b) => a - b),
        (tried) => Effect.map(session.check(tried), ({ feasible }) => !feasible)
      ).pipe(
        Effect.map((core) => asError(core, true)),
        Effect.catchTag("WorkSpent", () => Effect.succeed(asError(verdict.core, false)))
      )
    })
  )
