import {
  columnFinder,
  filled,
  numberCell,
  problemInCell,
  recordOfRow,
  splitCell,
  truthCell
} from "./csv-record.ts"
import type { Columns, Row, Table } from "./csv-table.ts"
import { NAME_FAMILY, namesInRow } from "./name-columns.ts"
import { locationFindings, locationInput, type Shapes } from "./place-location.ts"
import type { Problem } from "./problem.ts"
import type { RecordFile, Written } from "./written.ts"

/** The columns of `places.csv`. */
export const placeColumns: Columns = {
  required: ["id", "name", "kind", "mapped"],
  optional: [
    "latitude",
    "longitude",
    "confidence",
    "location_source",
    "geometry",
    "within",
    "pcode",
    "pcode_dataset",
    "stated_area_km2",
    "alternative_names",
    "note"
  ],
  family: NAME_FAMILY
}

const columnOf = columnFinder({
  id: "id",
  name: "name",
  "names.*": NAME_FAMILY,
  alternativeNames: "alternative_names",
  kind: "kind",
  location: "geometry",
  "location.latitude": "latitude",
  "location.longitude": "longitude",
  "location.confidence": "confidence",
  "location.source": "location_source",
  mapped: "mapped",
  within: "within",
  "pcode.code": "pcode",
  "pcode.dataset": "pcode_dataset",
  statedArea: "stated_area_km2",
  note: "note"
})

/**
 * Makes a place of each row of `places.csv`, in encoded form.
 *
 * Shape: without `shapes`, as when their file is damaged, the ids of geometries go unchecked.
 */
export const placeRecords = (table: Table, shapes: Shapes | undefined): RecordFile => {
  const problems: Array<Problem> = [...table.problems]
  const records = table.rows.map((row) => {
    const record = recordOfRow(table, row, "places", placeInput(table, row, shapes), columnOf)
    problems.push(
      ...locationFindings(row, shapes).map(([column, finding]) => problemInCell(record, column, finding))
    )
    return record
  })
  return { records, problems, intact: table.intact }
}

const placeInput = (table: Table, row: Row, shapes: Shapes | undefined): unknown => {
  const pcode = filled({ code: row.cell("pcode"), dataset: row.cell("pcode_dataset") })
  return filled({
    id: row.cell("id"),
    name: row.cell("name"),
    names: namesInRow(table, row),
    alternativeNames: splitCell(row.cell("alternative_names")),
    kind: row.cell("kind"),
    location: locationInput(row, shapes),
    mapped: truthCell(row.cell("mapped")),
    within: splitCell(row.cell("within")),
    pcode: Object.keys(pcode).length === 0 ? undefined : pcode,
    statedArea: numberCell(row.cell("stated_area_km2")),
    note: row.cell("note")
  })
}

/** The centre of each place that has a point, for looking at them together. */
export const pointsOf = (
  records: ReadonlyArray<Written>
): ReadonlyArray<{ readonly record: Written; readonly latitude: number; readonly longitude: number }> =>
  records.flatMap((record) => {
    const input = record.input as {
      readonly location?: { readonly latitude?: unknown; readonly longitude?: unknown }
    }
    const { latitude, longitude } = input.location ?? {}
    return typeof latitude === "number" && typeof longitude === "number"
      ? [{ record, latitude, longitude }]
      : []
  })
