import type { Result } from "effect"
import { cellAt, type ColumnNames, type ColumnPositions, columnsOf } from "../table/columns.ts"
import type { ColumnsMissing } from "../table/format-errors.ts"

/** Columns of ACLED's exports that a row cannot be read without; in every layout since version 6. */
const required = [
  "event_id_cnty",
  "event_date",
  "time_precision",
  "event_type",
  "actor1",
  "country",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "source",
  "fatalities"
] as const

/** Columns that are read where they are: those of today, and those that ACLED dropped or renamed. */
const optional = [
  "year",
  "disorder_type",
  "sub_event_type",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "interaction",
  "civilian_targeting",
  "iso",
  "region",
  "admin1",
  "admin2",
  "admin3",
  "source_scale",
  "tags",
  "timestamp",
  "data_id",
  "event_id_no_cnty",
  "ally_actor_1",
  "ally_actor_2"
] as const

/** Name of a column of ACLED's exports. */
export type AcledColumn = (typeof required)[number] | (typeof optional)[number]

/**
 * The cells of a row by column; empty where the row or the file has none.
 *
 * Gotcha: `notes` is not among the columns: it retells what the sources wrote, which is not ours to keep.
 */
export type AcledCells = (column: AcledColumn) => string

const columns: ColumnNames<(typeof required)[number], (typeof optional)[number]> = { required, optional }

/** Finds ACLED's columns. Errors: ColumnsMissing, with the nearest column for each. */
export const acledColumns = (
  header: ReadonlyArray<string>
): Result.Result<ColumnPositions<AcledColumn>, ColumnsMissing> => columnsOf("acled", header, columns)

/** The cells of a row, without the space around them and without line breaks inside. */
export const acledCells =
  (positions: ColumnPositions<AcledColumn>, cells: ReadonlyArray<string>): AcledCells =>
  (column) => {
    const text = cellAt(cells, positions[column])
    return text.includes("\n") ? text.replace(/\s+/g, " ") : text
  }
