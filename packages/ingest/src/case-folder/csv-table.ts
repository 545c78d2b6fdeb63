// oxlint-disable-next-line typescript/triple-slash-reference -- who imports this source needs these types too
/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse"
import { problemAt, type TextFile } from "./files.ts"
import { compareText, type Problem } from "./problem.ts"
import { didYouMean } from "./suggestion.ts"
import { orList, type Spot } from "./written.ts"

/** Which columns a table may have, and which of them it must have. */
export interface Columns {
  readonly required: ReadonlyArray<string>
  readonly optional: ReadonlyArray<string>
  /** Beginning of further columns, e.g. `name:` for `name:ar`. */
  readonly family?: string
}

/** A row with the place of each of its cells. */
export interface Row {
  /** Position among the rows with content; counts from 1. */
  readonly number: number
  readonly line: number
  /** A cell without surrounding space; `undefined` where it is empty or has no column. */
  readonly cell: (column: string) => string | undefined
  readonly spot: (column: string | undefined) => Spot
}

/** A table read from CSV. */
export interface Table {
  readonly file: string
  readonly columns: ReadonlyArray<string>
  /** Rows with something in them, without those whose cells cannot be told apart. */
  readonly rows: ReadonlyArray<Row>
  /** False when a row had to be left out. */
  readonly intact: boolean
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Reads CSV with a header row. Source: RFC 4180, with `\n` or `\r\n` and a byte order mark allowed.
 *
 * Errors: unknown, missing and repeated columns, rows with too many or too few cells, and open quotes, each
 * as a problem at its line. Lines are those of the file, also after a quoted line break.
 */
export const readCsv = ({ file, text }: TextFile, allowed?: Columns): Table => {
  const parsed = Papa.parse(text, { delimiter: ",", newline: "\n", header: false })
  const header = parsed.data[0] ?? []
  const columns = header.map((name) => name.trim())
  const broken = new Map(
    parsed.errors.map((error) => [error.row ?? 0, quoteClause(error.code, error.message)])
  )
  const problems: Array<Problem> = allowed === undefined ? [] : headerProblems(file, columns, allowed)
  const rows: Array<Row> = []
  let intact = true
  let line = 1
  parsed.data.forEach((cells, index) => {
    const clause = broken.get(index)
    const spot = spotter(columns, cells, line)
    const blank = cells.every((cell) => cell.trim() === "")
    if (clause !== undefined) {
      const found = "a quote that is not closed or not doubled"
      problems.push(problemAt(file, spot(undefined), { found, expected: "well-formed CSV", message: clause }))
      intact = false
    } else if (index > 0 && !blank && cells.length !== columns.length) {
      const found = `${cells.length} cells`
      const message = `found ${found}, expected ${columns.length} as in the header; text with a comma in it has to stand in quotes`
      problems.push(problemAt(file, spot(undefined), { found, expected: `${columns.length} cells`, message }))
      intact = false
    } else if (index > 0 && !blank) {
      const byColumn = new Map(columns.map((column, at) => [column, cells[at]?.trim()]))
      rows.push({ number: rows.length + 1, line, cell: (column) => byColumn.get(column) || undefined, spot })
    }
    line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0)
  })
  return { file, columns, rows, intact, problems }
}

const headerProblems = (file: string, columns: ReadonlyArray<string>, allowed: Columns): Array<Problem> => {
  const known = [...allowed.required, ...allowed.optional]
  const spot = spotter(columns, columns, 1)
  const problems = columns.flatMap((column, index) => {
    const inFamily = allowed.family !== undefined && column.startsWith(allowed.family)
    if (columns.indexOf(column) < index) {
      const finding = { found: `column ${JSON.stringify(column)} twice`, expected: "each column once" }
      return [problemAt(file, { line: 1 }, finding, column)]
    }
    if (known.includes(column) || (inFamily && column !== allowed.family)) return []
    const others = known.filter((name) => !columns.includes(name))
    const found = `unknown column ${JSON.stringify(column)}`
    const message = `${found}${didYouMean(column, others)}; the columns are ${known.join(", ")}`
    return [
      problemAt(
        file,
        spot(column),
        { found, expected: `one of the columns ${orList(known)}`, message },
        column
      )
    ]
  })
  const missing = allowed.required
    .filter((column) => !columns.includes(column))
    .sort(compareText)
    .map((column) =>
      problemAt(file, { line: 1 }, { found: "no such column", expected: `a column ${column}` }, column)
    )
  return [...problems, ...missing]
}

const spotter =
  (columns: ReadonlyArray<string>, cells: ReadonlyArray<string>, line: number) =>
  (column: string | undefined): Spot => {
    const index = column === undefined ? 0 : columns.indexOf(column)
    const before = cells.slice(0, Math.max(0, index)).reduce((sum, cell) => sum + lineBreaks(cell), 0)
    return { line: line + before }
  }

const lineBreaks = (cell: string): number => cell.split("\n").length - 1

const quoteClause = (code: string, message: string): string => {
  switch (code) {
    case "MissingQuotes":
      return "cannot be read as CSV: a quoted cell that starts in this row is never closed"
    case "InvalidQuotes":
      return 'cannot be read as CSV: a quote inside a quoted cell has to be doubled ("")'
    default:
      return `cannot be read as CSV: ${message}`
  }
}
