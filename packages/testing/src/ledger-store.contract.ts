import { CaseId } from "@cordon/domain/key"
import { bodyText } from "@cordon/ledger/chain"
import { bodyOf, genesisHead, LedgerEntry } from "@cordon/ledger/entry"
import { LedgerStore } from "@cordon/ledger/store"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Exit, Option, Schema, Stream } from "effect"
import { TestClock } from "effect/testing"
import { appends } from "./arbitrary/entry-body.ts"
import { integer } from "./arbitrary/choice.ts"
import {
  claims,
  elsewhere,
  expectSound,
  here,
  readAll,
  reasonOf,
  type StoreLayer,
  storeTest,
  withStore
} from "./contract-kit.ts"
import { claimRecorded } from "./fixture/invented-case.ts"
import { ledgerBulkContract } from "./ledger-bulk.contract.ts"
import { ledgerKnownContract } from "./ledger-known.contract.ts"
import { ledgerRedactionContract } from "./ledger-redaction.contract.ts"
import { ledgerRestoreContract } from "./ledger-restore.contract.ts"
import { ledgerWriterContract } from "./ledger-writer.contract.ts"

const encode = Schema.encodeSync(Schema.Array(LedgerEntry))

/**
 * What every adapter of `LedgerStore` must do, and `LedgerWriter` on top of it.
 *
 * Shape: `layer` is built anew for every test and must then be empty.
 */
