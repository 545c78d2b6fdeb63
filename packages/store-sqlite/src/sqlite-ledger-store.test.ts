import { countedEntropy } from "@cordon/testing/entropy"
import { claimRecorded, entryRedacted, foundation, inventedCase } from "@cordon/testing/fixture/invented-case"
import { ledgerStoreContract } from "@cordon/testing/ledger-store.contract"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { LedgerStore } from "@cordon/ledger/store"
import { verifyEntries } from "@cordon/ledger/verify"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqliteLedgerStore } from "./sqlite-ledger-store.ts"
import { onDisk, temporaryDirectory } from "./fixture/directory.ts"

ledgerStoreContract("SQLite in memory", sqliteLedgerStore({ path: ":memory:" }))
ledgerStoreContract("SQLite on disk", onDisk)

const use = <A, E>(path: string, work: (store: LedgerStore["Service"]) => Effect.Effect<A, E>) =>
  LedgerStore.use(work).pipe(
    Effect.provide(sqliteLedgerStore({ path, busyTimeoutMillis: 50 }), { local: true }),
    Effect.provide(countedEntropy())
  )
const opening = (path: string) =>
  Effect.flip(use(path, (store) => store.cases())).pipe(Effect.map((error: LedgerError) => error.reason))

describe("a SQLite store on disk", () => {
  it.effect("keeps entries and client keys over closing and opening again", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      const first = yield* use(path, (store) => store.append(inventedCase, foundation, { clientKey: "k" }))
      yield* use(path, (store) =>
        Effect.gen(function* () {
          expect(yield* store.head(inventedCase)).toEqual(first.head)
          expect(yield* store.append(inventedCase, foundation, { clientKey: "k" })).toEqual(first)
          const entries = yield* Stream.runCollect(store.read(inventedCase))
          expect(verifyEntries(inventedCase, entries).problems).toEqual([])
        })
      )
    })
  )

  it.effect("makes its directory and file readable by the owner only", () =>
    Effect.gen(function* () {
      const path = join(yield* temporaryDirectory, "new", "data")
      yield* use(path, (store) =>
        Effect.gen(function* () {
          yield* store.append(inventedCase, foundation)
          expect(statSync(path).mode & 0o777).toBe(0o700)
          for (const file of readdirSync(path)) expect(statSync(join(path, file)).mode & 0o777).toBe(0o600)
        })
      )
    })
  )

  it.effect("leaves no trace of redacted content in any of its files", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      const secret = "the name of a private person"
      const holdsSecret = () =>
        readdirSync(path).some((file) => readFileSync(join(path, file)).includes(secret))
      yield* use(path, (store) =>
        Effect.gen(function* () {
          yield* store.append(inventedCase, [
            claimRecorded("C1"),
            claimRecorded("C2", { paraphrase: secret.repeat(400) })
          ])
          expect(holdsSecret()).toBe(true)
          yield* store.append(inventedCase, [entryRedacted(2)])
          expect(holdsSecret()).toBe(false)
        })
      )
    })
  )

  it.effect("brings a store of format 1 up to the present one, its entries unchanged", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      const written = yield* use(path, (store) =>
        Effect.gen(function* () {
          yield* store.append(inventedCase, foundation)
          yield* store.append(inventedCase, [claimRecorded("C1"), claimRecorded("C2")])
          yield* store.append(inventedCase, [entryRedacted(foundation.length + 1)])
          return yield* Stream.runCollect(store.read(inventedCase))
        })
      )
      withDatabase(
        path,
        "DROP TABLE record; DROP TABLE segment; DROP TABLE claim_run; DROP TABLE claim_page; PRAGMA user_version = 1"
      )
      yield* use(path, (store) =>
        Effect.gen(function* () {
          const keys = ["case", "place:city", "claim:C1", "claim:C2"]
          const { records } = yield* store.known(inventedCase, keys)
          expect([...records.keys()].sort()).toEqual(["case", "claim:C2", "place:city"])
          expect(yield* Stream.runCollect(store.read(inventedCase))).toEqual(written)
        })
      )
      const db = new DatabaseSync(join(path, "ledger.sqlite"))
      expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: 3 })
      db.close()
    })
  )

  it.effect("refuses statements that would change or delete an entry", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      yield* use(path, (store) => store.append(inventedCase, foundation))
      const db = new DatabaseSync(join(path, "ledger.sqlite"))
      expect(() => db.exec("DELETE FROM entry")).toThrow("never deleted")
      expect(() => db.exec("UPDATE entry SET body = '{}'")).toThrow("never changed")
      expect(() => db.exec("UPDATE entry SET body = NULL, salt = NULL, sequence = sequence + 100")).toThrow(
        "never changed"
      )
      db.close()
    })
  )
})

