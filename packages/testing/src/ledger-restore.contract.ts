import { genesisHead, type LedgerEntry } from "@cordon/ledger/entry"
import { LedgerStore } from "@cordon/ledger/store"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Schema, Stream } from "effect"
import { TestClock } from "effect/testing"
import { appends } from "./arbitrary/entry-body.ts"
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
import { claimRecorded, entryRedacted, inventedClaim } from "./fixture/invented-case.ts"

class Cut extends Schema.TaggedError<Cut>()("Cut", {}) {}

/** Restores: the part of `ledgerStoreContract` about entries that come from elsewhere. */
export const ledgerRestoreContract = (name: string, layer: StoreLayer): void => {
  const test = storeTest(layer)
  const inAnotherStore = withStore(layer)

  /** Entries as another store wrote them. */
  const written = (write: (store: LedgerStore["Service"]) => Effect.Effect<unknown, unknown>) =>
    inAnotherStore(LedgerStore.use((store) => Effect.andThen(write(store), readAll(store, here)))).pipe(
      Effect.orDie
    )
  const threeClaims = written((store) => store.append(here, claims("C1", "C2", "C3")))
  const restore = (store: LedgerStore["Service"], entries: ReadonlyArray<LedgerEntry>) =>
    store.restore(here, Stream.fromIterable(entries))
  const expectNothing = (store: LedgerStore["Service"]) =>
    Effect.gen(function* () {
      expect((yield* reasonOf(store.head(here)))._tag).toBe("NoSuchCase")
      expect(yield* store.cases()).toEqual([])
    })

  describe(`${name} restores`, () => {
    it.effect.prop(
      "a restored copy has the same head and the same entries as the store it came from",
      [appends],
      ([batches]) =>
        Effect.gen(function* () {
          const entries = yield* written((store) =>
            Effect.forEach(batches, (batch) => store.append(here, batch))
          )
          yield* inAnotherStore(
            Effect.gen(function* () {
              const store = yield* LedgerStore
              const receipt = yield* restore(store, entries)
              const last = entries.at(-1)!
              expect(receipt.head).toEqual({ sequence: last.sequence, hash: last.hash })
              expect(yield* readAll(store, here)).toEqual(entries)
            })
          )
        }),
      { arbitrary: { runs: 8, seed: 2016 } }
    )

    test("the same entries again are skipped, and new ones behind them added", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        expect(yield* restore(store, entries.slice(0, 2))).toMatchObject({ added: 2, skipped: 0 })
        expect(yield* restore(store, entries)).toMatchObject({ added: 1, skipped: 2 })
        expect(yield* restore(store, entries)).toMatchObject({ added: 0, skipped: 3, head: { sequence: 3 } })
        expect(yield* restore(store, [])).toMatchObject({ added: 0, skipped: 0, head: { sequence: 3 } })
        expectSound(here, yield* readAll(store, here))
      }))

    test("entries that begin where the store ends, or before, continue it", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        yield* restore(store, entries.slice(0, 2))
        expect(yield* restore(store, entries.slice(1))).toMatchObject({ added: 1, skipped: 1 })
        expect(yield* readAll(store, here)).toEqual(entries)
      }))

    test("entries that leave a gap behind the store are refused", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        const empty = yield* reasonOf(restore(store, entries.slice(2)))
        expect(empty).toMatchObject({
          _tag: "NotAContinuation",
          category: "conflict",
          head: genesisHead,
          first: 3
        })
        yield* restore(store, entries.slice(0, 1))
        const behind = yield* reasonOf(restore(store, entries.slice(2)))
        expect(behind).toMatchObject({ _tag: "NotAContinuation", head: { sequence: 1 } })
        expect(yield* readAll(store, here)).toHaveLength(1)
      }))

    test("a tampered entry is named, and nothing is written", (store) =>
      Effect.gen(function* () {
        const [one, two, three] = (yield* threeClaims) as [LedgerEntry, LedgerEntry, LedgerEntry]
        const forged: LedgerEntry = {
          ...two,
          content: {
            ...(two.content as Extract<LedgerEntry["content"], { readonly kind: "present" }>),
            body: { kind: "claim.recorded.v1", claim: inventedClaim("C2", { paraphrase: "Something else." }) }
          }
        }
        const reason = yield* reasonOf(restore(store, [one, forged, three]))
        expect(reason).toMatchObject({
          _tag: "EntriesInvalid",
          category: "incorrect",
          problems: [{ kind: "contentChanged", sequence: 2, expected: two.commitment }]
        })
        yield* expectNothing(store)
      }))

    test("entries that are missing, reordered or repeated are refused, and nothing is written", (store) =>
      Effect.gen(function* () {
        const [one, two, three] = (yield* threeClaims) as [LedgerEntry, LedgerEntry, LedgerEntry]
        const broken: ReadonlyArray<readonly [string, ReadonlyArray<LedgerEntry>]> = [
          ["missing", [one, three]],
          ["reordered", [one, three, two]],
          ["duplicated", [one, two, two, three]]
        ]
        for (const [kind, entries] of broken) {
          const reason = yield* reasonOf(restore(store, entries))
          expect(reason).toMatchObject({ _tag: "EntriesInvalid", problems: [{ kind }] })
        }
        yield* expectNothing(store)
      }))

    test("entries of another case are refused", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        const reason = yield* reasonOf(store.restore(elsewhere, Stream.fromIterable(entries)))
        expect(reason).toMatchObject({
          _tag: "EntriesInvalid",
          problems: [{ kind: "foreignCase", found: here }, {}, {}]
        })
        yield* expectNothing(store)
      }))

    test("a history that differs from the store's is refused at the first entry that differs", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        yield* restore(store, entries.slice(0, 1))
        yield* store.append(here, claims("D2", "D3"))
        const before = yield* readAll(store, here)
        const reason = yield* reasonOf(restore(store, entries))
        expect(reason).toMatchObject({
          _tag: "EntryConflict",
          category: "conflict",
          sequence: 2,
          stored: before[1]!.hash,
          given: entries[1]!.hash
        })
        expect(yield* readAll(store, here)).toEqual(before)
      }))

    test("a stream that fails half-way passes its error on, and nothing is written", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        const cut = Stream.concat(Stream.fromIterable(entries), Stream.fail(new Cut()))
        expect(yield* Effect.flip(store.restore(here, cut))).toBeInstanceOf(Cut)
        yield* expectNothing(store)
        expect(yield* restore(store, entries)).toMatchObject({ added: 3 })
      }))

    test("others can append while a restore is under way", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        const slow = Stream.fromIterable(entries).pipe(
          Stream.rechunk(1),
          Stream.tap(({ sequence }) => store.append(elsewhere, claims(`C${sequence}`)))
        )
        expect(yield* store.restore(here, slow)).toMatchObject({ added: 3 })
        expectSound(elsewhere, yield* readAll(store, elsewhere))
      }))

    test("redacted entries are restored redacted", (store) =>
      Effect.gen(function* () {
        const entries = yield* written((other) => other.append(here, [claimRecorded("C1"), entryRedacted(1)]))
        yield* restore(store, entries)
        expect(yield* readAll(store, here)).toEqual(entries)
      }))

    test("a redaction that is restored also removes the content that was here", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        yield* restore(store, entries)
        const after = yield* inAnotherStore(
          LedgerStore.use((other) =>
            restore(other, entries).pipe(
              Effect.andThen(other.append(here, [entryRedacted(2)])),
              Effect.andThen(readAll(other, here))
            )
          )
        )
        expect(yield* restore(store, after)).toMatchObject({ added: 1, skipped: 3 })
        expect(yield* readAll(store, here)).toEqual(after)
      }))

    test("an older copy does not bring back what was redacted", (store) =>
      Effect.gen(function* () {
        const entries = yield* threeClaims
        yield* restore(store, entries)
        yield* store.append(here, [entryRedacted(2)])
        expect(yield* restore(store, entries)).toMatchObject({ added: 0, skipped: 3 })
        expect((yield* readAll(store, here))[1]!.content).toEqual({ kind: "redacted" })
      }))

    test("after entries from a clock that runs ahead, nothing is recorded before them", (store) =>
      Effect.gen(function* () {
        yield* TestClock.setTime(50_000)
        yield* restore(store, yield* threeClaims)
        yield* TestClock.setTime(1_000)
        const receipt = yield* store.append(here, claims("C4"))
        expect(receipt.recordedAt).toBe(50_000)
        expectSound(here, yield* readAll(store, here))
      }))
  })
}
