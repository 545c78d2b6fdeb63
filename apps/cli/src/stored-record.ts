import type { CaseId } from "@cordon/domain/key"
import type { CaseRecord } from "@cordon/ledger/bundle"
import { genesisHead, type LedgerHead } from "@cordon/ledger/entry"
import { foldedEntry, type FoldedEntry, foldEntries } from "@cordon/ledger/fold"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import { LedgerStore } from "@cordon/ledger/store"
import { Effect, Stream } from "effect"

/** A case's record as the store holds it now, with the head it was read at; no record when there is no such case. */
export const storedRecord = Effect.fn("storedRecord")(function* (caseId: CaseId) {
  const store = yield* LedgerStore
  const cases = yield* store.cases()
  if (!cases.some((known) => known.case === caseId)) return { record: undefined, head: genesisHead }
  const head = yield* store.head(caseId)
  const entries: Array<FoldedEntry> = []
  yield* Stream.runForEach(store.read(caseId, { upTo: head.sequence }), (entry) =>
    Effect.sync(() => {
      entries.push(foldedEntry(entry))
    })
  )
  return { record: foldEntries(entries), head }
}) satisfies (
  caseId: CaseId
) => Effect.Effect<
  { readonly record: CaseRecord | undefined; readonly head: LedgerHead },
  LedgerError,
  LedgerStore
>
