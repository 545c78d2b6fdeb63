import type { CellMesh } from "@cordon/domain/geo/mesh"
import type { CaseId, ClaimId } from "@cordon/domain/key"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseRecord } from "@cordon/ledger/bundle"
import { type CaseIndex, indexCase } from "@cordon/ledger/case-index"
import { bodyOf, type LedgerEntry, type LedgerHead } from "@cordon/ledger/entry"
import { foldedEntry, foldEntries } from "@cordon/ledger/fold"
import { Effect } from "effect"
import { MapNotMade } from "./library-errors.ts"

/** A case as the ledger told it up to one entry, ready to answer. */
export interface OpenCase {
  readonly id: CaseId
  /** Names this state of the record: equal keys give equal answers. */
  readonly key: string
  readonly head: LedgerHead
  readonly recordedAt: Instant
  readonly entries: ReadonlyArray<LedgerEntry>
  readonly record: CaseRecord
  /** Answers about everything but the map, which may be missing from it. */
  readonly index: CaseIndex
  /** Answers about everything. Errors: MapNotMade. */
  readonly mapped: Effect.Effect<CaseIndex, MapNotMade>
  /** The entries that recorded, corrected or withdrew a claim. */
  readonly entriesOf: (claim: ClaimId) => ReadonlyArray<LedgerEntry>
}

/**
 * Opens a case from the entries of its chain up to one of them.
 *
 * Returns undefined when none of them describes the case.
 * Gotcha: the key counts what was redacted later, since that alone changes an answer about the past.
 */
export const openCase = Effect.fn("openCase")(function* (
  id: CaseId,
  entries: ReadonlyArray<LedgerEntry>,
  mesh: (record: CaseRecord) => Effect.Effect<CellMesh, { readonly message: string }>
) {
  const last = entries.at(-1)
  const record = foldEntries(entries.map(foldedEntry))
  if (last === undefined || record === undefined) return undefined
  const head: LedgerHead = { sequence: last.sequence, hash: last.hash }
  const made = yield* Effect.result(mesh(record))
  const index = indexCase({
    record,
    head,
    mesh: made._tag === "Success" ? made.success : { cells: [], edges: [] }
  })
  const mapped: OpenCase["mapped"] =
    made._tag === "Success"
      ? Effect.succeed(index)
      : Effect.fail(new MapNotMade({ case: id, detail: made.failure.message }))
  let byClaim: ReadonlyMap<ClaimId, ReadonlyArray<LedgerEntry>> | undefined
  const opened: OpenCase = {
    id,
    key: keyOf(entries, head),
    head,
    recordedAt: last.recordedAt,
    entries,
    record,
    index,
    mapped,
    entriesOf: (claim) => {
      byClaim ??= entriesByClaim(entries)
      return byClaim.get(claim) ?? []
    }
  }
  return opened
})

/** The key of a state of the record. Shape: the hash of its head, and how much of it a later entry redacted. */
export const keyOf = (entries: ReadonlyArray<LedgerEntry>, head: LedgerHead): string => {
  const known = keys.get(entries)
  if (known !== undefined) return known
  const redacted = redactedLaterIn(entries)
  const key = redacted === 0 ? head.hash : `${head.hash}-${redacted}`
  keys.set(entries, key)
  return key
}

const keys = new WeakMap<ReadonlyArray<LedgerEntry>, string>()

const redactedLaterIn = (entries: ReadonlyArray<LedgerEntry>): number => {
  let redactedLater = 0
  for (const entry of entries) {
    if (entry.content.kind === "redacted") redactedLater += 1
    else if (entry.content.body.kind === "entry.redacted.v1") redactedLater -= 1
  }
  return redactedLater
}

const entriesByClaim = (
  entries: ReadonlyArray<LedgerEntry>
): ReadonlyMap<ClaimId, ReadonlyArray<LedgerEntry>> => {
  const found = new Map<ClaimId, Array<LedgerEntry>>()
  for (const entry of entries) {
    const id = claimOf(entry)
    if (id === undefined) continue
    const list = found.get(id)
    if (list === undefined) found.set(id, [entry])
    else list.push(entry)
  }
  return found
}

const claimOf = (entry: LedgerEntry): ClaimId | undefined => {
  const body = bodyOf(entry)
  switch (body?.kind) {
    case "claim.recorded.v1":
    case "claim.superseded.v1":
      return body.claim.id
    case "claim.retracted.v1":
      return body.claim
    default:
      return undefined
  }
}
