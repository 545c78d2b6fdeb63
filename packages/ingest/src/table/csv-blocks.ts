// oxlint-disable-next-line typescript/triple-slash-reference -- who imports this source needs these types too
/// <reference path="../case-folder/papaparse.d.ts" />
import Papa from "papaparse"
import { ByteRows } from "./byte-rows.ts"
import { plainCsv } from "./plain-csv.ts"
import { type BlockReader, BrokenRow, countOf, type RowBlock } from "./row-block.ts"

/** How a CSV file parts its cells and lines. */
export interface CsvShape {
  readonly delimiter: "," | ";" | "\t"
  readonly newline: "\n" | "\r"
}

type Cells = ReadonlyArray<string>
type CsvRow = Cells | BrokenRow | undefined

/** Tells delimiter and line ends from the beginning of a file: those of its first line. */
export const csvShapeOf = (start: string): CsvShape => {
  const newline = start.includes("\n") || !start.includes("\r") ? "\n" : "\r"
  const first = start.split(newline, 1)[0] ?? ""
  const delimiters = [",", ";", "\t"] as const
  const delimiter = delimiters.reduce((best, other) =>
    countOf(first, other) > countOf(first, best) ? other : best
  )
  return { delimiter, newline }
}

/**
 * Reads CSV text piece by piece into blocks of rows, the header row among them.
 *
 * Shape: RFC 4180; lines end in `\n`, `\r\n` or `\r`; space between a closing quote and the delimiter is passed over.
 * Errors: as `BrokenRow`: a quoted cell that is not closed or has a quote in it that is not doubled, and U+0000. Of a row
 * that cannot be taken apart only the line on which it begins is given up; the next line begins a row.
 * Source: papaparse takes apart whatever is not plainly RFC 4180; ADR-0010 says why.
 */
export const csvBlocks = (shape: CsvShape): BlockReader<Cells> => {
  let rest: string | Uint8Array = ""
  let line = 1
  let finder: ByteRows | undefined

  const restText = (): string => (typeof rest === "string" ? rest : decoder.decode(rest))

  const read = (text: string, last: boolean): RowBlock<Cells> | undefined => {
    const { rows, consumed } = takeApart(text, shape, last)
    if (consumed === 0) {
      rest = text
      return undefined
    }
    const piece = text.slice(0, consumed)
    rest = text.slice(consumed)
    const block = blockOf(piece, rows, line, shape, last)
    line += countOf(piece, shape.newline)
    return block
  }

  const readBytes = (found: ByteRows, bytes: Uint8Array): RowBlock<Cells> | undefined => {
    if (!found.search(bytes) || bytes.length - found.consumed > LONG_ENOUGH)
      return read(decoder.decode(bytes), false)
    rest = bytes.subarray(found.consumed)
    if (found.count === 0) return undefined
    const whole = bytes.subarray(0, found.consumed)
    const block = byteBlockOf(whole, found, line, shape)
    for (let at = whole.indexOf(NEWLINE); at >= 0; at = whole.indexOf(NEWLINE, at + 1)) line += 1
    return block
  }

  return {
    push: (text) => read(restText() + text, false),
    pushUtf8: (piece) =>
      finder === undefined
        ? read(restText() + piece.text, false)
        : readBytes(finder, joined(typeof rest === "string" ? encoder.encode(rest) : rest, piece.utf8)),
    readBytes: (width) => {
      if (shape.newline === "\n") finder = new ByteRows(shape.delimiter, width)
    },
    end: () => (rest.length === 0 ? undefined : read(restText(), true))
  }
}

// Every runtime has them, but TypeScript lists them only with the DOM or Node.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const NEWLINE = 10

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** A block whose rows were found as bytes; as text they are read when somebody asks for them. */
const byteBlockOf = (bytes: Uint8Array, found: ByteRows, line: number, shape: CsvShape): RowBlock<Cells> => {
  let fresh = true
  let block: RowBlock<Cells> | undefined
  const text = (): RowBlock<Cells> => (block ??= read())
  const read = (): RowBlock<Cells> => {
    const whole = decoder.decode(bytes)
    return blockOf(whole, takeApart(whole, shape, false).rows, line, shape, false)
  }
  return {
    rows: () => text().rows(),
    lineOf: (rows, index) => text().lineOf(rows, index),
    rawOf: (rows, index) => text().rawOf(rows, index),
    bytes: () => {
      const answer = fresh ? found : undefined
      fresh = false
      return answer
    },
    rowAt: (rows, index) => takeApart(decoder.decode(rows.bytesOf(index)), shape, false).rows[0]
  }
}

