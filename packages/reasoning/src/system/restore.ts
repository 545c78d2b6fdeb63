import { Effect } from "effect"
import { Budget } from "./budget.ts"
import { modelOf } from "./components.ts"
import type { CompiledSystem } from "./compiled-system.ts"
import { openExtremes } from "./extremes.ts"
import type { LinearSolver } from "./linear-solver.ts"
import type { SolvingError } from "./system-errors.ts"
import { withoutNoise } from "./tolerance.ts"

/** The smallest change of one bound of one constraint that removes a conflict, all others kept. */
export interface Restoration {
  readonly constraint: string
  readonly end: "low" | "high"
  readonly from: number
  readonly to: number
}

/**
 * What would have to give: for each constraint of a conflict, how far its bound must move for all of them to hold.
 *
 * Shape: one entry for each constraint whose change alone suffices, in the order of `conflict`; all of them when the
 * conflict is minimal. A constraint that is violated by a sum without variables is one of them.
 * Unit: that of the constraint's sum, as the system states it.
 * Errors: SolverUnavailable, SolverFailed, WorkSpent.
 * Gotcha: other conflicts of the system may remain; hard constraints and limits of variables do not move.
 */
export const restorations = (
  system: CompiledSystem,
  conflict: ReadonlyArray<string>,
  budget: Budget = new Budget()
): Effect.Effect<ReadonlyArray<Restoration>, SolvingError, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const wanted = new Set(conflict)
      const rowsOfConflict = [...system.rows.keys()].filter((row) => wanted.has(system.rows[row]!.id))
      const component = system.components.find(({ rows }) =>
        rowsOfConflict.every((row) => rows.includes(row))
      )
      if (component === undefined) return []
      const model = modelOf(system, component)
      const extremes = yield* openExtremes(model, budget)
      const place = new Map(model.rows.map(({ id }, row) => [id, row]))
      const found: Array<Restoration> = []
      for (const constraint of conflict) {
        const moved = place.get(constraint)
        if (moved === undefined) continue
        const kept = [...model.rows.keys()].filter(
          (row) => row !== moved && (model.rows[row]!.hard || wanted.has(model.rows[row]!.id))
        )
        const { low, high, scale, offset } = model.rows[moved]!
        const stated = (value: number) => withoutNoise(value * scale + offset)
        const greatest = yield* extremes(kept, model.rows[moved]!, "greatest")
        if (greatest.kind === "value" && greatest.value < low) {
          found.push({ constraint, end: "low", from: stated(low), to: stated(greatest.value) })
          continue
        }
        const least = yield* extremes(kept, model.rows[moved]!, "least")
        if (least.kind === "value" && least.value > high) {
          found.push({ constraint, end: "high", from: stated(high), to: stated(least.value) })
        }
      }
      return found
    })
  )