export const ledgerStoreContract = (name: string, layer: StoreLayer): void => {
  const test = storeTest(layer)

  describe(`${name} appends`, () => {
    it.effect.prop(
      "any bodies in any number of appends read back in order, without gaps, and verify",
      [appends],
      ([batches]) =>
        withStore(layer)(
          Effect.gen(function* () {
            const store = yield* LedgerStore
            for (const batch of batches) yield* store.append(here, batch)
            const entries = yield* readAll(store, here)
            expectSound(here, entries)
            expect(entries.map((entry) => bodyText(bodyOf(entry)!))).toEqual(batches.flat().map(bodyText))
          })
        ),
      { arbitrary: { runs: 12, seed: 2016 } }
    )

    test("a receipt names the entries, the head after them and when they were recorded", (store) =>
      Effect.gen(function* () {
        yield* TestClock.setTime(1_000)
        const first = yield* store.append(here, claims("C1", "C2"))
        yield* TestClock.setTime(5_000)
        const second = yield* store.append(here, claims("C3"))
        const entries = yield* readAll(store, here)
        expect(first).toMatchObject({ case: here, firstSequence: 1, lastSequence: 2, recordedAt: 1_000 })
        expect(second).toMatchObject({ case: here, firstSequence: 3, lastSequence: 3, recordedAt: 5_000 })
        expect(entries.map(({ recordedAt }) => recordedAt)).toEqual([1_000, 1_000, 5_000])
        expect(first.head).toEqual({ sequence: 2, hash: entries[1]!.hash })
        expect(yield* store.head(here)).toEqual(second.head)
      }))

    test("recordedAt never decreases, even when the clock runs back", (store) =>
      Effect.gen(function* () {
        yield* TestClock.setTime(9_000)
        yield* store.append(here, claims("C1"))
        yield* TestClock.setTime(4_000)
        const receipt = yield* store.append(here, claims("C2"))
        expect(receipt.recordedAt).toBe(9_000)
        expectSound(here, yield* readAll(store, here))
      }))

    test("a body with a broken text is refused, and nothing of its append is written", (store) =>
      Effect.gen(function* () {
        const broken = claimRecorded("C2", { paraphrase: "half a \uD83D pair" })
        const reason = yield* reasonOf(store.append(here, [claimRecorded("C1"), broken]))
        expect(reason).toMatchObject({ _tag: "BodyNotCanonical", position: 1 })
        expect((yield* reasonOf(store.head(here)))._tag).toBe("NoSuchCase")
      }))

    test("appends at the same time take effect one after the other, each in one piece", (store) =>
      Effect.gen(function* () {
        const receipts = yield* Effect.all(
          Array.from({ length: 20 }, (_, n) => store.append(here, claims(`C${n}a`, `C${n}b`, `C${n}c`))),
          { concurrency: "unbounded" }
        )
        const entries = yield* readAll(store, here)
        expectSound(here, entries)
        expect(entries).toHaveLength(60)
        expect(receipts.map(({ firstSequence }) => firstSequence).sort((a, b) => a - b)).toEqual(
          Array.from({ length: 20 }, (_, n) => n * 3 + 1)
        )
      }))
  })

  describe(`${name} conditions`, () => {
    test("an append that expects another head is refused and writes nothing", (store) =>
      Effect.gen(function* () {
        const { head } = yield* store.append(here, claims("C1"))
        yield* store.append(here, claims("C2"), { expectedHead: head })
        const reason = yield* reasonOf(store.append(here, claims("C3"), { expectedHead: head }))
        expect(reason).toMatchObject({
          _tag: "HeadMoved",
          category: "conflict",
          expected: head,
          found: { sequence: 2 }
        })
        expect(yield* readAll(store, here)).toHaveLength(2)
      }))

    test("an append that expects the genesis head makes a case, and refuses one that exists", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"), { expectedHead: genesisHead })
        const reason = yield* reasonOf(store.append(here, claims("C2"), { expectedHead: genesisHead }))
        expect(reason._tag).toBe("HeadMoved")
      }))

    test("of several writers that saw the same head exactly one succeeds", (store) =>
      Effect.gen(function* () {
        const { head } = yield* store.append(here, claims("C0"))
        const exits = yield* Effect.all(
          Array.from({ length: 8 }, (_, n) =>
            Effect.exit(store.append(here, claims(`C${n}`), { expectedHead: head }))
          ),
          { concurrency: "unbounded" }
        )
        expect(exits.filter(Exit.isSuccess)).toHaveLength(1)
        expect(yield* readAll(store, here)).toHaveLength(2)
      }))
  })

  describe(`${name} client keys`, () => {
    test("the same key again gives the first receipt and appends nothing, whatever was written since", (store) =>
      Effect.gen(function* () {
        const first = yield* store.append(here, claims("C1"), { clientKey: "k", expectedHead: genesisHead })
        yield* TestClock.adjust("1 hour")
        yield* store.append(here, claims("C2"))
        const again = yield* store.append(here, claims("C1"), { clientKey: "k", expectedHead: genesisHead })
        expect(again).toEqual(first)
        expect(yield* store.receipt(here, "k")).toEqual(Option.some(first))
        expect(yield* readAll(store, here)).toHaveLength(2)
      }))

    test("the same key for other bodies is refused", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"), { clientKey: "k" })
        for (const bodies of [claims("C2"), claims("C1", "C2")]) {
          const reason = yield* reasonOf(store.append(here, bodies, { clientKey: "k" }))
          expect(reason).toMatchObject({ _tag: "ClientKeyReused", category: "conflict", clientKey: "k" })
        }
      }))

    test("a key means nothing in another case, and an append that failed does not use it up", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"), { clientKey: "k" })
        expect(yield* store.receipt(elsewhere, "k")).toEqual(Option.none())
        yield* reasonOf(
          store.append(elsewhere, claims("C1"), {
            clientKey: "k",
            expectedHead: { ...genesisHead, sequence: 1 }
          })
        )
        const receipt = yield* store.append(elsewhere, claims("C9"), { clientKey: "k" })
        expect(receipt).toMatchObject({ case: elsewhere, firstSequence: 1 })
      }))

    test("one request sent many times at once is appended once", (store) =>
      Effect.gen(function* () {
        const receipts = yield* Effect.all(
          Array.from({ length: 10 }, () => store.append(here, claims("C1"), { clientKey: "k" })),
          { concurrency: "unbounded" }
        )
        expect(new Set(receipts.map(({ head }) => head.hash)).size).toBe(1)
        expect(yield* readAll(store, here)).toHaveLength(1)
      }))
  })

  describe(`${name} reads`, () => {
    test("a case without entries is not found", (store) =>
      Effect.gen(function* () {
        expect(yield* store.cases()).toEqual([])
        expect(yield* reasonOf(store.head(here))).toMatchObject({
          _tag: "NoSuchCase",
          category: "not-found",
          case: here
        })
        expect((yield* reasonOf(readAll(store, here)))._tag).toBe("NoSuchCase")
      }))

    it.effect.prop(
      "any range in any batch size is that slice of the whole",
      [integer(0, 12), integer(0, 12), integer(1, 5)],
      ([after, upTo, batch]) =>
        withStore(layer)(
          Effect.gen(function* () {
            const store = yield* LedgerStore
            yield* store.append(here, claims("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9"))
            const all = yield* readAll(store, here)
            expect(yield* readAll(store, here, { after, upTo, batch })).toEqual(
              all.slice(after, Math.max(after, upTo))
            )
          })
        ),
      { arbitrary: { runs: 15, seed: 2016 } }
    )

    it.effect.prop(
      "what was read up to a sequence reads the same after later appends",
      [appends, appends],
      ([earlier, later]) =>
        withStore(layer)(
          Effect.gen(function* () {
            const store = yield* LedgerStore
            for (const batch of earlier) yield* store.append(here, batch)
            const { sequence: upTo } = yield* store.head(here)
            const before = yield* readAll(store, here, { upTo })
            yield* TestClock.adjust("1 day")
            for (const batch of later) yield* store.append(here, batch)
            expect(encode(yield* readAll(store, here, { upTo }))).toEqual(encode(before))
          })
        ),
      { arbitrary: { runs: 8, seed: 2016 } }
    )

    test("a read ends at the head that it began with", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1", "C2", "C3"))
        const read = yield* store.read(here, { batch: 1 }).pipe(
          Stream.tap(({ sequence }) => store.append(here, claims(`D${sequence}`))),
          Stream.runCollect
        )
        expect(read).toHaveLength(3)
        expect(yield* readAll(store, here)).toHaveLength(6)
      }))

    test("cases are independent: each has its own sequence, chain and head", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1", "C2"))
        const other = yield* store.append(elsewhere, claims("C1"))
        yield* store.append(here, claims("C3"))
        expect(yield* store.head(elsewhere)).toEqual(other.head)
        expectSound(here, yield* readAll(store, here))
        expectSound(elsewhere, yield* readAll(store, elsewhere))
        expect((yield* store.cases()).map((found) => [found.case, found.head.sequence])).toEqual([
          [elsewhere, 1],
          [here, 3]
        ])
      }))

    test("cases are listed by id, with their heads", (store) =>
      Effect.gen(function* () {
        const ids = ["b", "a-2", "a", "c", "a-10"].map((id) => CaseId.make(id))
        for (const id of ids) yield* store.append(id, claims("C1"))
        const listed = yield* store.cases()
        expect(listed.map((found) => found.case)).toEqual([...ids].sort())
        for (const found of listed) expect(yield* store.head(found.case)).toEqual(found.head)
      }))
  })

  ledgerKnownContract(name, layer)
  ledgerBulkContract(name, layer)
  ledgerRedactionContract(name, layer)
  ledgerRestoreContract(name, layer)
  ledgerWriterContract(name, layer)
}
