import type { CaseId } from "@cordon/domain/key"
import { bodyText } from "@cordon/ledger/chain"
import { type Digest, genesisHead, type LedgerEntry } from "@cordon/ledger/entry"
import {
  EntriesInvalid,
  EntryConflict,
  type LedgerError,
  ledgerError,
  type LedgerReason,
  NotAContinuation
} from "@cordon/ledger/ledger-errors"
import type { RestoreReceipt } from "@cordon/ledger/store"
import { isSound, reportOf, startVerification, type Verification, verifyNext } from "@cordon/ledger/verify"
import { Effect, Result, Stream } from "effect"
import { isReadonlyArrayNonEmpty } from "effect/Array"
import type { DatabaseSync } from "node:sqlite"
import { attempt, type Database, inTransaction } from "./database.ts"
import { addToIndex, removeFromIndex } from "./record-index.ts"
import { ENTRY_COLUMNS, entryRow, redactRow, rowValues, type Statements, tailOf } from "./rows.ts"
import { nextSegment, segmentWith } from "./segment-table.ts"

/** How many problems a refused restore names. */
const MOST_PROBLEMS = 100

/** What a restore did. */
export interface Restored {
  readonly receipt: RestoreReceipt
  readonly redacted: boolean
}

let tables = 0

/**
 * Takes over entries that verify and continue what is there.
 *
 * They are verified and set aside in a temporary table while the stream runs, so that the write transaction is
 * short and other writers are not kept waiting by a slow stream.
 */
