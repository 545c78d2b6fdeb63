import type { Row, Table } from "./csv-table.ts"

/** Beginning of the columns that hold a name in a language: `name:ar`. */
export const NAME_FAMILY = "name:"

/** The names of a row by language, without the languages in which it has none. */
export const namesInRow = (table: Table, row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(
    table.columns.flatMap((column) => {
      const name = column.startsWith(NAME_FAMILY) ? row.cell(column) : undefined
      return name === undefined ? [] : [[column.slice(NAME_FAMILY.length), name] as const]
    })
  )
