import { Effect } from "effect"
import { checkSystem } from "./check-system.ts"
import { type Component, componentsOf } from "./components.ts"
import type { LinearRow } from "./linear-solver.ts"
import { SystemMalformed } from "./system-errors.ts"
import type { LinearSystem, SystemConstraint, SystemVariable } from "./system-schema.ts"

/** A constraint as a row: its largest coefficient is 1, and variables of one possible value are worked in. */
export interface CompiledRow extends LinearRow {
  readonly id: string
  readonly hard: boolean
  /** What the row was divided by; a sum of the constraint is `scale` times that of the row, plus `offset`. */
  readonly scale: number
  readonly offset: number
}

/** A variable as a column; a fixed one (least and greatest value equal) is in no row. */
export interface CompiledColumn {
  readonly id: string
  readonly low: number
  readonly high: number
}

/** A checked system in canonical order, cut into components. */
export interface CompiledSystem {
  readonly columns: ReadonlyArray<CompiledColumn>
  readonly rows: ReadonlyArray<CompiledRow>
  readonly components: ReadonlyArray<Component>
  /** Component of each column. */
  readonly componentOf: ReadonlyArray<number>
}

/**
 * Checks a system and brings it into the form that all questions are asked of.
 *
 * Shape: variables and constraints are sorted by id (code units), so that answers do not depend on their order.
 * Errors: SystemMalformed.
 */
export const compileSystem = (system: LinearSystem): Effect.Effect<CompiledSystem, SystemMalformed> => {
  const problems = checkSystem({
    ...system,
    ask: system.ask ?? [],
    variableIds: system.variables.map(({ id }) => id)
  })
  if (problems.length > 0) return Effect.fail(new SystemMalformed({ problems }))
  const columns = system.variables.map(columnOf).sort((a, b) => byCodeUnit(a.id, b.id))
  const place = new Map(columns.map(({ id }, i) => [id, i]))
  const rows = system.constraints
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .map((constraint) => rowOf(constraint, place, columns))
  const components = componentsOf({ columns, rows })
  const componentOf = columns.map(() => 0)
  for (const [i, component] of components.entries())
    for (const column of component.columns) componentOf[column] = i
  return Effect.succeed({ columns, rows, components, componentOf })
}

/** Order of ids everywhere in a system and its answer. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const columnOf = ({ id, min, max }: SystemVariable): CompiledColumn => ({
  id,
  low: min ?? Number.NEGATIVE_INFINITY,
  high: max ?? Number.POSITIVE_INFINITY
})

const rowOf = (
  constraint: SystemConstraint,
  place: ReadonlyMap<string, number>,
  columns: ReadonlyArray<CompiledColumn>
): CompiledRow => {
  const terms = constraint.terms
    .filter(({ coef }) => coef !== 0)
    .map((term) => ({ column: place.get(term.var)!, coef: term.coef }))
    .sort((a, b) => a.column - b.column)
  const free = terms.filter(({ column }) => columns[column]!.low !== columns[column]!.high)
  const offset = terms
    .filter(({ column }) => columns[column]!.low === columns[column]!.high)
    .reduce((sum, { column, coef }) => sum + coef * columns[column]!.low, 0)
  const scale = free.reduce((most, { coef }) => Math.max(most, Math.abs(coef)), 0) || 1
  return {
    id: constraint.id,
    hard: constraint.hard ?? false,
    columns: free.map(({ column }) => column),
    coefs: free.map(({ coef }) => coef / scale),
    low: ((constraint.low ?? Number.NEGATIVE_INFINITY) - offset) / scale,
    high: ((constraint.high ?? Number.POSITIVE_INFINITY) - offset) / scale,
    scale,
    offset
  }
}