export const restoreEntries = <E, R>(
  { db, place }: Database,
  statements: Statements,
  caseId: CaseId,
  entries: Stream.Stream<LedgerEntry, E, R>
): Effect.Effect<Restored, LedgerError | E, R> =>
  Effect.acquireUseRelease(
    attempt(place, () => {
      tables += 1
      const table = `temp.restore_${tables}`
      db.exec(`CREATE TABLE ${table} (
        case_id TEXT NOT NULL, sequence INTEGER PRIMARY KEY, recorded_at INTEGER NOT NULL, kind TEXT NOT NULL,
        body TEXT, salt TEXT, commitment TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL)`)
      return table
    }),
    (table) =>
      Effect.gen(function* () {
        let state: Verification | undefined
        const stage = db.prepare(`INSERT INTO ${table} (${ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
        yield* Stream.runForEachArray(entries, (batch) =>
          attempt(place, () =>
            inTransaction(db, "aside", () => {
              const begun = state === undefined ? begin(statements, caseId, batch[0]) : Result.succeed(state)
              return Result.map(begun, (from) => {
                state = verifyAndStage(from, batch, (entry) => stage.run(...rowValues(entry, textOf(entry))))
              })
            })
          ).pipe(Effect.flatMap((staged) => Effect.fromResult(Result.mapError(staged, ledgerError))))
        )
        const problems = state === undefined ? [] : reportOf(state).problems.slice(0, MOST_PROBLEMS)
        if (isReadonlyArrayNonEmpty(problems)) {
          return yield* ledgerError(new EntriesInvalid({ case: caseId, problems }))
        }
        const merged = yield* attempt(place, () =>
          inTransaction(db, "write", () => mergeStaged(db, statements, caseId, table))
        )
        return yield* Effect.fromResult(Result.mapError(merged, ledgerError))
      }),
    (table) => Effect.sync(() => db.exec(`DROP TABLE IF EXISTS ${table}`))
  )

/** Verification starts at the first entry, or at the stored one before those that are given. */
const begin = (
  statements: Statements,
  caseId: CaseId,
  first: LedgerEntry
): Result.Result<Verification, LedgerReason> => {
  if (first.case !== caseId || first.sequence === 1) return Result.succeed(startVerification(caseId))
  const before = entryRow(statements, caseId, first.sequence - 1)
  return before === undefined
    ? Result.fail(
        new NotAContinuation({
          case: caseId,
          head: tailOf(statements, caseId)?.head ?? genesisHead,
          first: first.sequence
        })
      )
    : Result.succeed(
        startVerification(
          caseId,
          { sequence: before.sequence, hash: before.hash as Digest },
          before.recorded_at as LedgerEntry["recordedAt"]
        )
      )
}

/** Sets entries aside as long as all verify; after that it only looks for more problems. */
const verifyAndStage = (
  from: Verification,
  batch: ReadonlyArray<LedgerEntry>,
  stage: (entry: LedgerEntry) => void
): Verification => {
  let state = from
  for (const entry of batch) {
    state = verifyNext(state, entry)
    if (isSound(state)) stage(entry)
  }
  return state
}

const textOf = (entry: LedgerEntry): string | null =>
  entry.content.kind === "present" ? Result.getOrThrow(bodyText(entry.content.body)) : null

/** Copies what was set aside into the ledger; to be run inside a write transaction. */
const mergeStaged = (
  db: DatabaseSync,
  statements: Statements,
  caseId: CaseId,
  table: string
): Result.Result<Restored, LedgerReason> => {
  const conflict = conflictIn(db, statements, caseId, table)
  if (conflict !== undefined) return Result.fail(new EntryConflict({ case: caseId, ...conflict }))
  const head = tailOf(statements, caseId)?.head ?? genesisHead
  const given = Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"])
  const added = Number(
    db
      .prepare(
        `INSERT INTO main.entry (${ENTRY_COLUMNS}) SELECT ${ENTRY_COLUMNS} FROM ${table} WHERE sequence > ? ORDER BY sequence`
      )
      .run(head.sequence).changes
  )
  const targets = db
    .prepare(
      `SELECT body ->> '$.target' AS target FROM ${table} WHERE sequence > ? AND kind = 'entry.redacted.v1' AND body IS NOT NULL`
    )
    .all(head.sequence)
    .map((row) => entryRow(statements, caseId, Number(row["target"])))
    .filter((row) => row !== undefined && row.body !== null && row.kind !== "entry.redacted.v1")
  for (const row of targets) {
    removeFromIndex(statements.index, caseId, row!)
    redactRow(statements, caseId, row!.sequence)
  }
  const after = tailOf(statements, caseId)?.head ?? genesisHead
  addToIndex(statements.index, caseId, head.sequence + 1, after.sequence)
  return Result.succeed({
    receipt: { case: caseId, added, skipped: given - added, head: after },
    redacted: targets.length > 0
  })
}

/** The first entry that was set aside and stands otherwise in the ledger. */
const conflictIn = (
  db: DatabaseSync,
  statements: Statements,
  caseId: CaseId,
  table: string
): { readonly sequence: number; readonly stored: Digest; readonly given: Digest } | undefined => {
  const plain = db
    .prepare(`
      SELECT given.sequence, stored.hash AS stored, given.hash AS given FROM ${table} AS given
      JOIN main.entry AS stored ON stored.case_id = ? AND stored.sequence = given.sequence
      WHERE stored.hash <> given.hash ORDER BY given.sequence LIMIT 1`)
    .get(caseId)
  const before = (plain?.["sequence"] as number | undefined) ?? Number.MAX_SAFE_INTEGER
  const within = db.prepare(
    `SELECT sequence, hash FROM ${table} WHERE sequence BETWEEN ? AND ? ORDER BY sequence`
  )
  const next = db.prepare(`SELECT min(sequence) AS sequence FROM ${table} WHERE sequence > ?`)
  for (let at = 0; ; ) {
    const given = next.get(at)?.["sequence"] as number | null
    if (given === null) break
    const segment = segmentWith(statements.segments, caseId, given)
    const begins = segment === undefined ? nextSegment(statements.segments, caseId, given) : given
    if (begins === undefined) break
    at = segment?.row.last ?? begins - 1
    if (segment === undefined) continue
    for (const row of within.all(given, segment.row.last)) {
      const sequence = row["sequence"] as number
      const stored = segment.hashAt(sequence) as Digest
      if (stored !== row["hash"] && sequence < before)
        return { sequence, stored, given: row["hash"] as Digest }
    }
  }
  return plain === undefined
    ? undefined
    : { sequence: before, stored: plain["stored"] as Digest, given: plain["given"] as Digest }
}
