import type { CellProblem, JsonObject, QuarantineText } from "./format.ts"
import { BrokenRow, type RawRow } from "./row-block.ts"

/** Where quarantined rows are written. */
export interface QuarantineSink {
  /** Opens a file with this ending, for the first row, and gives its name. */
  readonly open: (extension: string) => string
  readonly write: (text: string) => void
  readonly close: () => void
}

/** A row that cannot be taken, with where it stood and why. */
export interface Quarantined {
  readonly file: string
  readonly line: number
  readonly raw: RawRow
  readonly problems: ReadonlyArray<CellProblem>
}

/** How quarantined rows of one kind of input are written. */
export interface QuarantineLines {
  readonly extension: string
  readonly head: string
  readonly row: (row: Quarantined, index: number) => string
  readonly tail: string
}

/** What the columns and keys begin with that a quarantine file has besides those of the input. */
const OWN = "cordon_"

/** How many columns of a header are those of a quarantine file; they stand before all others. */
export const quarantineColumns = (header: ReadonlyArray<string>): number => {
  const first = header.findIndex((name) => !name.startsWith(OWN))
  return first < 0 ? header.length : first
}

/**
 * CSV: the rows as they were, behind columns that say what is wrong with them.
 *
 * `header` is that of the input, `own` how many of its columns are those of an earlier quarantine file, which go.
 */
export const csvQuarantine = (
  header: ReadonlyArray<string>,
  delimiter: string,
  own: number
): QuarantineLines => {
  const cell = (text: string) =>
    text.includes('"') || text.includes(delimiter) || /[\n\r]|^\s|\s$/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text
  const joined = (cells: ReadonlyArray<string>) => cells.map(cell).join(delimiter)
  return {
    extension: "csv",
    head: `${joined([...["line", "field", "found", "reason"].map((name) => OWN + name), ...header.slice(own)])}\n`,
    row: ({ line, problems, raw }) => {
      const { field, found, reason } = told(problems)
      const rest = raw.kind === "cells" ? joined(raw.cells.slice(own)) : raw.text
      return `${joined([String(line), field, found, reason])}${delimiter}${rest}\n`
    },
    tail: ""
  }
}

/** NDJSON: the objects as they were, with keys that say what is wrong with them. */
export const ndjsonQuarantine: QuarantineLines = {
  extension: "ndjson",
  head: "",
  row: ({ line, problems, raw }) => {
    const { field, found, reason } = told(problems)
    const own = {
      [`${OWN}line`]: line,
      [`${OWN}field`]: field,
      [`${OWN}found`]: found,
      [`${OWN}reason`]: reason
    }
    const text = raw.kind === "text" ? raw.text : ""
    const object = objectIn(text)
    return `${JSON.stringify({ ...own, ...(object ?? { [`${OWN}text`]: text }) })}\n`
  },
  tail: ""
}

/** An object without the keys of a quarantine file; a line that was no object comes back as it was. */
export const withoutQuarantineKeys = (row: JsonObject): JsonObject | BrokenRow => {
  const keys = Object.keys(row)
  if (!keys.some((key) => key.startsWith(OWN))) return row
  const text = row[`${OWN}text`]
  if (typeof text === "string") return new BrokenRow(text, "it is no JSON object")
  return Object.fromEntries(keys.filter((key) => !key.startsWith(OWN)).map((key) => [key, row[key]]))
}

/** Documents: as the format writes its features. */
export const documentQuarantine = ({ extension, head, row, tail }: QuarantineText): QuarantineLines => ({
  extension,
  head,
  row: ({ file, line, problems, raw }, index) =>
    row(raw.kind === "text" ? raw.text : "", { file, line, problems }, index),
  tail
})

/** Unit: rows without data. HXL hashtags stand among the first few lines. */
const MOST_KEPT = 25

/** A quarantine file that is begun with its first row. */
export class QuarantineFile {
  /** Its name, once there is one. */
  name: string | undefined
  private count = 0
  private readonly kept: Array<Quarantined> = []
  private readonly sink: QuarantineSink | undefined
  private readonly lines: QuarantineLines

  constructor(sink: QuarantineSink | undefined, lines: QuarantineLines) {
    this.sink = sink
    this.lines = lines
  }

  /**
   * Keeps a row that holds no data, such as HXL hashtags, for the beginning of the file: without it the mended rows could
   * not be read.
   */
  keep(row: Quarantined): void {
    if (this.sink !== undefined && this.count === 0 && this.kept.length < MOST_KEPT) this.kept.push(row)
  }

  add(row: Quarantined): void {
    if (this.sink === undefined) return
    if (this.count === 0) {
      this.name = this.sink.open(this.lines.extension)
      this.sink.write(this.lines.head)
      for (const kept of this.kept) this.write(kept)
    }
    this.write(row)
  }

  close(): void {
    if (this.sink === undefined || this.count === 0) return
    this.sink.write(this.lines.tail)
    this.sink.close()
  }

  private write(row: Quarantined): void {
    this.sink?.write(this.lines.row(row, this.count))
    this.count += 1
  }
}

const told = (problems: ReadonlyArray<CellProblem>) => ({
  field: problems.map(({ field }) => field).join("; "),
  found: problems.map(({ found }) => found).join("; "),
  reason: problems.map(({ reason }) => reason).join("; ")
})

const objectIn = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined
  } catch {
    return undefined
  }
}
