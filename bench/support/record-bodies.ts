import type { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect } from "effect"
import { isReadonlyArrayNonEmpty } from "effect/Array"

/** Entries that go into the ledger at once. */
const BATCH = 2000

/** Appends entries to the ledger of a case, some at a time. Returns how many there were. */
export const recordBodies = Effect.fnUntraced(function* (id: CaseId, bodies: Iterable<EntryBody>) {
  const store = yield* LedgerStore
  let entries = 0
  let batch: Array<EntryBody> = []
  const flush = Effect.suspend(() => {
    const full = batch
    batch = []
    entries += full.length
    return isReadonlyArrayNonEmpty(full) ? Effect.asVoid(store.append(id, full)) : Effect.void
  })
  for (const body of bodies) {
    batch.push(body)
    if (batch.length === BATCH) yield* flush
  }
  yield* flush
  return entries
})
