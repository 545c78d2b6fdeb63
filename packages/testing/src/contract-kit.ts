import { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import type { LedgerEntry } from "@cordon/ledger/entry"
import type { LedgerEntropy } from "@cordon/ledger/entropy"
import { LedgerError, type LedgerReason } from "@cordon/ledger/ledger-errors"
import { LedgerStore, type ReadOptions } from "@cordon/ledger/store"
import { verifyEntries } from "@cordon/ledger/verify"
import { expect, it } from "@effect/vitest"
import { Effect, Layer, type Scope, Stream } from "effect"
import type { NonEmptyReadonlyArray } from "effect/Array"
import { countedEntropy } from "./entropy.ts"
import { claimRecorded } from "./fixture/invented-case.ts"

/** The layer under test: built anew for every test, and again for every run of a property. */
export type StoreLayer = Layer.Layer<LedgerStore, LedgerError, LedgerEntropy>

/** Two cases of which a store knows nothing yet. */
export const here = CaseId.make("here")
export const elsewhere = CaseId.make("elsewhere")

/** Runs an effect against a store of its own, with salts that repeat. */
export const withStore =
  (layer: StoreLayer) =>
  <A, E, R>(
    effect: Effect.Effect<A, E, R | LedgerStore>
  ): Effect.Effect<A, E | LedgerError, Exclude<R, LedgerStore>> =>
    effect.pipe(Effect.provide(Layer.provide(layer, countedEntropy()), { local: true }))

/** Defines a test against a store of its own. A store that starts threads may need more time. */
export const storeTest =
  (layer: StoreLayer, timeoutMillis = 5000) =>
  <A, E>(
    name: string,
    body: (store: LedgerStore["Service"]) => Effect.Effect<A, E, LedgerStore | Scope.Scope>
  ): void =>
    it.effect(name, () => withStore(layer)(LedgerStore.use(body)), timeoutMillis)

/** Bodies that record claims with these ids. */
export const claims = (...ids: NonEmptyReadonlyArray<string>): NonEmptyReadonlyArray<EntryBody> => [
  claimRecorded(ids[0]),
  ...ids.slice(1).map((id) => claimRecorded(id))
]

/** All entries of a case, or those asked for. */
export const readAll = (
  store: LedgerStore["Service"],
  caseId: CaseId,
  options?: ReadOptions
): Effect.Effect<ReadonlyArray<LedgerEntry>, LedgerError> => Stream.runCollect(store.read(caseId, options))

/** The reason with which an effect fails. A success or another error fails the test. */
export const reasonOf = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<LedgerReason, A, R> =>
  Effect.flip(effect).pipe(
    Effect.map((error) => {
      expect(error).toBeInstanceOf(LedgerError)
      return (error as LedgerError).reason
    })
  )

/** Asserts that a case's entries are gapless from 1 and verify. */
export const expectSound = (caseId: CaseId, entries: ReadonlyArray<LedgerEntry>): void => {
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
  expect(verifyEntries(caseId, entries).problems).toEqual([])
}
