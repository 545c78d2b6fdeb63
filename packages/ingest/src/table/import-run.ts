import { CaseManifest } from "@cordon/domain/case/manifest"
import type { BulkReceipt, LedgerBulk } from "@cordon/ledger/bulk"
import { bodyOf, type LedgerHead } from "@cordon/ledger/entry"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import type { PackedBodies } from "@cordon/ledger/packed-bodies"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Fiber, Result, Schema, type Scope, Stream } from "effect"
import { checkedText, type PlainRecord, plainKey } from "./body-text.ts"
import { FrameFinder, importedArea, newManifest, widened } from "./case-manifest.ts"
import type { ByteRows } from "./byte-rows.ts"
import type { Dataset, RowMapper } from "./format.ts"
import { ImportBatch } from "./import-batch.ts"
import type { ImportReport } from "./import-report.ts"
import type { ImportOptions } from "./import-stream.ts"
import { type Quarantined, QuarantineFile, type QuarantineLines } from "./quarantine.ts"
import { ReasonCount } from "./reason-count.ts"
import { type BlockRows, BrokenRow, type RowBlock } from "./row-block.ts"
import { RowTaker } from "./row-taker.ts"

/** Unit: bytes of packed bodies in a batch. One batch is one transaction, so large ones are written faster. */
const BATCH_BYTES = 8_000_000

/** Batches that are on their way into the ledger while the next is made. */
const BATCHES_AHEAD = 2

type ManifestEncoded = typeof CaseManifest.Encoded

/** Looks at a row before it is mapped, for what the format need not know. */
export type RowCheck<Row> = (row: Row) => Row | BrokenRow

/**
 * One import under way: takes blocks of rows, appends batches, counts.
 *
 * Rows are mapped on this thread while the batches before are being hashed and written elsewhere.
 */
export class ImportRun<Row> {
  private readonly options: ImportOptions
  private readonly format: string
  private readonly dataset: Dataset
  private readonly bulk: LedgerBulk
  private readonly taker: RowTaker<Row>
  private readonly quarantineFile: QuarantineFile
  private readonly reasons = new ReasonCount()
  private readonly frame = new FrameFinder()
  private readonly spare: Array<PackedBodies> = []
  private readonly ahead: Array<Fiber.Fiber<void, LedgerError>> = []
  private readonly counts = {
    read: 0,
    accepted: 0,
    quarantined: 0,
    alreadyKnown: 0,
    corrected: 0,
    withdrawn: 0,
    entries: 0
  }
  private batch: ImportBatch<Row>
  private manifest: ManifestEncoded | undefined
  /** How many groups of the dataset the manifest has been given. */
  private groups = 0
  /** Whether the ledger has a manifest, or will have by the time that what is packed now reaches it. */
  private described: boolean
  private head: LedgerHead | undefined
  private begun = false
  private bytes = 0

  constructor(parts: {
    readonly options: ImportOptions
    readonly format: string
    readonly mapper: RowMapper<Row>
    readonly lines: QuarantineLines
    readonly bulk: LedgerBulk
    readonly manifest: ManifestEncoded | undefined
  }) {
    this.options = parts.options
    this.format = parts.format
    this.dataset = parts.mapper.dataset
    this.bulk = parts.bulk
    this.manifest = parts.manifest
    this.described = parts.manifest !== undefined
    this.taker = new RowTaker(parts.mapper)
    this.quarantineFile = new QuarantineFile(parts.options.quarantine, parts.lines)
    this.batch = this.newBatch()
  }

  /** Takes the rows of a block, from the one at `from` on, and hands over the batch when it is full. */
  take(
    block: RowBlock<Row>,
    file: string,
    from: number,
    check?: RowCheck<Row>
  ): Effect.Effect<void, LedgerError> {
    return Effect.suspend(() => {
      this.takeNow(block, file, from, check)
      return this.batch.packed.size < BATCH_BYTES ? Effect.void : this.handOver()
    })
  }

  /** Rows read so far, refused ones among them. */
  get read(): number {
    return this.counts.read
  }

  /** Tells how far the import is. */
  progress(bytes: number): void {
    this.bytes += bytes
    this.options.onProgress?.(this.counts.read, this.bytes)
  }

