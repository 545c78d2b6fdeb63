import { Effect } from "effect"
import { Budget } from "./budget.ts"
import { modelOf } from "./components.ts"
import type { CompiledSystem } from "./compiled-system.ts"
import { type Extremes, openExtremes } from "./extremes.ts"
import type { LinearForm, LinearSolver, Optimum, Sense } from "./linear-solver.ts"
import type { SolvingError } from "./system-errors.ts"
import { leeway, withoutNoise } from "./tolerance.ts"

/** A soft constraint that an end of a variable hangs on, and what the end becomes without it; null for open. */
export interface Support {
  readonly constraint: string
  readonly becomes: number | null
}

/** An end of a variable's interval and the single soft constraints it hangs on. */
export interface SupportedEnd {
  readonly value: number | null
  readonly hangsOn: ReadonlyArray<Support>
}

/**
 * What the two ends of a variable hang on: which single soft constraints, left out, let the end move outwards.
 *
 * Shape: by the hard constraints and the given soft ones; `hangsOn` in the order of ids. An open end hangs on nothing.
 * Empty for an end that hard constraints give, or that two soft ones give independently.
 * Errors: SolverUnavailable, SolverFailed, WorkSpent.
 * Gotcha: undefined when there is no such variable, or when the constraints given cannot hold together.
 */
export const supportOf = (
  system: CompiledSystem,
  soft: ReadonlySet<string>,
  variable: string,
  budget: Budget = new Budget()
): Effect.Effect<
  { readonly low: SupportedEnd; readonly high: SupportedEnd } | undefined,
  SolvingError,
  LinearSolver
> =>
  Effect.scoped(
    Effect.gen(function* () {
      const column = system.columns.findIndex(({ id }) => id === variable)
      if (column === -1) return undefined
      const component = system.components[system.componentOf[column]!]!
      const model = modelOf(system, component)
      const rows = [...model.rows.keys()].filter(
        (row) => model.rows[row]!.hard || soft.has(model.rows[row]!.id)
      )
      const extremes = yield* openExtremes(model, budget)
      const form = { columns: [component.columns.indexOf(column)], coefs: [1] }
      const low = yield* endOf(extremes, model.rows, rows, form, "least")
      const high = yield* endOf(extremes, model.rows, rows, form, "greatest")
      return low === undefined || high === undefined ? undefined : { low, high }
    })
  )

const endOf = (
  extremes: Extremes,
  all: ReadonlyArray<{ readonly id: string; readonly hard: boolean }>,
  rows: ReadonlyArray<number>,
  form: LinearForm,
  sense: Sense
): Effect.Effect<SupportedEnd | undefined, SolvingError> =>
  Effect.gen(function* () {
    const optimum = yield* extremes(rows, form, sense)
    if (optimum.kind === "infeasible") return undefined
    if (optimum.kind === "open") return { value: null, hangsOn: [] }
    const hangsOn: Array<Support> = []
    for (const row of optimum.hangsOn) {
      if (all[row]!.hard) continue
      const without = yield* extremes(
        rows.filter((other) => other !== row),
        form,
        sense
      )
      if (moves(optimum.value, without)) hangsOn.push({ constraint: all[row]!.id, becomes: valueOf(without) })
    }
    return { value: withoutNoise(optimum.value), hangsOn }
  })

const moves = (value: number, without: Optimum): boolean =>
  without.kind === "open" || (without.kind === "value" && Math.abs(without.value - value) > leeway(value))

const valueOf = (optimum: Optimum): number | null =>
  optimum.kind === "value" ? withoutNoise(optimum.value) : null
