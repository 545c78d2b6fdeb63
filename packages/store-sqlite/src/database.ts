import {
  ForeignLedger,
  type LedgerError,
  ledgerError,
  StoreTooNew,
  StoreUnavailable
} from "@cordon/ledger/ledger-errors"
import { Effect, Result } from "effect"
import { closeSync, mkdirSync, openSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { APPLICATION_ID, CREATE, CREATE_INDEX, CREATE_SEGMENTS, FORMAT, MARK, PAGE_SIZE } from "./format.ts"
import { INDEX_ALL } from "./record-index.ts"
import { isBusy, reasonOf } from "./sqlite-errors.ts"

/** The path that keeps a ledger in memory only. */
export const IN_MEMORY = ":memory:"

/** An open database with the place it is named by in errors. */
export interface Database {
  readonly db: DatabaseSync
  readonly place: string
}

/** Runs a piece of work on the database; what SQLite throws becomes a LedgerError, or a defect. */
export const attempt = <A>(place: string, work: () => A): Effect.Effect<A, LedgerError> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(work())
    } catch (cause) {
      const reason = reasonOf(cause, place)
      return reason === undefined ? Effect.die(cause) : Effect.fail(ledgerError(reason))
    }
  })

/**
 * Runs work in one transaction: kept when it succeeds, undone when it fails or throws.
 *
 * `write` waits for all other writers first; `aside` is for temporary tables and keeps nobody waiting.
 * Gotcha: the work is synchronous, so that nothing else of this process runs inside the transaction.
 */
export const inTransaction = <A, E>(
  db: DatabaseSync,
  kind: "write" | "aside",
  work: () => Result.Result<A, E>
): Result.Result<A, E> => {
  db.exec(kind === "write" ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED")
  try {
    const result = work()
    db.exec(Result.isSuccess(result) ? "COMMIT" : "ROLLBACK")
    return result
  } catch (cause) {
    if (db.isTransaction) db.exec("ROLLBACK")
    throw cause
  }
}

/**
 * Opens `<directory>/ledger.sqlite`, made if it does not exist, or a database in memory.
 *
 * What it makes can be read by its owner only. A file that is not a ledger, or a newer one, is left as it is; one of
 * an older format is brought up to this one, its entries unchanged.
 * Errors: StoreUnavailable, ForeignLedger, StoreTooNew, StoreBusy, StoreFull, StoreCorrupt.
 */
export const openDatabase = (
  path: string,
  busyTimeoutMillis: number
): Effect.Effect<Database, LedgerError> => {
  const place = path === IN_MEMORY ? "memory" : join(path, "ledger.sqlite")
  return Effect.suspend(() => {
    let db: DatabaseSync | undefined
    return attempt(place, () => {
      db = new DatabaseSync(path === IN_MEMORY ? IN_MEMORY : makeFile(path, place), {
        timeout: busyTimeoutMillis
      })
      return prepare(db, place, busyTimeoutMillis)
    }).pipe(
      Effect.flatMap((prepared) => Effect.fromResult(prepared)),
      Effect.map((db) => ({ db, place })),
      Effect.onError(() => Effect.sync(() => db?.close()))
    )
  })
}

const makeFile = (directory: string, file: string): string => {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  closeSync(openSync(file, "a", 0o600))
  return file
}

const prepare = (
  db: DatabaseSync,
  place: string,
  busyTimeoutMillis: number
): Result.Result<DatabaseSync, LedgerError> => {
  const refused = refusal(db, place)
  if (refused !== undefined) return Result.fail(refused)
  db.exec(`PRAGMA page_size = ${PAGE_SIZE}`)
  const mode = patiently(
    busyTimeoutMillis,
    () => db.prepare("PRAGMA journal_mode = WAL").get()?.["journal_mode"]
  )
  if (mode !== "wal" && mode !== "memory") {
    return Result.fail(
      ledgerError(
        new StoreUnavailable({ place, detail: "its file system does not allow write-ahead logging" })
      )
    )
  }
  db.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON")
  return inTransaction(db, "write", () => {
    const refusedNow = refusal(db, place)
    if (refusedNow !== undefined) return Result.fail(refusedNow)
    const format = pragma(db, "user_version")
    if (format === 0) db.exec(CREATE + CREATE_INDEX + CREATE_SEGMENTS + MARK)
    if (format === 1) db.exec(CREATE_INDEX + INDEX_ALL + CREATE_SEGMENTS + MARK)
    if (format === 2) db.exec(CREATE_SEGMENTS + MARK)
    return Result.succeed(db)
  })
}

/** Why this database must not be touched, if so. An empty one is as good as ours. */
const refusal = (db: DatabaseSync, place: string): LedgerError | undefined => {
  const application = pragma(db, "application_id")
  const format = pragma(db, "user_version")
  const objects = Number(db.prepare("SELECT count(*) AS n FROM sqlite_schema").get()?.["n"])
  if (application === 0 && format === 0 && objects === 0) return undefined
  if (application !== APPLICATION_ID) {
    return ledgerError(new ForeignLedger({ place, detail: "it is a database of another program" }))
  }
  return format > FORMAT
    ? ledgerError(new StoreTooNew({ place, found: format, supported: FORMAT }))
    : undefined
}

const pragma = (db: DatabaseSync, name: "application_id" | "user_version"): number =>
  Number(db.prepare(`PRAGMA ${name}`).get()?.[name])

/** SQLite does not wait by itself for the lock that changing the journal mode needs. */
const patiently = <A>(timeoutMillis: number, work: () => A): A => {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; ; waited += 10) {
    try {
      return work()
    } catch (cause) {
      if (!isBusy(cause) || waited >= timeoutMillis) throw cause
      Atomics.wait(pause, 0, 0, 10)
    }
  }
}
