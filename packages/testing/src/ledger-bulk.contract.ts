import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { ClaimId } from "@cordon/domain/key"
import type { Decide, LedgerBulk } from "@cordon/ledger/bulk"
import { bodyText } from "@cordon/ledger/chain"
import { bodyOf } from "@cordon/ledger/entry"
import { PackedBodies, type PackedMode } from "@cordon/ledger/packed-bodies"
import { recordKeyOf } from "@cordon/ledger/record-key"
import { LedgerStore } from "@cordon/ledger/store"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Result } from "effect"
import { TestClock } from "effect/testing"
import { appends } from "./arbitrary/entry-body.ts"
import { claims, expectSound, here, readAll, type StoreLayer, storeTest, withStore } from "./contract-kit.ts"
import { claimRecorded, foundation, inventedCase, inventedClaim } from "./fixture/invented-case.ts"

/** Fails the test when a batch is put to a decision. */
const never: Decide = (_batch, differing) => {
  throw new Error(`there was something to decide: ${JSON.stringify(differing)}`)
}

const packed = (
  bulk: LedgerBulk,
  bodies: ReadonlyArray<EntryBody>,
  mode: PackedMode = "fresh"
): PackedBodies => {
  const batch = bulk.batch(1024)
  bodies.forEach((body, tag) =>
    batch.add(body.kind, recordKeyOf(body), Result.getOrThrow(bodyText(body)), mode, tag)
  )
  return batch
}