describe("opening a SQLite store fails clearly", () => {
  it.effect("where the path is not a directory that can be made", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      writeFileSync(join(path, "file"), "")
      const reason = yield* opening(join(path, "file", "data"))
      expect(reason).toMatchObject({ _tag: "StoreUnavailable", category: "unavailable" })
    })
  )

  it.effect("where the file is no database, and leaves it as it is", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      const text = "Dear diary, this is not a database.\n".repeat(200)
      writeFileSync(join(path, "ledger.sqlite"), text)
      expect(yield* opening(path)).toMatchObject({ _tag: "ForeignLedger", category: "incorrect" })
      expect(readFileSync(join(path, "ledger.sqlite"), "utf8")).toBe(text)
    })
  )

  it.effect("where the database belongs to another program", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      withDatabase(path, "CREATE TABLE guests (name TEXT)")
      expect((yield* opening(path))._tag).toBe("ForeignLedger")
    })
  )

  it.effect("where the store was written by a newer version", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      yield* use(path, (store) => store.append(inventedCase, foundation))
      withDatabase(path, "PRAGMA user_version = 99")
      expect(yield* opening(path)).toMatchObject({
        _tag: "StoreTooNew",
        category: "unsupported",
        found: 99,
        supported: 3
      })
    })
  )

  it.effect("where the file is damaged, and when a body in it cannot be read", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      yield* use(path, (store) => store.append(inventedCase, foundation))
      withDatabase(
        path,
        "DROP TRIGGER entry_sealed; UPDATE entry SET body = json_set(body, '$.place.kind', 'castle') WHERE sequence = 2"
      )
      const unread = yield* Effect.flip(use(path, (store) => Stream.runCollect(store.read(inventedCase))))
      expect(unread.reason).toMatchObject({ _tag: "StoreCorrupt", category: "fault" })
      expect(unread.message).toContain("entry 2 of invented-siege")

      const file = join(path, "ledger.sqlite")
      const bytes = readFileSync(file)
      bytes.fill(0xff, 4096 - 200, bytes.length)
      writeFileSync(file, bytes)
      const reason = yield* Effect.flip(use(path, (store) => Stream.runCollect(store.read(inventedCase))))
      expect(reason.reason._tag).toBe("StoreCorrupt")
    })
  )

  it.effect("while another process keeps it locked for too long", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      yield* use(path, (store) =>
        Effect.gen(function* () {
          const other = new DatabaseSync(join(path, "ledger.sqlite"))
          other.exec("BEGIN IMMEDIATE")
          const error = yield* Effect.flip(store.append(inventedCase, foundation))
          expect(error.reason).toMatchObject({ _tag: "StoreBusy", category: "unavailable" })
          other.exec("ROLLBACK")
          other.close()
          expect((yield* store.append(inventedCase, foundation)).firstSequence).toBe(1)
        })
      )
    })
  )
})

const withDatabase = (path: string, sql: string): void => {
  const db = new DatabaseSync(join(path, "ledger.sqlite"))
  db.exec(sql)
  db.close()
}
