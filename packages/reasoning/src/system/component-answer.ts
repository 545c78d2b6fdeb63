import { Effect } from "effect"
import { allBits } from "./bit-set.ts"
import type { Budget } from "./budget.ts"
import type { CompiledColumn, CompiledRow } from "./compiled-system.ts"
import type { Enumeration } from "./enumeration.ts"
import { enumerateIntervals } from "./interval-enumeration.ts"
import type { Interval, LinearSolver } from "./linear-solver.ts"
import { enumerate } from "./marco.ts"
import { openOracle } from "./oracle.ts"
import { intervalOf } from "./single-column.ts"
import type { SolverError, SolvingError } from "./system-errors.ts"
import { widened } from "./tolerance.ts"

/** Columns and rows of one component, numbered from 0. */
export interface ComponentModel {
  readonly columns: ReadonlyArray<CompiledColumn>
  readonly rows: ReadonlyArray<CompiledRow>
}

/** Whether all rows of a component can hold together. */
export const holdsTogether = (
  component: ComponentModel,
  budget: Budget
): Effect.Effect<boolean, SolvingError, LinearSolver> =>
  Effect.scoped(
    Effect.gen(function* () {
      const oracle = yield* openOracle(component, budget)
      const finding = yield* oracle.find(allBits(oracle.size))
      return finding.holds
    })
  )

/** Conflicts and accounts of a component, as ids, sorted. */
export interface ComponentSets {
  readonly conflicts: ReadonlyArray<ReadonlyArray<string>>
  readonly accounts: ReadonlyArray<ReadonlyArray<string>>
  readonly complete: boolean
}

/**
 * Conflicts and accounts of a component that cannot hold as a whole, though its hard rows can.
 *
 * Shape: over a single column all of them, by their ends; otherwise by `enumerate`, within the budget.
 */
export const componentSets = (
  component: ComponentModel,
  budget: Budget,
  limit: number
): Effect.Effect<ComponentSets, SolverError, LinearSolver> => {
  const soft = component.rows.filter(({ hard }) => !hard).map(({ id }) => id)
  const found: Effect.Effect<Enumeration, SolverError, LinearSolver> =
    component.columns.length <= 1
      ? Effect.sync(() => ofIntervals(component, limit))
      : Effect.scoped(
          Effect.gen(function* () {
            const oracle = yield* openOracle(component, budget)
            return yield* enumerate(oracle, budget, limit)
          })
        )
  return Effect.map(found, ({ conflicts, accounts, complete }) => ({
    conflicts: conflicts.map((set) => set.map((member) => soft[member]!)),
    accounts: accounts.map((set) => set.map((member) => soft[member]!)),
    complete
  }))
}

const ofIntervals = ({ columns, rows }: ComponentModel, limit: number): Enumeration => {
  const interval = (row: CompiledRow): Interval => intervalOf(widened(row))
  const always = [...columns.map(widened), ...rows.filter(({ hard }) => hard).map(interval)]
  return enumerateIntervals(
    {
      low: always.reduce((low, next) => Math.max(low, next.low), Number.NEGATIVE_INFINITY),
      high: always.reduce((high, next) => Math.min(high, next.high), Number.POSITIVE_INFINITY)
    },
    rows.filter(({ hard }) => !hard).map(interval),
    limit
  )
}