  /** Appends what is left, widens the frame of a case that an import made, and reports. */
  finish(passedOver: ReadonlyArray<string>): Effect.Effect<ImportReport, LedgerError> {
    return Effect.gen({ self: this }, function* () {
      yield* this.handOver()
      yield* Effect.forEach(this.ahead.splice(0), Fiber.join)
      if (this.begun) this.describe()
      yield* this.handOver()
      yield* Effect.forEach(this.ahead.splice(0), Fiber.join)
      return this.report(passedOver)
    })
  }

  /** Ends the quarantine file, also when the import stops half-way. */
  closeQuarantine(): void {
    this.quarantineFile.close()
  }

  private takeNow(block: RowBlock<Row>, file: string, from: number, check: RowCheck<Row> | undefined): void {
    const found = this.begun ? block.bytes?.() : undefined
    if (found !== undefined) return this.takeBytes(block, found, file, check)
    const rows = block.rows()
    const firstTag = this.batch.begin(block, file, rows.length)
    for (let index = from; index < rows.length; index += 1)
      this.takeRow(rows[index], index, firstTag + index, block, () => rows, file, check)
  }

  private takeBytes(
    block: RowBlock<Row>,
    found: ByteRows,
    file: string,
    check: RowCheck<Row> | undefined
  ): void {
    const { batch, taker } = this
    const firstTag = batch.begin(block, file, found.count)
    let rows: BlockRows<Row> | undefined
    const allRows = (): BlockRows<Row> => (rows ??= block.rows())
    for (let index = 0; index < found.count; index += 1) {
      const tag = firstTag + index
      if (
        found.isPlain(index) &&
        taker.copy(found.cellsOf(index), found.lengthOf(index), tag, batch.packed, this.before)
      ) {
        this.counts.read += 1
        batch.rows += 1
      } else this.takeRow(block.rowAt?.(found, index), index, tag, block, allRows, file, check)
    }
  }

  private takeRow(
    row: Row | BrokenRow | undefined,
    index: number,
    tag: number,
    block: RowBlock<Row>,
    allRows: () => BlockRows<Row>,
    file: string,
    check: RowCheck<Row> | undefined
  ): void {
    if (row === undefined) return
    const { batch, taker } = this
    const checked = row instanceof BrokenRow || check === undefined ? row : check(row)
    const taken =
      checked instanceof BrokenRow
        ? [{ field: "", found: checked.found, reason: checked.reason }]
        : taker.take(checked, tag, batch.packed, this.before)
    if (taken === "claims") {
      this.counts.read += 1
      batch.rows += 1
      return
    }
    const rows = allRows()
    const place = { file, line: block.lineOf(rows, index), raw: block.rawOf(rows, index) }
    if (taken === "noData") return this.quarantineFile.keep({ ...place, problems: [] })
    this.counts.read += 1
    this.quarantine({ ...place, problems: taken })
  }

  /** What stands before a claim: for the very first what the case needs. */
  private readonly before = (heldDuring: string, publishedAt: string): void => {
    this.frame.add(heldDuring, publishedAt)
    if (this.begun) return
    this.begun = true
    this.describe()
    for (const source of [this.dataset.source, ...this.dataset.otherSources])
      this.pack({ kind: "source.recorded.v1", source }, "ifUnknown")
  }

  /** Packs the manifest where the case has none, or where it has to be widened. */
  private describe(): void {
    this.groups = this.dataset.groups.length
    const frame = this.frame.frame
    const before = this.manifest
    if (before === undefined) {
      const { options, dataset } = this
      const day = options.settings.published?.slice(0, 10)
      const made = newManifest(
        {
          id: options.case,
          ...(options.title === undefined ? {} : { title: options.title }),
          ...(options.zone === undefined ? {} : { zone: options.zone })
        },
        dataset,
        frame ?? { first: day ?? "1970-01-01", last: day ?? "1970-01-01" },
        dataset.groups
      )
      this.manifest = made
      this.pack({ kind: "case.described.v1", manifest: made }, "ifUnknown")
      this.pack({ kind: "place.recorded.v1", place: importedArea }, "ifUnknown")
      return
    }
    const now = widened(before, this.dataset, frame)
    if (now === before) return
    this.manifest = now
    this.pack({ kind: "case.described.v1", manifest: now }, this.described ? "anyway" : "ifUnknown")
  }

