import { Effect, type Scope } from "effect"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import type { LedgerStore } from "@cordon/ledger/store"
import { csvBlocks, csvShapeOf } from "./csv-blocks.ts"
import type { FormatError } from "./format-errors.ts"
import type { CsvDoor, FormatStart, JsonObject, NdjsonDoor } from "./format.ts"
import { NothingToRead } from "./import-errors.ts"
import type { ImportReport } from "./import-report.ts"
import { beginRun, type ImportRun, type RowCheck } from "./import-run.ts"
import type { ImportOptions } from "./import-stream.ts"
import { ndjsonBlocks } from "./ndjson-blocks.ts"
import { csvQuarantine, ndjsonQuarantine, quarantineColumns, withoutQuarantineKeys } from "./quarantine.ts"
import { type BlockReader, BrokenRow, type RowBlock } from "./row-block.ts"
import type { DecodedText } from "./decode-text.ts"
import type { TextFailure, TextPiece, TextSource } from "./text-source.ts"

/** Rows that a format sees before it begins. */
const PREVIEW = 5

type RowsError = FormatError | NothingToRead | TextFailure | LedgerError

/** Imports a CSV file with a header row. */
export const importCsv = Effect.fn("importCsv")(function* (
  file: string,
  source: TextSource,
  start: string,
  door: CsvDoor,
  begin: FormatStart,
  options: ImportOptions,
  format: string
) {
  const shape = csvShapeOf(start)
  const reader = csvBlocks(shape)
  const first = yield* firstBlock(file, source, reader)
  const rows = first.rows()
  const at = rows.findIndex((row) => row !== undefined)
  const written = rows[at]
  if (written instanceof BrokenRow || written === undefined)
    return yield* new NothingToRead({
      file,
      problem: `has no header row: ${written?.reason ?? "it is empty"}`
    })
  const own = quarantineColumns(written)
  const header = written.slice(own).map((name) => name.trim())
  const preview = cellsOf(rows.slice(at + 1))
    .slice(0, PREVIEW)
    .map((row) => row.slice(own))
  const mapper = yield* Effect.fromResult(door.open(header, preview, begin))
  const run = yield* beginRun(options, format, mapper, csvQuarantine(written, shape.delimiter, own))
  const width = written.length
  if (mapper.copy !== undefined && own === 0) reader.readBytes?.(width)
  const check: RowCheck<ReadonlyArray<string>> = (row) => {
    if (row.length === width) return own === 0 ? row : row.slice(own)
    const reason = `the header has ${width - own} columns; text with a ${JSON.stringify(shape.delimiter)} in it has to stand in quotes`
    return new BrokenRow("", reason, `${row.length - own} cells`)
  }
  return yield* readOn(file, source, reader, first, at + 1, run, check)
}) satisfies Importer<CsvDoor>

/** Imports NDJSON. */
export const importNdjson = Effect.fn("importNdjson")(function* (
  file: string,
  source: TextSource,
  _start: string,
  door: NdjsonDoor,
  begin: FormatStart,
  options: ImportOptions,
  format: string
) {
  const reader = ndjsonBlocks()
  const first = yield* firstBlock(file, source, reader)
  const preview = first
    .rows()
    .filter((row): row is JsonObject => row !== undefined && !(row instanceof BrokenRow))
    .slice(0, PREVIEW)
  const mapper = yield* Effect.fromResult(door.open(preview, begin))
  const run = yield* beginRun(options, format, mapper, ndjsonQuarantine)
  return yield* readOn(file, source, reader, first, 0, run, withoutQuarantineKeys)
}) satisfies Importer<NdjsonDoor>

type Importer<Door> = (
  file: string,
  source: TextSource,
  start: string,
  door: Door,
  begin: FormatStart,
  options: ImportOptions,
  format: string
) => Effect.Effect<ImportReport, RowsError, LedgerStore | Scope.Scope>

const cellsOf = (rows: ReadonlyArray<ReadonlyArray<string> | BrokenRow | undefined>) =>
  rows.filter((row): row is ReadonlyArray<string> => row !== undefined && !(row instanceof BrokenRow))

/** The first block with a row in it. */
const firstBlock = Effect.fn("firstBlock")(function* <Row>(
  file: string,
  source: TextSource,
  reader: BlockReader<Row>
) {
  for (;;) {
    const piece = yield* source.next
    const block = piece === undefined ? reader.end() : reader.push(piece.decoded.text)
    if (block !== undefined) return block
    if (piece === undefined) return yield* new NothingToRead({ file, problem: "is empty" })
  }
})

const pushed = <Row>(reader: BlockReader<Row>, { decoded }: TextPiece): RowBlock<Row> | undefined => {
  const { utf8 } = decoded
  return reader.pushUtf8 === undefined || utf8 === undefined
    ? reader.push(decoded.text)
    : reader.pushUtf8(decoded as DecodedText & { readonly utf8: Uint8Array })
}

const readOn = <Row>(
  file: string,
  source: TextSource,
  reader: BlockReader<Row>,
  first: RowBlock<Row>,
  from: number,
  run: ImportRun<Row>,
  check: RowCheck<Row>
): Effect.Effect<ImportReport, NothingToRead | TextFailure | LedgerError> =>
  Effect.gen(function* () {
    yield* run.take(first, file, from, check)
    for (;;) {
      const piece = yield* source.next
      const block = piece === undefined ? reader.end() : pushed(reader, piece)
      if (block !== undefined) yield* run.take(block, file, 0, check)
      if (piece === undefined) break
      run.progress(piece.bytes)
    }
    if (run.read === 0) return yield* new NothingToRead({ file, problem: "has a header and no rows" })
    return yield* run.finish([])
  })
