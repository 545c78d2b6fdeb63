import { columnFinder, filled, problemInCell, recordOfRow } from "./csv-record.ts"
import type { Columns, Row, Table } from "./csv-table.ts"
import { NAME_FAMILY, namesInRow } from "./name-columns.ts"
import type { Problem } from "./problem.ts"
import { type RecordFile, show } from "./written.ts"

/** The columns of `sources.csv`. */
export const sourceColumns: Columns = {
  required: ["id", "name", "kind"],
  optional: ["alignment", "alignment_reason", "part_of", "actor", "language", "note"],
  family: NAME_FAMILY
}

const ALIGNMENT_FORMS = "nothing for unknown, independent, or aligned:<actor id>"

const columnOf = columnFinder({
  id: "id",
  name: "name",
  "names.*": NAME_FAMILY,
  kind: "kind",
  alignment: "alignment",
  "alignment.reason": "alignment_reason",
  partOf: "part_of",
  actor: "actor",
  language: "language",
  note: "note"
})

/** Makes a source of each row of `sources.csv`, in encoded form. */
export const sourceRecords = (table: Table): RecordFile => {
  const problems: Array<Problem> = [...table.problems]
  const records = table.rows.map((row) => {
    const record = recordOfRow(table, row, "sources", sourceInput(table, row), columnOf)
    const alignment = row.cell("alignment")
    if (alignment !== undefined && typeof alignmentInput(row) === "string") {
      problems.push(problemInCell(record, "alignment", { found: show(alignment), expected: ALIGNMENT_FORMS }))
    }
    if (alignment === undefined && row.cell("alignment_reason") !== undefined) {
      const finding = { found: "a reason without an alignment", expected: ALIGNMENT_FORMS }
      problems.push(problemInCell(record, "alignment", finding))
    }
    return record
  })
  return { records, problems, intact: table.intact }
}

const sourceInput = (table: Table, row: Row): unknown => {
  const names = namesInRow(table, row)
  return filled({
    id: row.cell("id"),
    name: row.cell("name"),
    names: Object.keys(names).length === 0 ? undefined : names,
    kind: row.cell("kind"),
    alignment: alignmentInput(row),
    partOf: row.cell("part_of"),
    actor: row.cell("actor"),
    language: row.cell("language"),
    note: row.cell("note")
  })
}

const alignmentInput = (row: Row): unknown => {
  const alignment = row.cell("alignment")
  const reason = row.cell("alignment_reason")
  if (alignment === undefined) return { kind: "unknown" }
  if (alignment === "independent") return filled({ kind: "independent", reason })
  const actor = /^aligned:\s*(\S+)$/.exec(alignment)?.[1]
  return actor === undefined ? alignment : filled({ kind: "aligned", with: actor, reason })
}
