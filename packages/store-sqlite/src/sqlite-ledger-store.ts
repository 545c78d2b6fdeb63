import type { CaseId } from "@cordon/domain/key"
import { type Draft, makeDraft } from "@cordon/ledger/chain"
import { genesisHead, type LedgerEntry } from "@cordon/ledger/entry"
import { LedgerEntropy } from "@cordon/ledger/entropy"
import {
  BodyNotCanonical,
  type LedgerError,
  ledgerError,
  type LedgerReason,
  NoSuchCase,
  StoreCorrupt
} from "@cordon/ledger/ledger-errors"
import { LedgerStore, type ReadOptions } from "@cordon/ledger/store"
import { Clock, Effect, Layer, Option, Result, Stream } from "effect"
import { appendDrafts, receiptOf } from "./append.ts"
import { attempt, type Database, inTransaction, openDatabase } from "./database.ts"
import { openBulk } from "./bulk.ts"
import { knownIn } from "./record-index.ts"
import { restoreEntries } from "./restore.ts"
import {
  casesOf,
  type EntryRow,
  entryOf,
  entryRow,
  entryRows,
  prepareStatements,
  type Statements,
  tailOf
} from "./rows.ts"
import { latestRows } from "./latest-rows.ts"

/** Where a store is kept, and how patient it is. */
export interface SqliteLedgerStoreOptions {
  /** The data directory, which gets a `ledger.sqlite`, or `:memory:`. */
  readonly path: string
  /** How long to wait for another process that writes, in milliseconds; by default 5000. */
  readonly busyTimeoutMillis?: number
}

const BATCH = 500

/**
 * Keeps ledgers in one SQLite file, closed with the layer's scope.
 *
 * Durable: a receipt is given after the write-ahead log has reached the disk (`synchronous = FULL`).
 * Several processes may share the directory on one machine.
 * Errors: StoreUnavailable, ForeignLedger, StoreTooNew, StoreBusy, StoreFull, StoreCorrupt.
 * Gotcha: waiting for another process blocks this one's event loop, for `busyTimeoutMillis` at most.
 */
export const sqliteLedgerStore = (
  options: SqliteLedgerStoreOptions
): Layer.Layer<LedgerStore, LedgerError, LedgerEntropy> =>
  Layer.effect(
    LedgerStore,
    Effect.gen(function* () {
      const entropy = yield* LedgerEntropy
      const busyTimeoutMillis = options.busyTimeoutMillis ?? 5000
      const database = yield* Effect.acquireRelease(openDatabase(options.path, busyTimeoutMillis), ({ db }) =>
        Effect.sync(() => db.close())
      )
      return makeStore(database, { path: options.path, busyTimeoutMillis }, entropy)
    })
  )

