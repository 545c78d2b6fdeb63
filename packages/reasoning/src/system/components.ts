import type { Interval, LinearModel, LinearRow } from "./linear-solver.ts"

/** Rows and columns that hang together; indices into the whole model, ascending. */
export interface Component {
  readonly columns: ReadonlyArray<number>
  readonly rows: ReadonlyArray<number>
}

/**
 * Cuts a model into connected components: two rows hang together when a chain of shared columns leads from one to
 * the other. No conflict reaches across components, and any accounts of them can be combined.
 *
 * Shape: every row and every column is in exactly one component; a row without columns is one of its own.
 * Components are ordered by their first column, those without columns last.
 */
export const componentsOf = (model: LinearModel): ReadonlyArray<Component> => {
  const parent = model.columns.map((_, i) => i)
  const root = (column: number): number => {
    let at = column
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const { columns } of model.rows) {
    for (const column of columns.slice(1)) {
      const a = root(columns[0]!)
      const b = root(column)
      parent[Math.max(a, b)] = Math.min(a, b)
    }
  }

  const byRoot = new Map<number, { columns: Array<number>; rows: Array<number> }>()
  for (const column of model.columns.keys()) {
    const at = root(column)
    const component = byRoot.get(at)
    if (component === undefined) byRoot.set(at, { columns: [column], rows: [] })
    else component.columns.push(column)
  }
  const bare: Array<Component> = []
  for (const [row, { columns }] of model.rows.entries()) {
    if (columns.length === 0) bare.push({ columns: [], rows: [row] })
    else byRoot.get(root(columns[0]!))!.rows.push(row)
  }
  return [...byRoot.values(), ...bare]
}

/**
 * The part of a model that a component is made of, with columns and rows numbered anew from 0 in its order.
 */
export const modelOf = <C extends Interval, R extends LinearRow>(
  model: { readonly columns: ReadonlyArray<C>; readonly rows: ReadonlyArray<R> },
  component: Component
): { readonly columns: ReadonlyArray<C>; readonly rows: ReadonlyArray<R> } => {
  const place = new Map(component.columns.map((column, i) => [column, i]))
  return {
    columns: component.columns.map((column) => model.columns[column]!),
    rows: component.rows.map((row) => {
      const whole = model.rows[row]!
      return { ...whole, columns: whole.columns.map((column) => place.get(column)!) }
    })
  }
}
