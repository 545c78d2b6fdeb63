import { bodyOf } from "@cordon/ledger/entry"
import { describe, expect } from "@effect/vitest"
import { Effect } from "effect"
import {
  claims,
  elsewhere,
  expectSound,
  here,
  readAll,
  reasonOf,
  type StoreLayer,
  storeTest
} from "./contract-kit.ts"
import { claimRecorded, entryRedacted } from "./fixture/invented-case.ts"

/** Redactions: the part of `ledgerStoreContract` about content that is removed. */
export const ledgerRedactionContract = (name: string, layer: StoreLayer): void => {
  const test = storeTest(layer)

  describe(`${name} redactions`, () => {
    test("a redaction removes content and salt from every read, and the chain still verifies", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1", "C2", "C3"))
        const before = yield* readAll(store, here)
        yield* store.append(here, [entryRedacted(2)])
        const after = yield* readAll(store, here)
        expect(after[1]).toEqual({ ...before[1], content: { kind: "redacted" } })
        expect([after[0], after[2]]).toEqual([before[0], before[2]])
        expect(yield* readAll(store, here, { after: 1, upTo: 2 })).toEqual([after[1]])
        expect(bodyOf(after[3]!)).toEqual(entryRedacted(2))
        expectSound(here, after)
      }))

    test("an entry of the same append can be redacted", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, [claimRecorded("C1"), entryRedacted(1)])
        const entries = yield* readAll(store, here)
        expect(entries.map(({ content }) => content.kind)).toEqual(["redacted", "present"])
        expectSound(here, entries)
      }))

    test("an entry that does not exist yet, or only in another case, cannot be redacted", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        yield* store.append(elsewhere, claims("C1", "C2"))
        for (const target of [2, 3]) {
          const reason = yield* reasonOf(store.append(here, [entryRedacted(target)]))
          expect(reason).toMatchObject({ _tag: "NoSuchEntry", category: "not-found", sequence: target })
        }
        expect((yield* readAll(store, elsewhere)).every(({ content }) => content.kind === "present")).toBe(
          true
        )
      }))

    test("a redacted entry cannot be redacted again, and a redaction not at all", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, [claimRecorded("C1"), entryRedacted(1)])
        const again = yield* reasonOf(store.append(here, [entryRedacted(1)]))
        const redaction = yield* reasonOf(store.append(here, [entryRedacted(2)]))
        expect(again).toMatchObject({ _tag: "AlreadyRedacted", category: "conflict", sequence: 1 })
        expect(redaction).toMatchObject({ _tag: "NotRedactable", category: "incorrect", sequence: 2 })
        expect(yield* readAll(store, here)).toHaveLength(2)
      }))

    test("an append with one bad redaction writes and removes nothing", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        const before = yield* readAll(store, here)
        yield* reasonOf(store.append(here, [claimRecorded("C2"), entryRedacted(1), entryRedacted(99)]))
        expect(yield* readAll(store, here)).toEqual(before)
      }))

    test("a request whose entry was redacted since is still recognised by its client key", (store) =>
      Effect.gen(function* () {
        const first = yield* store.append(here, claims("C1"), { clientKey: "k" })
        yield* store.append(here, [entryRedacted(1)])
        expect(yield* store.append(here, claims("C1"), { clientKey: "k" })).toEqual(first)
        expect((yield* readAll(store, here))[0]!.content).toEqual({ kind: "redacted" })
      }))
  })
}
