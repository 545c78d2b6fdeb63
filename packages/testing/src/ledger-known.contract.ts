import { bodyOf, genesisHead, type LedgerEntry } from "@cordon/ledger/entry"
import { recordKeyOf } from "@cordon/ledger/record-key"
import { LedgerStore } from "@cordon/ledger/store"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { appends } from "./arbitrary/entry-body.ts"
import { integer } from "./arbitrary/choice.ts"
import { claims, elsewhere, here, readAll, type StoreLayer, storeTest, withStore } from "./contract-kit.ts"
import { entryRedacted, foundation, inventedClaim } from "./fixture/invented-case.ts"

/** What a case's entries record as they read now: the sequences behind each key. This is what an index has to say. */
const recordedIn = (entries: ReadonlyArray<LedgerEntry>): ReadonlyMap<string, ReadonlyArray<number>> => {
  const recorded = new Map<string, Array<number>>()
  for (const entry of entries) {
    const body = bodyOf(entry)
    const key = body === undefined ? undefined : recordKeyOf(body)
    if (key !== undefined) recorded.set(key, [...(recorded.get(key) ?? []), entry.sequence])
  }
  return recorded
}

const expectIndexed = (store: LedgerStore["Service"]) =>
  Effect.gen(function* () {
    const entries = yield* readAll(store, here)
    const recorded = recordedIn(entries)
    const known = yield* store.known(here, [...recorded.keys(), "claim:no-such-claim", "place:", ""])
    expect(known.head).toEqual(yield* store.head(here))
    expect(known.records).toEqual(
      new Map(
        [...recorded].map(([key, sequences]) => [
          key,
          { entries: sequences.length, lastSequence: sequences.at(-1)! }
        ])
      )
    )
    for (const prefix of ["place:", "claim:", "source:"]) {
      const latest = [...recorded]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
      const read = yield* Stream.runCollect(store.recorded(here, prefix))
      expect(read.map(({ sequence }) => sequence)).toEqual(latest.map(([, sequences]) => sequences.at(-1)))
    }
  })

/** What a store knows of the records in it: the part of `ledgerStoreContract` about its index. */
export const ledgerKnownContract = (name: string, layer: StoreLayer): void => {
  const test = storeTest(layer)

  describe(`${name} knows what is recorded`, () => {
    it.effect.prop(
      "under every key, whatever was appended and redacted",
      [appends, integer(1, 12), integer(1, 12)],
      ([batches, first, second]) =>
        withStore(layer)(
          Effect.gen(function* () {
            const store = yield* LedgerStore
            for (const batch of batches) yield* store.append(here, batch)
            const { sequence } = yield* store.head(here)
            for (const target of new Set([first, second]))
              if (target <= sequence) yield* store.append(here, [entryRedacted(target)])
            yield* expectIndexed(store)
          })
        ),
      { arbitrary: { runs: 20, seed: 2016 } }
    )

    it.effect.prop(
      "after a restore just as where it came from",
      [appends, integer(1, 6)],
      ([batches, target]) =>
        Effect.gen(function* () {
          const entries = yield* withStore(layer)(
            LedgerStore.use((store) =>
              Effect.gen(function* () {
                for (const batch of batches) yield* store.append(here, batch)
                if (target <= (yield* store.head(here)).sequence)
                  yield* store.append(here, [entryRedacted(target)])
                return yield* readAll(store, here)
              })
            )
          )
          yield* withStore(layer)(
            LedgerStore.use((store) =>
              Effect.gen(function* () {
                const half = Math.ceil(entries.length / 2)
                yield* store.restore(here, Stream.fromIterable(entries.slice(0, half)))
                yield* store.restore(here, Stream.fromIterable(entries))
                yield* expectIndexed(store)
              })
            )
          )
        }),
      { arbitrary: { runs: 10, seed: 2016 } }
    )

    test("a redaction that is restored takes the key of its target away", (store) =>
      Effect.gen(function* () {
        const entries = yield* withStore(layer)(
          LedgerStore.use((other) =>
            Effect.andThen(
              Effect.andThen(other.append(here, claims("C1", "C2")), other.append(here, [entryRedacted(1)])),
              readAll(other, here)
            )
          )
        ).pipe(Effect.orDie)
        const before = yield* withStore(layer)(
          LedgerStore.use((other) =>
            Effect.andThen(other.append(here, claims("C1", "C2")), readAll(other, here))
          )
        ).pipe(Effect.orDie)
        yield* store.restore(here, Stream.fromIterable(before))
        expect((yield* store.known(here, ["claim:C1"])).records.size).toBe(1)
        yield* store.restore(here, Stream.fromIterable(entries))
        expect((yield* store.known(here, ["claim:C1", "claim:C2"])).records).toEqual(
          new Map([["claim:C2", { entries: 1, lastSequence: 2 }]])
        )
      }))

    test("nothing of a case that does not exist, and nothing of one case in another", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, foundation)
        expect(yield* store.known(elsewhere, ["place:city", "case"])).toEqual({
          head: genesisHead,
          records: new Map()
        })
        expect(yield* Stream.runCollect(store.recorded(elsewhere, "place:"))).toEqual([])
      }))

    test("what a redaction says it removed, so that an import does not bring it back", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        yield* store.append(here, [{ ...REDACTION, target: 1, subject: "claim C1" }])
        const { records } = yield* store.known(here, ["claim:C1", "withheld:claim C1"])
        expect([...records.keys()]).toEqual(["withheld:claim C1"])
      }))

    test("the first entry of a key again when a redaction took the one before", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        yield* store.append(here, [
          {
            kind: "claim.superseded.v1",
            claim: inventedClaim("C1", { paraphrase: "Another." }),
            reason: "typo"
          }
        ])
        yield* store.append(here, [entryRedacted(1)])
        expect((yield* store.known(here, ["claim:C1"])).records.get("claim:C1")).toEqual({
          entries: 1,
          lastSequence: 2
        })
        yield* store.append(here, claims("C1"))
        expect((yield* store.known(here, ["claim:C1"])).records.get("claim:C1")).toEqual({
          entries: 2,
          lastSequence: 4
        })
      }))
  })
}

const REDACTION = { kind: "entry.redacted.v1", reason: "names a private person" } as const
