import { type EntryBody } from "@cordon/domain/ledger/entry-kind"
import { ClaimId } from "@cordon/domain/key"
import { LedgerStore } from "@cordon/ledger/store"
import { LedgerWriter } from "@cordon/ledger/writer"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { claims, expectSound, readAll, reasonOf, type StoreLayer, withStore } from "./contract-kit.ts"
import {
  claimRecorded,
  entryRedacted,
  foundation,
  inventedCase,
  inventedClaim
} from "./fixture/invented-case.ts"

/** What `LedgerWriter` does over a store: the part of `ledgerStoreContract` about rules between entries. */
export const ledgerWriterContract = (name: string, layer: StoreLayer): void => {
  const test = <A, E>(
    title: string,
    body: (writer: LedgerWriter["Service"], store: LedgerStore["Service"]) => Effect.Effect<A, E, LedgerStore>
  ): void =>
    it.effect(title, () =>
      withStore(layer)(
        Effect.gen(function* () {
          const store = yield* LedgerStore
          const writer = yield* LedgerWriter
          yield* writer.record(inventedCase, foundation)
          return yield* body(writer, store)
        }).pipe(Effect.provide(LedgerWriter.layer))
      )
    )
  const superseded = (id: string): EntryBody => ({
    kind: "claim.superseded.v1",
    claim: inventedClaim(id),
    reason: "typo"
  })
  const retracted = (id: string): EntryBody => ({
    kind: "claim.retracted.v1",
    claim: ClaimId.make(id),
    reason: "wrong"
  })

  describe(`${name} under the rules of LedgerWriter`, () => {
    test("a claim is recorded once, then corrected and retracted by later entries", (writer, store) =>
      Effect.gen(function* () {
        yield* writer.record(inventedCase, claims("C1"))
        yield* writer.record(inventedCase, [superseded("C1")])
        yield* writer.record(inventedCase, [retracted("C1")])
        for (const [body, kind] of [
          [claimRecorded("C1"), "claimExists"],
          [superseded("C1"), "claimRetracted"],
          [superseded("C2"), "claimUnknown"]
        ] as const) {
          const reason = yield* reasonOf(writer.record(inventedCase, [body]))
          expect(reason).toMatchObject({
            _tag: "RulesBroken",
            category: "incorrect",
            violations: [{ kind, position: 0 }]
          })
        }
        expectSound(inventedCase, yield* readAll(store, inventedCase))
      }))

    test("what another writer recorded counts, seen or not", (writer, store) =>
      Effect.gen(function* () {
        yield* writer.record(inventedCase, claims("C1"))
        yield* store.append(inventedCase, claims("C2"))
        const reason = yield* reasonOf(writer.record(inventedCase, claims("C2")))
        expect(reason).toMatchObject({ violations: [{ kind: "claimExists", id: "C2" }] })
        yield* writer.record(inventedCase, [superseded("C2")])
      }))

    test("the same claim recorded at the same time by many is recorded once", (writer, store) =>
      Effect.gen(function* () {
        const others = Effect.provide(
          Effect.flatMap(LedgerWriter, (other) => other.record(inventedCase, claims("C1"))),
          LedgerWriter.layer,
          { local: true }
        )
        const exits = yield* Effect.all(
          [
            writer.record(inventedCase, claims("C1")),
            others,
            others,
            writer.record(inventedCase, claims("C1"))
          ].map(Effect.exit),
          { concurrency: "unbounded" }
        )
        expect(exits.filter(Exit.isSuccess)).toHaveLength(1)
        expect(yield* readAll(store, inventedCase)).toHaveLength(foundation.length + 1)
      }))

    test("a request with a client key can be sent again", (writer) =>
      Effect.gen(function* () {
        const first = yield* writer.record(inventedCase, claims("C1"), { clientKey: "k" })
        expect(yield* writer.record(inventedCase, claims("C1"), { clientKey: "k" })).toEqual(first)
        const reason = yield* reasonOf(writer.record(inventedCase, claims("C2"), { clientKey: "k" }))
        expect(reason._tag).toBe("ClientKeyReused")
      }))

    test("what a redacted entry had recorded is unknown again, to old writers and new ones", (writer, store) =>
      Effect.gen(function* () {
        const { lastSequence } = yield* writer.record(inventedCase, claims("C1"))
        yield* writer.record(inventedCase, [entryRedacted(lastSequence)])
        const later = yield* reasonOf(writer.record(inventedCase, [superseded("C1")]))
        const anew = yield* Effect.flatMap(LedgerWriter, (other) =>
          reasonOf(other.record(inventedCase, [superseded("C1")]))
        ).pipe(Effect.provide(LedgerWriter.layer, { local: true }))
        expect(later).toMatchObject({ violations: [{ kind: "claimUnknown", id: "C1" }] })
        expect(anew).toEqual(later)
        expectSound(inventedCase, yield* readAll(store, inventedCase))
      }))
  })
}