/** Bulk appends: the part of `ledgerStoreContract` about `LedgerBulk`. */
export const ledgerBulkContract = (name: string, layer: StoreLayer): void => {
  const test = storeTest(layer, 60_000)
  const other = (id: string): EntryBody => claimRecorded(id, { paraphrase: "Something else." })

  describe(`${name} appends in bulk`, () => {
    it.effect.prop(
      "any bodies, which read back in order and verify as if appended one by one",
      [appends],
      ([batches]) =>
        withStore(layer)(
          Effect.gen(function* () {
            const store = yield* LedgerStore
            const bulk = yield* store.bulk(here)
            for (const batch of batches) yield* bulk.append(packed(bulk, batch, "anyway"), never)
            const entries = yield* readAll(store, here)
            expectSound(here, entries)
            expect(entries.map((entry) => bodyText(bodyOf(entry)!))).toEqual(batches.flat().map(bodyText))
            const keys = batches.flat().flatMap((body) => recordKeyOf(body) ?? [])
            expect(new Set((yield* store.known(here, keys)).records.keys())).toEqual(new Set(keys))
          })
        ).pipe(Effect.scoped),
      { arbitrary: { runs: 6, seed: 2016 }, timeout: 120_000 }
    )

    test("a receipt names the head after it, and the ledger goes on from there by any other way", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        const bulk = yield* store.bulk(here)
        const receipt = yield* bulk.append(packed(bulk, claims("C2", "C3")), never)
        expect(receipt).toMatchObject({ appended: 2, same: [], withdrawn: [], head: { sequence: 3 } })
        expect(yield* store.head(here)).toEqual(receipt.head)
        yield* store.append(here, claims("C4"))
        yield* bulk.append(packed(bulk, claims("C5")), never)
        const entries = yield* readAll(store, here)
        expectSound(here, entries)
        expect(entries).toHaveLength(5)
      }))

    test("recordedAt never decreases", (store) =>
      Effect.gen(function* () {
        yield* TestClock.setTime(4_000_000_000_000)
        yield* store.append(here, claims("C1"))
        yield* TestClock.setTime(1_000)
        const bulk = yield* store.bulk(here)
        const receipt = yield* bulk.append(packed(bulk, claims("C2")), never)
        expect(receipt.recordedAt).toBe(4_000_000_000_000)
      }))

    test("batches that are given away at once take effect in the order of the calls", (store) =>
      Effect.gen(function* () {
        const bulk = yield* store.bulk(here)
        const batches = Array.from({ length: 12 }, (_, n) => claims(`C${n}a`, `C${n}b`))
        yield* Effect.all(
          batches.map((batch) => bulk.append(packed(bulk, batch), never)),
          { concurrency: "unbounded" }
        )
        const entries = yield* readAll(store, here)
        expect(entries.map((entry) => bodyOf(entry))).toEqual(batches.flat())
      }))

    test("a batch that comes again, or in parts, appends only what is missing", (store) =>
      Effect.gen(function* () {
        const bulk = yield* store.bulk(here)
        yield* bulk.append(packed(bulk, claims("C1", "C2")), never)
        const again = yield* bulk.append(packed(bulk, claims("C1", "C2")), never)
        expect(again).toMatchObject({ appended: 0, same: [0, 1], head: { sequence: 2 } })
        const overlapping = yield* bulk.append(packed(bulk, claims("C2", "C3", "C3")), never)
        expect(overlapping).toMatchObject({ appended: 1, same: [0, 2] })
        yield* bulk.append(packed(bulk, claims("C4")), never)
        expectSound(here, yield* readAll(store, here))
        expect(yield* readAll(store, here)).toHaveLength(4)
      }))

    test("what need only be there is passed over where it is known, whatever it says", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        const bulk = yield* store.bulk(here)
        const batch = packed(bulk, [other("C1"), other("C2"), other("C2")], "ifUnknown")
        expect(yield* bulk.append(batch, never)).toMatchObject({ appended: 1, same: [] })
        const [, second] = yield* readAll(store, here)
        expect(bodyOf(second!)).toEqual(other("C2"))
      }))

    test("a claim that says something else is put to a decision, and nothing of its batch is written before", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C2"))
        const bulk = yield* store.bulk(here)
        const asked: Array<unknown> = []
        const receipt = yield* bulk.append(
          packed(bulk, [claimRecorded("C1"), other("C2")]),
          (batch, differing) => {
            asked.push(differing)
            expect(batch.textOf(1)).toBe(Result.getOrThrow(bodyText(other("C2"))))
            const without = bulk.batch(1024)
            without.add("claim.recorded.v1", "claim:C1", batch.textOf(0), "fresh", 0)
            return without
          }
        )
        expect(asked).toEqual([[{ position: 1, text: Result.getOrThrow(bodyText(claimRecorded("C2"))) }]])
        expect(receipt).toMatchObject({ appended: 1, head: { sequence: 2 } })
        expect(receipt.batch).toHaveLength(1)
      }))

    test("batches behind one that waits for a decision are appended behind it", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        const bulk = yield* store.bulk(here)
        const corrected: EntryBody = {
          kind: "claim.superseded.v1",
          claim: inventedClaim("C1", { paraphrase: "Something else." }),
          reason: "a later edition"
        }
        const receipts = yield* Effect.all(
          [
            bulk.append(packed(bulk, [other("C1"), claimRecorded("C2")]), (batch) => {
              const decided = bulk.batch(1024)
              decided.add(corrected.kind, "claim:C1", Result.getOrThrow(bodyText(corrected)), "correction", 0)
              decided.add("claim.recorded.v1", "claim:C2", batch.textOf(1), "fresh", 1)
              return decided
            }),
            bulk.append(packed(bulk, claims("C3")), never),
            bulk.append(packed(bulk, claims("C4")), never)
          ],
          { concurrency: "unbounded" }
        )
        expect(receipts.map(({ head }) => head.sequence)).toEqual([3, 4, 5])
        const entries = yield* readAll(store, here)
        expectSound(here, entries)
        expect(entries.map((entry) => bodyOf(entry))).toEqual([
          claimRecorded("C1"),
          corrected,
          ...claims("C2", "C3", "C4")
        ])
        const again = yield* bulk.append(packed(bulk, [other("C1")]), never)
        expect(again).toMatchObject({ appended: 0, same: [0] })
      }))

    test("two claims of one id in a batch are one, or are put to a decision", (store) =>
      Effect.gen(function* () {
        const bulk = yield* store.bulk(here)
        let asked = 0
        const receipt = yield* bulk.append(
          packed(bulk, [claimRecorded("C1"), claimRecorded("C1"), other("C1")]),
          (batch, differing) => {
            asked += 1
            expect(differing.map(({ position }) => position)).toEqual([2])
            const decided = bulk.batch(1024)
            for (const position of [0, 1])
              decided.add("claim.recorded.v1", "claim:C1", batch.textOf(position), "fresh", position)
            return decided
          }
        )
        expect(asked).toBe(1)
        expect(receipt).toMatchObject({ appended: 1, same: [1] })
      }))

    test("a claim that was retracted or redacted is not brought back", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1", "C2"))
        yield* store.append(here, [
          { kind: "claim.retracted.v1", claim: ClaimId.make("C1"), reason: "wrong" },
          { kind: "entry.redacted.v1", target: 2, subject: "claim C2", reason: "names a private person" }
        ])
        const bulk = yield* store.bulk(here)
        const receipt = yield* bulk.append(packed(bulk, claims("C1", "C2", "C3")), never)
        expect(receipt).toMatchObject({ appended: 1, withdrawn: [0, 1] })
      }))

    test("a claim that was retracted while the import runs is not brought back either", (store) =>
      Effect.gen(function* () {
        const bulk = yield* store.bulk(here)
        yield* bulk.append(packed(bulk, claims("C1")), never)
        yield* store.append(here, [
          { kind: "claim.retracted.v1", claim: ClaimId.make("C9"), reason: "wrong" }
        ])
        expect(yield* bulk.append(packed(bulk, claims("C9", "C2")), never)).toMatchObject({
          appended: 1,
          withdrawn: [0]
        })
      }))

    test("a dry run looks at everything and appends nothing", (store) =>
      Effect.gen(function* () {
        yield* store.append(here, claims("C1"))
        const bulk = yield* store.bulk(here, { dryRun: true })
        const receipt = yield* bulk.append(packed(bulk, claims("C1", "C2")), never)
        expect(receipt).toMatchObject({ appended: 0, same: [0] })
        expect(yield* readAll(store, here)).toHaveLength(1)
      }))

    test("what was appended in bulk can be redacted and corrected like anything else", (store) =>
      Effect.gen(function* () {
        const bulk = yield* store.bulk(inventedCase)
        yield* bulk.append(packed(bulk, foundation, "anyway"), never)
        yield* bulk.append(packed(bulk, claims("C1", "C2")), never)
        const { sequence } = yield* store.head(inventedCase)
        yield* store.append(inventedCase, [
          { kind: "entry.redacted.v1", target: sequence, reason: "names a private person" }
        ])
        const { records } = yield* store.known(inventedCase, ["claim:C1", "claim:C2"])
        expect([...records.keys()]).toEqual(["claim:C1"])
        expectSound(inventedCase, yield* readAll(store, inventedCase))
      }))
  })
}
