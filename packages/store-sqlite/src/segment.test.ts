import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { bodyText } from "@cordon/ledger/chain"
import { bodyOf } from "@cordon/ledger/entry"
import { recordKeyOf } from "@cordon/ledger/record-key"
import { LedgerStore } from "@cordon/ledger/store"
import { verifyEntries } from "@cordon/ledger/verify"
import { countedEntropy } from "@cordon/testing/entropy"
import { claimRecorded, entryRedacted, foundation, inventedCase } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Layer, Result, type Scope, Stream } from "effect"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { temporaryDirectory } from "./fixture/directory.ts"
import { sqliteLedgerStore } from "./sqlite-ledger-store.ts"
import { storedBodies } from "./stored-bodies.ts"

type Store = LedgerStore["Service"]

const inside = <A, E>(path: string, work: (store: Store) => Effect.Effect<A, E, Scope.Scope>) =>
  Effect.scoped(LedgerStore.use(work)).pipe(
    Effect.provide(Layer.provide(sqliteLedgerStore({ path }), countedEntropy()), { local: true })
  )

const appendInBulk = (store: Store, bodies: ReadonlyArray<EntryBody>) =>
  Effect.gen(function* () {
    const bulk = yield* store.bulk(inventedCase)
    const batch = bulk.batch(1024)
    bodies.forEach((body, tag) =>
      batch.add(body.kind, recordKeyOf(body), Result.getOrThrow(bodyText(body)), "fresh", tag)
    )
    return yield* bulk.append(batch, () => batch)
  })

const claims = (from: number, to: number): ReadonlyArray<EntryBody> =>
  Array.from({ length: to - from }, (_, i) => claimRecorded(`C${from + i}`))

/** A ledger of which some entries stand by themselves and some in segments. */
const mixed = (store: Store) =>
  Effect.gen(function* () {
    yield* store.append(inventedCase, foundation)
    yield* appendInBulk(store, claims(0, 300))
    yield* store.append(inventedCase, [claimRecorded("alone")])
    yield* appendInBulk(store, claims(300, 310))
  })

const read = (store: Store, options = {}) => Stream.runCollect(store.read(inventedCase, options))

describe("entries in segments", () => {
  it.effect("read like any others, in any range, among entries that stand by themselves", () =>
    inside(":memory:", (store) =>
      Effect.gen(function* () {
        yield* mixed(store)
        const all = yield* read(store)
        expect(all).toHaveLength(foundation.length + 311)
        expect(verifyEntries(inventedCase, all).problems).toEqual([])
        for (const [after, upTo, batch] of [
          [0, 400, 7],
          [foundation.length - 1, foundation.length + 130, 500],
          [foundation.length + 298, foundation.length + 303, 2]
        ])
          expect(yield* read(store, { after, upTo, batch })).toEqual(all.slice(after, upTo))
        const known = yield* store.known(inventedCase, [
          "claim:C0",
          "claim:C299",
          "claim:alone",
          "claim:none"
        ])
        expect([...known.records.keys()].sort()).toEqual(["claim:C0", "claim:C299", "claim:alone"])
        expect(yield* Stream.runCollect(store.recorded(inventedCase, "claim:"))).toHaveLength(311)
      })
    )
  )

  it.effect("lose body and salt when they are redacted, and their neighbours lose nothing", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      const target = foundation.length + 150
      yield* inside(path, (store) =>
        Effect.gen(function* () {
          yield* mixed(store)
          const before = yield* read(store)
          yield* store.append(inventedCase, [entryRedacted(target)])
          const after = yield* read(store)
          expect(after[target - 1]!.content).toEqual({ kind: "redacted" })
          expect(after.filter((_, i) => i !== target - 1).slice(0, -1)).toEqual(
            before.filter((_, i) => i !== target - 1)
          )
          expect(verifyEntries(inventedCase, after)).toMatchObject({ problems: [], redacted: 1 })
          expect((yield* store.known(inventedCase, ["claim:C149"])).records.size).toBe(0)
          // What is gone is unknown: it may come again, unless the redaction names its subject.
          expect(yield* appendInBulk(store, claims(140, 155))).toMatchObject({ appended: 1 })
        })
      )
      expect([...storedBodies(path)].filter(({ text }) => text === null)).toMatchObject([
        { sequence: target }
      ])
    })
  )

  it.effect("are restored elsewhere, and a ledger that says otherwise is refused", () =>
    Effect.gen(function* () {
      const entries = yield* inside(":memory:", (store) => Effect.andThen(mixed(store), read(store)))
      yield* inside(":memory:", (store) =>
        Effect.gen(function* () {
          yield* store.restore(inventedCase, Stream.fromIterable(entries))
          expect(yield* read(store)).toEqual(entries)
          expect(yield* appendInBulk(store, claims(0, 310))).toMatchObject({ appended: 0 })
        })
      )
      yield* inside(":memory:", (store) =>
        Effect.gen(function* () {
          yield* mixed(store)
          yield* store.append(inventedCase, [entryRedacted(foundation.length + 2)])
          const mine = yield* read(store)
          expect(yield* store.restore(inventedCase, Stream.fromIterable(mine))).toMatchObject({ added: 0 })
        })
      )
      yield* inside(":memory:", (store) =>
        Effect.gen(function* () {
          yield* store.append(inventedCase, foundation)
          yield* appendInBulk(store, claims(1000, 1003))
          const error = yield* Effect.flip(store.restore(inventedCase, Stream.fromIterable(entries)))
          expect(error).toMatchObject({ reason: { _tag: "EntryConflict", sequence: foundation.length + 1 } })
        })
      )
    })
  )

  it.effect("come again as another ledger's redaction has them", () =>
    Effect.gen(function* () {
      const [whole, redacted] = yield* inside(":memory:", (store) =>
        Effect.gen(function* () {
          yield* store.append(inventedCase, foundation)
          yield* appendInBulk(store, claims(0, 5))
          const before = yield* read(store)
          yield* store.append(inventedCase, [entryRedacted(foundation.length + 3)])
          return [before, yield* read(store)] as const
        })
      )
      yield* inside(":memory:", (store) =>
        Effect.gen(function* () {
          yield* store.restore(inventedCase, Stream.fromIterable(whole))
          yield* store.restore(inventedCase, Stream.fromIterable(redacted))
          expect((yield* read(store)).map((entry) => bodyOf(entry) === undefined)).toEqual(
            redacted.map((entry) => bodyOf(entry) === undefined)
          )
        })
      )
    })
  )

  it.effect("cannot be changed or deleted, and say so when they are damaged", () =>
    Effect.gen(function* () {
      const path = yield* temporaryDirectory
      yield* inside(path, mixed)
      const db = new DatabaseSync(join(path, "ledger.sqlite"))
      expect(() => db.exec("DELETE FROM segment")).toThrow("never deleted")
      expect(() => db.exec("UPDATE segment SET seals = zeroblob(length(seals))")).toThrow("never changed")
      expect(() => db.exec("UPDATE segment SET first = first + 1, last = last + 1")).toThrow("never changed")
      db.exec("UPDATE segment SET bodies = zeroblob(length(bodies))")
      db.close()
      const error = yield* Effect.flip(inside(path, (store) => read(store)))
      expect(error).toMatchObject({ reason: { _tag: "StoreCorrupt", category: "fault" } })
    })
  )
})
