import { suggestion } from "@cordon/domain/suggestion"
import { Result } from "effect"
import { isReadonlyArrayNonEmpty } from "effect/Array"
import { ColumnsMissing } from "./format-errors.ts"

/** Which columns a format needs, and which it takes where they are. */
export interface ColumnNames<Required extends string, Optional extends string> {
  readonly required: ReadonlyArray<Required>
  readonly optional: ReadonlyArray<Optional>
}

/** Positions of columns among the cells of a row; -1 for an optional column that is not there. */
export type ColumnPositions<Name extends string> = { readonly [N in Name]: number }

/**
 * Finds the columns of a header; letter case does not matter, the first of two columns of one name counts.
 *
 * Errors: ColumnsMissing, with the nearest column of the file for each that is missing.
 */
export const columnsOf = <Required extends string, Optional extends string>(
  format: string,
  header: ReadonlyArray<string>,
  { required, optional }: ColumnNames<Required, Optional>
): Result.Result<ColumnPositions<Required | Optional>, ColumnsMissing> => {
  const present = header.map((name) => name.toLowerCase())
  const lacking = required.filter((name) => !present.includes(name.toLowerCase()))
  const known = new Set<string>([...required, ...optional].map((name) => name.toLowerCase()))
  const spare = header.filter((name) => name !== "" && !known.has(name.toLowerCase()))
  const missing = lacking.map((column) => {
    const nearest = suggestion(column, spare)
    return nearest === undefined ? { column } : { column, nearest }
  })
  if (isReadonlyArrayNonEmpty(missing))
    return Result.fail(new ColumnsMissing({ format, missing, present: header }))
  const positions: { [name: string]: number } = {}
  for (const name of [...required, ...optional]) positions[name] = present.indexOf(name.toLowerCase())
  return Result.succeed(positions as ColumnPositions<Required | Optional>)
}

/** The cell of a column, without the space around it; empty where the row has no such column. */
export const cellAt = (cells: ReadonlyArray<string>, position: number): string =>
  position < 0 ? "" : (cells[position] ?? "").trim()