/** Unit: UTF-16 units. What is longer has a quote that is never closed; geometries as text can be long. */
const LONGEST_ROW = 8_000_000

/** Unit: UTF-16 units. A quote that looks wrong at the end of a text is believed to be so behind this much of it. */
const LONG_ENOUGH = 100_000

interface TakenApart {
  readonly rows: ReadonlyArray<CsvRow>
  readonly consumed: number
}

const takeApart = (text: string, shape: CsvShape, last: boolean): TakenApart => {
  if (!last && shape.newline === "\n" && !text.includes(NUL)) {
    const plain = plainCsv(text, shape.delimiter, LONG_ENOUGH)
    if (plain !== undefined) return plain
  }
  const { data, errors, meta } = new Papa.Parser(shape).parse(text, 0, !last)
  const left = text.length - meta.cursor
  // An error behind the last row that is whole is none if the text was cut there.
  const broken = last
    ? errors.length > 0
    : errors.some(({ row = 0 }) => row < data.length || left > LONG_ENOUGH) || left > LONGEST_ROW
  if (broken) return takeApartRowByRow(text, shape, last)
  const hasNul = text.includes(NUL)
  const rows: Array<CsvRow> = data
  for (let i = 0; i < rows.length; i += 1) rows[i] = tidied(data[i]!, hasNul, shape)
  return { rows, consumed: last ? text.length : meta.cursor }
}

const takeApartRowByRow = (text: string, shape: CsvShape, last: boolean): TakenApart => {
  const rows: Array<CsvRow> = []
  const parser = () => new Papa.Parser({ ...shape, preview: 1, fastMode: false })
  const hasNul = text.includes(NUL)
  let at = 0
  while (at < text.length) {
    const ahead = text.slice(at)
    const { data, errors, meta } = parser().parse(ahead, 0, !last)
    const row = data[0]
    if (row !== undefined && errors.length === 0) {
      rows.push(tidied(row, hasNul, shape))
      // The last row of a text without a line end at its end.
      at += meta.cursor === 0 ? ahead.length : meta.cursor
      continue
    }
    const cut = row === undefined && !last
    if (cut && ahead.length <= (errors.length > 0 ? LONG_ENOUGH : LONGEST_ROW)) break
    const end = ahead.indexOf(shape.newline)
    rows.push(new BrokenRow(withoutReturn(end < 0 ? ahead : ahead.slice(0, end)), clauseOf(errors[0]?.code)))
    at += end < 0 ? ahead.length : end + 1
  }
  return { rows, consumed: at }
}

const NUL = "\u0000"

const tidied = (row: Array<string>, hasNul: boolean, shape: CsvShape): CsvRow => {
  const end = row.length - 1
  const last = row[end]!
  if (last.endsWith("\r")) row[end] = last.slice(0, -1)
  if (end === 0 && row[0] === "") return undefined
  return hasNul && row.some((cell) => cell.includes(NUL))
    ? new BrokenRow(row.join(shape.delimiter), "it holds a NUL character (U+0000)")
    : row
}

const withoutReturn = (text: string): string => (text.endsWith("\r") ? text.slice(0, -1) : text)

const clauseOf = (code: string | undefined): string =>
  code === "InvalidQuotes"
    ? 'it is no CSV: a quote inside a quoted cell has to be doubled ("")'
    : "it is no CSV: a quoted cell that begins on this line is never closed"

const blockOf = (
  text: string,
  first: ReadonlyArray<CsvRow>,
  firstLine: number,
  shape: CsvShape,
  last: boolean
): RowBlock<Cells> => {
  let fresh: ReadonlyArray<CsvRow> | undefined = first
  let counted = 0
  let line = firstLine
  return {
    rows: () => {
      const rows = fresh ?? takeApart(text, shape, last).rows
      fresh = undefined
      return rows
    },
    lineOf: (rows, index) => {
      if (index < counted) {
        counted = 0
        line = firstLine
      }
      for (; counted < index; counted += 1) line += 1 + breaksIn(rows[counted], shape)
      return line
    },
    rawOf: (rows, index) => {
      const row = rows[index]
      return Array.isArray(row)
        ? { kind: "cells", cells: row as Cells }
        : { kind: "text", text: row instanceof BrokenRow ? row.text : "" }
    }
  }
}

const breaksIn = (row: CsvRow, { newline }: CsvShape): number =>
  Array.isArray(row) ? (row as Cells).reduce((sum, cell) => sum + countOf(cell, newline), 0) : 0
