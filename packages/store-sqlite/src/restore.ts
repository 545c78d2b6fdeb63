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
import { ENTRY_COLUMNS, entryRow, rowValues, type Statements, tailOf } from "./rows.ts"

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
  const conflict = db
    .prepare(`
      SELECT given.sequence, stored.hash AS stored, given.hash AS given FROM ${table} AS given
      JOIN main.entry AS stored ON stored.case_id = ? AND stored.sequence = given.sequence
      WHERE stored.hash <> given.hash ORDER BY given.sequence LIMIT 1`)
    .get(caseId)
  if (conflict !== undefined) {
    return Result.fail(
      new EntryConflict({
        case: caseId,
        sequence: conflict["sequence"] as number,
        stored: conflict["stored"] as Digest,
        given: conflict["given"] as Digest
      })
    )
  }
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
    .prepare(`
      SELECT sequence FROM main.entry
      WHERE case_id = ? AND body IS NOT NULL AND kind <> 'entry.redacted.v1' AND sequence IN (
        SELECT body ->> '$.target' FROM ${table} WHERE sequence > ? AND kind = 'entry.redacted.v1')`)
    .all(caseId, head.sequence)
  for (const { sequence } of targets) {
    removeFromIndex(statements.index, caseId, Number(sequence))
    statements.redact.run(caseId, Number(sequence))
  }
  const after = tailOf(statements, caseId)?.head ?? genesisHead
  addToIndex(statements.index, caseId, head.sequence + 1, after.sequence)
  return Result.succeed({
    receipt: { case: caseId, added, skipped: given - added, head: after },
    redacted: targets.length > 0
  })
}