const makeStore = (
  database: Database,
  options: Required<SqliteLedgerStoreOptions>,
  entropy: LedgerEntropy["Service"]
): LedgerStore["Service"] => {
  const { db, place } = database
  const statements = prepareStatements(db)
  const scrub = scrubber(database)

  const write = <A extends { readonly redacted: boolean }>(
    work: () => Result.Result<A, LedgerReason>
  ): Effect.Effect<A, LedgerError> =>
    attempt(place, () => inTransaction(db, "write", work)).pipe(
      Effect.flatMap((result) => Effect.fromResult(Result.mapError(result, ledgerError))),
      Effect.tap(({ redacted }) => scrub(redacted)),
      Effect.uninterruptible
    )

  return {
    cases: () =>
      attempt(place, () =>
        casesOf(statements).flatMap((caseId) => {
          const tail = tailOf(statements, caseId)
          return tail === undefined ? [] : [{ case: caseId, head: tail.head }]
        })
      ),

    head: (caseId) => Effect.map(tailOrFail(database, statements, caseId), ({ head }) => head),

    append: (caseId, bodies, conditions = {}) =>
      Effect.gen(function* () {
        const drafts: Array<Draft> = []
        for (const [position, body] of bodies.entries()) {
          const draft = makeDraft(body, yield* entropy.salt())
          if (Result.isFailure(draft)) {
            return yield* ledgerError(
              new BodyNotCanonical({ case: caseId, position, problem: draft.failure })
            )
          }
          drafts.push(draft.success)
        }
        const clock = yield* Clock.Clock
        const { receipt } = yield* write(() =>
          appendDrafts(statements, caseId, drafts, conditions, () => clock.currentTimeMillisUnsafe())
        )
        return receipt
      }),

    receipt: (caseId, clientKey) =>
      attempt(place, () => Option.fromNullishOr(receiptOf(statements, caseId, clientKey))),

    read: (caseId, range) => readEntries(database, statements, caseId, range ?? {}),

    known: (caseId, keys) =>
      attempt(place, () =>
        Result.getOrThrow(
          inTransaction(db, "aside", () =>
            Result.succeed({
              head: tailOf(statements, caseId)?.head ?? genesisHead,
              records: knownIn(statements.index, caseId, keys, (sequence) =>
                entryRow(statements, caseId, sequence)
              )
            })
          )
        )
      ),

    recorded: (caseId, prefix) => readLatest(database, statements, caseId, prefix),

    bulk: (caseId, how) => openBulk(database, options, entropy, caseId, how?.dryRun ?? false),

    restore: (caseId, entries) =>
      restoreEntries(database, statements, caseId, entries).pipe(
        Effect.tap(({ redacted }) => scrub(redacted)),
        Effect.map(({ receipt }) => receipt)
      )
  }
}

/**
 * Clears redacted content out of the write-ahead log, where it stays until the log is begun anew.
 * While another process reads, that must wait: it is tried again after the next write, and on closing.
 */
const scrubber = ({ db, place }: Database): ((redacted: boolean) => Effect.Effect<void>) => {
  // A process that was killed may have left some.
  let pending = true
  return (redacted) =>
    Effect.suspend(() => {
      pending ||= redacted
      if (!pending) return Effect.void
      return attempt(place, () => db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()).pipe(
        Effect.map((row) => {
          pending = Number(row?.["busy"]) !== 0
        }),
        Effect.ignore
      )
    })
}

const tailOrFail = ({ place }: Database, statements: Statements, caseId: CaseId) =>
  attempt(place, () => tailOf(statements, caseId)).pipe(
    Effect.flatMap((tail) =>
      tail === undefined ? Effect.fail(ledgerError(new NoSuchCase({ case: caseId }))) : Effect.succeed(tail)
    )
  )

const readEntries = (
  database: Database,
  statements: Statements,
  caseId: CaseId,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER, batch = BATCH }: ReadOptions
): Stream.Stream<LedgerEntry, LedgerError> =>
  Stream.unwrap(
    Effect.map(tailOrFail(database, statements, caseId), ({ head }) => {
      const last = Math.min(upTo, head.sequence)
      return Stream.paginate(after, (from) =>
        Effect.gen(function* () {
          const rows = yield* attempt(database.place, () => entryRows(statements, caseId, from, last, batch))
          const entries = yield* decoded(database, rows)
          const next = rows.at(-1)?.sequence ?? last
          return [entries, next < last ? Option.some(next) : Option.none()]
        })
      )
    })
  )

const readLatest = (
  database: Database,
  statements: Statements,
  caseId: CaseId,
  prefix: string
): Stream.Stream<LedgerEntry, LedgerError> =>
  Stream.paginate(prefix, (from) =>
    Effect.gen(function* () {
      const { rows, next } = yield* attempt(database.place, () =>
        latestRows(statements, caseId, prefix, from)
      )
      return [yield* decoded(database, rows), Option.fromNullishOr(next)]
    })
  )

const decoded = Effect.fn("SqliteLedgerStore.decoded")(function* (
  { place }: Database,
  rows: ReadonlyArray<EntryRow>
) {
  const entries: Array<LedgerEntry> = []
  for (const row of rows) {
    const entry = entryOf(row)
    if (Result.isFailure(entry)) return yield* ledgerError(new StoreCorrupt({ place, detail: entry.failure }))
    entries.push(entry.success)
  }
  return entries
})
