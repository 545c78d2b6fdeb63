import { suggestion } from "@cordon/domain/suggestion"
import { Result } from "effect"
import { isReadonlyArrayNonEmpty } from "effect/Array"
import { cellAt } from "../table/columns.ts"
import { ColumnsMissing } from "../table/format-errors.ts"

/** The names by which each column goes; letter case, spaces and underscores do not matter. */
const names = {
  id: ["id", "corridor_id"],
  name: ["name", "corridor", "corridor_name"],
  from: ["from", "from_place", "origin"],
  to: ["to", "to_place", "destination"],
  status: ["status", "state"],
  runBy: ["run_by", "operated_by", "operator"],
  opened: ["opened", "date_opened", "opened_on"],
  closed: ["closed", "date_closed", "closed_on"],
  date: ["date", "status_date", "since"],
  source: ["source", "according_to"],
  url: ["url", "link", "address"],
  published: ["published", "date_published", "published_on", "published_at"],
  fromLatitude: ["from_lat", "from_latitude"],
  fromLongitude: ["from_lon", "from_longitude"],
  toLatitude: ["to_lat", "to_latitude"],
  toLongitude: ["to_lon", "to_longitude"],
  note: ["note", "notes"]
} as const

/** A column of a table of corridors. */
export type CorridorColumn = keyof typeof names

/** Where the columns of a file stand; columns that it lacks are not in it. */
export type CorridorColumns = ReadonlyMap<CorridorColumn, number>

/** Finds the columns; the first of two that go by one name counts. Errors: ColumnsMissing. */
export const corridorColumns = (
  header: ReadonlyArray<string>
): Result.Result<CorridorColumns, ColumnsMissing> => {
  const found = new Map<CorridorColumn, number>()
  header.forEach((name, position) => {
    const column = known.get(plain(name))
    if (column !== undefined && !found.has(column)) found.set(column, position)
  })
  const spare = header.filter((name) => name !== "" && !known.has(plain(name)))
  const missing = needed
    .filter(({ any }) => !any.some((column) => found.has(column)))
    .map(({ column }) => {
      const nearest = suggestion(column, spare)
      return nearest === undefined ? { column } : { column, nearest }
    })
  return isReadonlyArrayNonEmpty(missing)
    ? Result.fail(new ColumnsMissing({ format: "corridors", missing, present: header }))
    : Result.succeed(found)
}

/** The cell of a column, without the space around it; empty where the file has no such column. */
export const corridorCell = (
  columns: CorridorColumns,
  cells: ReadonlyArray<string>,
  column: CorridorColumn
): string => cellAt(cells, columns.get(column) ?? -1)

const needed: ReadonlyArray<{ readonly column: string; readonly any: ReadonlyArray<CorridorColumn> }> = [
  { column: "name", any: ["id", "name"] },
  { column: "status", any: ["status"] },
  { column: "source", any: ["source"] }
]

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "")

const known: ReadonlyMap<string, CorridorColumn> = new Map(
  (Object.entries(names) as ReadonlyArray<[CorridorColumn, ReadonlyArray<string>]>).flatMap(
    ([column, list]) => list.map((name): [string, CorridorColumn] => [plain(name), column])
  )
)
