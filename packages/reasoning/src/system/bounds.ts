import { Effect } from "effect"
import { Budget } from "./budget.ts"
import { type Component, modelOf } from "./components.ts"
import type { CompiledSystem } from "./compiled-system.ts"
import { type Extremes, openExtremes } from "./extremes.ts"
import type { LinearSolver, Sense } from "./linear-solver.ts"
import { SolverFailed, type SolverError, type SolvingError } from "./system-errors.ts"
import type { VariableBounds } from "./system-schema.ts"
import { withoutNoise } from "./tolerance.ts"

/** Tightest intervals of variables, by id in the order asked; what was asked after the work ran out is missing. */
export interface BoundsFound {
  readonly bounds: ReadonlyMap<string, VariableBounds>
  readonly complete: boolean
}

/**
 * The tightest interval of each variable asked for, under the hard constraints and the given soft ones.
 *
 * Shape: an open end is null; numbers are free of the solver's noise (`withoutNoise`).
 * Errors: SolverUnavailable, SolverFailed; the latter also when the constraints given cannot hold together.
 * Gotcha: ids that are no variables are passed over.
 */
export const boundsUnder = (
  system: CompiledSystem,
  soft: ReadonlySet<string>,
  ask: ReadonlyArray<string>,
  budget: Budget = new Budget()
): Effect.Effect<BoundsFound, SolverError, LinearSolver> =>
  Effect.gen(function* () {
    const found = new Map<string, VariableBounds>()
    const asked = new Set(ask)
    const search = Effect.forEach(system.components, (component) => {
      const columns = component.columns.filter((column) => asked.has(system.columns[column]!.id))
      return columns.length === 0 ? Effect.void : ofComponent(system, component, soft, columns, found, budget)
    })
    const complete = yield* search.pipe(
      Effect.as(true),
      Effect.catchTag("WorkSpent", () => Effect.succeed(false))
    )
    const bounds = new Map(
      [...asked].flatMap((id) => {
        const interval = found.get(id)
        return interval === undefined ? [] : [[id, interval] as const]
      })
    )
    return { bounds, complete }
  })

const ofComponent = (
  system: CompiledSystem,
  component: Component,
  soft: ReadonlySet<string>,
  columns: ReadonlyArray<number>,
  found: Map<string, VariableBounds>,
  budget: Budget
): Effect.Effect<void, SolvingError, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const model = modelOf(system, component)
      const rows = [...model.rows.keys()].filter(
        (row) => model.rows[row]!.hard || soft.has(model.rows[row]!.id)
      )
      const extremes = yield* openExtremes(model, budget)
      const places = new Map(component.columns.map((column, place) => [column, place]))
      for (const column of columns) {
        const place = places.get(column)!
        const low = yield* endOf(extremes, rows, place, "least")
        const high = yield* endOf(extremes, rows, place, "greatest")
        const swapped = low !== null && high !== null && low > high
        found.set(system.columns[column]!.id, swapped ? { low: high, high: low } : { low, high })
      }
    })
  )

const endOf = (
  extremes: Extremes,
  rows: ReadonlyArray<number>,
  column: number,
  sense: Sense
): Effect.Effect<number | null, SolvingError> =>
  Effect.flatMap(extremes(rows, { columns: [column], coefs: [1] }, sense), (optimum) =>
    optimum.kind === "infeasible"
      ? Effect.fail(
          new SolverFailed({ detail: "bounds were asked of constraints that cannot hold together" })
        )
      : Effect.succeed(optimum.kind === "open" ? null : withoutNoise(optimum.value))
  )
