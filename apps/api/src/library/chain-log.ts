import type { CaseId } from "@cordon/domain/key"
import { bodyOf, type LedgerEntry, type LedgerHead, sameHead } from "@cordon/ledger/entry"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import type { LedgerStore } from "@cordon/ledger/store"
import { Effect, Stream } from "effect"

/** The entries of a case as they were last read. */
export interface ChainLog {
  readonly entries: ReadonlyArray<LedgerEntry>
  readonly head: LedgerHead
}

/**
 * Reads on from where a log ends, or from the first entry when it does not continue what the store has.
 *
 * Content that a new entry redacts is taken out of the earlier ones too.
 * Errors: NoSuchCase, StoreBusy, StoreUnavailable, StoreCorrupt.
 */
export const readOn = Effect.fn("ChainLog.readOn")(function* (
  store: LedgerStore["Service"],
  caseId: CaseId,
  log: ChainLog | undefined
): Effect.fn.Return<ChainLog, LedgerError> {
  if (log !== undefined) {
    const added = yield* Stream.runCollect(store.read(caseId, { after: log.head.sequence }))
    const [first] = added
    if (first !== undefined && first.previous === log.head.hash && first.sequence === log.head.sequence + 1) {
      return logOf(withRedactions([...log.entries, ...added], added))
    }
    if (first === undefined && sameHead(yield* store.head(caseId), log.head)) return log
  }
  return logOf(yield* Stream.runCollect(store.read(caseId)))
})

const logOf = (entries: ReadonlyArray<LedgerEntry>): ChainLog => {
  const last = entries.at(-1)
  if (last === undefined) throw new Error("a ledger without entries was read as a case")
  return { entries, head: { sequence: last.sequence, hash: last.hash } }
}

const withRedactions = (
  entries: ReadonlyArray<LedgerEntry>,
  added: ReadonlyArray<LedgerEntry>
): ReadonlyArray<LedgerEntry> => {
  const targets = new Set(
    added.flatMap((entry) => {
      const body = bodyOf(entry)
      return body?.kind === "entry.redacted.v1" ? [body.target] : []
    })
  )
  if (targets.size === 0) return entries
  return entries.map((entry) =>
    targets.has(entry.sequence) ? { ...entry, content: { kind: "redacted" } } : entry
  )
}
