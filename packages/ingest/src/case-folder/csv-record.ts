import type { Row, Table } from "./csv-table.ts"
import type { Finding, Problem } from "./problem.ts"
import { type ListName, type Path, problemIn, type Written } from "./written.ts"

/** Makes a record of a row; `columnOf` gives the column that holds a path of `input`. */
export const recordOfRow = (
  table: Table,
  row: Row,
  list: ListName,
  input: unknown,
  columnOf: (path: Path) => string | undefined,
  key = row.cell("id") ?? `#${row.number}`
): Written => ({
  file: table.file,
  list,
  key,
  input,
  asWritten: (path) => {
    const column = columnOf(path)
    return column === undefined ? [] : [column]
  },
  spot: ([column]) => row.spot(column === undefined ? undefined : String(column)),
  sourceText: () => undefined
})

/**
 * Finds the column of a path by the longest entry that begins it; entries are paths joined by dots.
 *
 * Shape: an entry that ends in `.*` stands for the family of columns named by the next step, e.g.
 * `names.*` with `name:` gives `name:ar` for `names.ar`.
 */
export const columnFinder = (columns: Readonly<Record<string, string>>) => {
  const entries = Object.entries(columns).sort(([a], [b]) => b.length - a.length)
  return (path: Path): string | undefined => {
    const joined = path.join(".")
    for (const [start, column] of entries) {
      if (joined === start || joined.startsWith(`${start}.`)) return column
      const family = start.endsWith(".*") ? start.slice(0, -1) : undefined
      if (family !== undefined && joined.startsWith(family)) return `${column}${joined.slice(family.length)}`
    }
    return undefined
  }
}

/** Ties a finding to a cell of a record's row. */
export const problemInCell = (record: Written, column: string, finding: Finding): Problem =>
  problemIn({ ...record, asWritten: () => [column] }, [], finding)

/** A record without the keys whose cell is empty. */
export const filled = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The parts of a cell that holds a list, separated by `; `. */
export const splitCell = (cell: string | undefined): ReadonlyArray<string> =>
  (cell ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")

/** A cell as `true` or `false` where it says so, and as its text where it does not. */
export const truthCell = (cell: string | undefined): boolean | string | undefined =>
  cell === "true" || cell === "false" ? cell === "true" : cell

/** A cell as a number where it is one, and as its text where it is not, for the schema to refuse. */
export const numberCell = (cell: string | undefined): number | string | undefined =>
  cell !== undefined && /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell
