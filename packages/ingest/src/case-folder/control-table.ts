import { openRecord } from "@cordon/domain/sensitivity"
import { columnFinder, filled, problemInCell, recordOfRow, splitCell } from "./csv-record.ts"
import type { Columns, Row, Table } from "./csv-table.ts"
import { HOLDING_FORMS, readHolding } from "./holding-text.ts"
import type { Problem } from "./problem.ts"
import { type RecordFile, show, type Written } from "./written.ts"

/** The columns of `control.csv` and `control-disputed.csv`. */
export const controlColumns: Columns = {
  required: [
    "id",
    "place",
    "heldDuring",
    "holding",
    "observed",
    "publishedAt",
    "speaker",
    "modality",
    "paraphrase",
    "publisher",
    "attribution"
  ],
  optional: ["previous", "repeats", "title", "url", "no_address", "locator", "tensions", "note"]
}

/** The tension that every claim of `control-disputed.csv` belongs to. */
export const DISPUTED_CONTROL = "disputed-control"

const columnOf = columnFinder({
  id: "id",
  heldDuring: "heldDuring",
  publishedAt: "publishedAt",
  speaker: "speaker",
  origin: "repeats",
  modality: "modality",
  "proposition.place": "place",
  "proposition.holding": "holding",
  "proposition.previous": "previous",
  "proposition.observed": "observed",
  paraphrase: "paraphrase",
  citation: "url",
  "citation.publisher": "publisher",
  "citation.title": "title",
  "citation.where.reason": "no_address",
  "citation.locator": "locator",
  "citation.attribution": "attribution",
  tensions: "tensions",
  note: "note"
})

/** Makes a claim of control of each row, in encoded form; those of the disputed file are marked as in tension. */
export const controlRecords = (table: Table, disputed: boolean): RecordFile => {
  const problems: Array<Problem> = [...table.problems]
  const records = table.rows.map((row) => {
    const record = recordOfRow(table, row, "claims", controlInput(row, disputed), columnOf)
    problems.push(...holdingProblems(record, row), ...addressProblems(record, row))
    return record
  })
  return { records, problems, intact: table.intact }
}

const controlInput = (row: Row, disputed: boolean): unknown => {
  const repeats = row.cell("repeats")
  const tensions = splitCell(row.cell("tensions"))
  return filled({
    id: row.cell("id"),
    heldDuring: row.cell("heldDuring"),
    // An empty cell is EDTF for a time that is not known.
    publishedAt: row.cell("publishedAt") ?? "",
    speaker: row.cell("speaker"),
    origin: repeats === undefined ? { kind: "own" } : { kind: "repeats", source: repeats, stance: "neutral" },
    modality: row.cell("modality"),
    proposition: filled({
      kind: "Control",
      place: row.cell("place"),
      holding: holdingInput(row.cell("holding")),
      previous: holdingInput(row.cell("previous")),
      observed: row.cell("observed")
    }),
    paraphrase: row.cell("paraphrase"),
    citation: filled({
      publisher: row.cell("publisher"),
      title: row.cell("title"),
      where: whereabouts(row),
      locator: row.cell("locator"),
      attribution: row.cell("attribution")
    }),
    tensions: disputed && !tensions.includes(DISPUTED_CONTROL) ? [...tensions, DISPUTED_CONTROL] : tensions,
    sensitivity: openRecord,
    note: row.cell("note")
  })
}

// An unreadable holding is handed on as text, so that the schema refuses the record.
const holdingInput = (cell: string | undefined): unknown =>
  cell === undefined ? undefined : (readHolding(cell) ?? cell)

const whereabouts = (row: Row): unknown => {
  const url = row.cell("url")
  return url === undefined
    ? { kind: "unaddressed", reason: row.cell("no_address") ?? "not given" }
    : { kind: "address", url }
}

const holdingProblems = (record: Written, row: Row): ReadonlyArray<Problem> =>
  ["holding", "previous"].flatMap((column) => {
    const cell = row.cell(column)
    return cell === undefined || readHolding(cell) !== undefined
      ? []
      : [problemInCell(record, column, { found: show(cell), expected: HOLDING_FORMS })]
  })

const addressProblems = (record: Written, row: Row): ReadonlyArray<Problem> => {
  const url = row.cell("url")
  if ((url === undefined) !== (row.cell("no_address") === undefined)) return []
  const found = url === undefined ? "neither url nor no_address" : "both url and no_address"
  const expected = "url: the address of the document, or no_address: the reason why there is none"
  return [problemInCell(record, "url", { found, expected })]
}
