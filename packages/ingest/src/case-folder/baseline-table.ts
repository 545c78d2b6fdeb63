import { columnFinder, filled, problemInCell, recordOfRow } from "./csv-record.ts"
import type { Columns, Table } from "./csv-table.ts"
import { HOLDING_FORMS, readHolding } from "./holding-text.ts"
import type { Problem } from "./problem.ts"
import { type RecordFile, show } from "./written.ts"

/** The columns of `baseline.csv`. */
export const baselineColumns: Columns = {
  required: ["place", "holding", "as_of", "by", "reason", "confidence"],
  optional: []
}

const columnOf = columnFinder({
  place: "place",
  holding: "holding",
  asOf: "as_of",
  by: "by",
  reason: "reason",
  confidence: "confidence"
})

/** Makes a baseline of each row of `baseline.csv`, in encoded form; its key is its place. */
export const baselineRecords = (table: Table): RecordFile => {
  const problems: Array<Problem> = [...table.problems]
  const records = table.rows.map((row) => {
    const holding = row.cell("holding")
    const read = holding === undefined ? undefined : readHolding(holding)
    const input = filled({
      place: row.cell("place"),
      holding: read ?? holding,
      asOf: row.cell("as_of"),
      by: row.cell("by"),
      reason: row.cell("reason"),
      confidence: row.cell("confidence")
    })
    const record = recordOfRow(
      table,
      row,
      "baselines",
      input,
      columnOf,
      row.cell("place") ?? `#${row.number}`
    )
    if (holding !== undefined && read === undefined) {
      problems.push(problemInCell(record, "holding", { found: show(holding), expected: HOLDING_FORMS }))
    }
    return record
  })
  return { records, problems, intact: table.intact }
}