  private pack(record: PlainRecord, mode: "ifUnknown" | "anyway"): void {
    const text = checkedText(record)
    if (Result.isFailure(text))
      throw new Error(`${plainKey(record)} breaks the schema: ${JSON.stringify(text.failure)}`)
    this.batch.packed.add(record.kind, plainKey(record), text.success, mode, 0)
  }

  private handOver(): Effect.Effect<void, LedgerError> {
    return Effect.gen({ self: this }, function* () {
      const { batch } = this
      if (batch.packed.length === 0) return
      if (this.begun && this.dataset.groups.length > this.groups) {
        // Groups that its rows were the first to name have to stand before them.
        this.batch = this.newBatch()
        this.describe()
        yield* this.send(this.batch)
      }
      yield* this.send(batch)
      this.batch = this.newBatch()
    })
  }

  private send(batch: ImportBatch<Row>): Effect.Effect<void, LedgerError> {
    return Effect.gen({ self: this }, function* () {
      this.described = true
      const appending = this.bulk
        .append(batch.packed, (packed, differing) =>
          batch.decide(packed, differing, (row) => this.quarantine(row))
        )
        .pipe(Effect.map((receipt) => this.account(batch, receipt)))
      this.ahead.push(yield* Effect.forkChild(appending, { startImmediately: true }))
      if (this.ahead.length >= BATCHES_AHEAD) yield* Fiber.join(this.ahead.shift()!)
    })
  }

  private newBatch(): ImportBatch<Row> {
    return new ImportBatch<Row>(
      this.spare.pop() ?? this.bulk.batch(BATCH_BYTES + BATCH_BYTES / 4),
      this.dataset.source.name
    )
  }

  private account(batch: ImportBatch<Row>, receipt: BulkReceipt): void {
    const { accepted, alreadyKnown, corrected, withdrawn } = batch.result(receipt)
    this.counts.accepted += accepted
    this.counts.alreadyKnown += alreadyKnown
    this.counts.corrected += corrected
    this.counts.withdrawn += withdrawn
    this.counts.entries += receipt.appended
    this.head = receipt.head
    this.spare.push(receipt.batch)
  }

  private quarantine(row: Quarantined): void {
    this.counts.quarantined += 1
    this.reasons.add(row.problems)
    this.quarantineFile.add(row)
  }

  private report(passedOver: ReadonlyArray<string>): ImportReport {
    const { edition } = this.dataset
    const { name } = this.quarantineFile
    return {
      case: this.options.case,
      format: this.format,
      ...(edition === undefined ? {} : { edition }),
      dryRun: this.options.dryRun,
      ...this.counts,
      ...(name === undefined ? {} : { quarantineFile: name }),
      reasons: this.reasons.commonest(),
      passedOver,
      ...(this.head === undefined || this.options.dryRun ? {} : { head: this.head })
    }
  }
}

/** Begins an import with a mapper: opens the ledger for it and reads the case's manifest, where it has one. */
export const beginRun = <Row>(
  options: ImportOptions,
  format: string,
  mapper: RowMapper<Row>,
  lines: QuarantineLines
): Effect.Effect<ImportRun<Row>, LedgerError, LedgerStore | Scope.Scope> =>
  Effect.gen(function* () {
    const store = yield* LedgerStore
    const manifest = yield* currentManifest(options)
    const bulk = yield* store.bulk(options.case, { dryRun: options.dryRun })
    const run = new ImportRun<Row>({ options, format, mapper, lines, bulk, manifest })
    yield* Effect.addFinalizer(() => Effect.sync(() => run.closeQuarantine()))
    return run
  })

const encodeManifest = Schema.encodeSync(CaseManifest)

/** The manifest of the case that is imported into, where it has one. */
export const currentManifest = Effect.fn("currentManifest")(function* (options: ImportOptions) {
  const store = yield* LedgerStore
  const described = (yield* store.known(options.case, ["case"])).records.get("case")
  if (described === undefined) return undefined
  const at = described.lastSequence
  const [entry] = yield* Stream.runCollect(store.read(options.case, { after: at - 1, upTo: at }))
  const body = entry === undefined ? undefined : bodyOf(entry)
  return body?.kind === "case.described.v1" ? encodeManifest(body.manifest) : undefined
})
