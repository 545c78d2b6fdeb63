import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { Claim } from "@cordon/domain/claim/claim"
import type { CaseId, ClaimId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import type { Place } from "@cordon/domain/place/place"
import type { Source } from "@cordon/domain/source/source"
import type { EntryContext } from "@cordon/ingest/new-entries/compare-entries"
import { bodyOf, type LedgerEntry } from "@cordon/ledger/entry"
import type { LedgerError } from "@cordon/ledger/ledger-errors"
import type { KnownRecords, LedgerStore } from "@cordon/ledger/store"
import { Effect, Stream } from "effect"

type Store = LedgerStore["Service"]

/**
 * What of a ledger new entries have to be compared with, and no more, so that a short request costs the same however
 * long the ledger is.
 *
 * Shape: `known` is what the store knows under `keysOfRules` of the bodies.
 */
export const contextOf = Effect.fn("contextOf")(function* (
  store: Store,
  caseId: CaseId,
  bodies: ReadonlyArray<EntryBody>,
  known: KnownRecords
): Effect.fn.Return<EntryContext, LedgerError> {
  const kinds = new Set(bodies.map(({ kind }) => kind))
  return {
    manifest: yield* manifestOf(store, caseId, known),
    places: kinds.has("place.recorded.v1") ? yield* recorded(store, caseId, "place:", placeOf) : [],
    sources: kinds.has("source.recorded.v1") ? yield* recorded(store, caseId, "source:", sourceOf) : [],
    claims: yield* Effect.forEach(judgedBy(bodies), (id) => latestClaim(store, caseId, id, known)).pipe(
      Effect.map((found) => found.flatMap((claim) => (claim === undefined ? [] : [claim])))
    )
  }
})

/** The manifest of a case as its ledger has it now. */
const manifestOf = (
  store: Store,
  caseId: CaseId,
  { records }: KnownRecords
): Effect.Effect<CaseManifest | undefined, LedgerError> =>
  Effect.map(entryAt(store, caseId, records.get("case")?.lastSequence), (entry) => {
    const body = entry === undefined ? undefined : bodyOf(entry)
    return body?.kind === "case.described.v1" ? body.manifest : undefined
  })

const latestClaim = (
  store: Store,
  caseId: CaseId,
  id: ClaimId,
  { records }: KnownRecords
): Effect.Effect<Claim | undefined, LedgerError> =>
  Effect.map(entryAt(store, caseId, records.get(`claim:${id}`)?.lastSequence), (entry) => {
    const body = entry === undefined ? undefined : bodyOf(entry)
    return body?.kind === "claim.recorded.v1" || body?.kind === "claim.superseded.v1" ? body.claim : undefined
  })

const judgedBy = (bodies: ReadonlyArray<EntryBody>): ReadonlyArray<ClaimId> => [
  ...new Set(
    bodies.flatMap((body): ReadonlyArray<ClaimId> => {
      if (body.kind === "outcome.recorded.v1") return [body.outcome.claim, ...body.outcome.evidence]
      if (body.kind !== "assessment.recorded.v1") return []
      const { subject, evidence } = body.assessment
      return subject.kind === "claim" ? [subject.claim, ...evidence] : evidence
    })
  )
]

const entryAt = (
  store: Store,
  caseId: CaseId,
  sequence: number | undefined
): Effect.Effect<LedgerEntry | undefined, LedgerError> =>
  sequence === undefined
    ? Effect.undefined
    : Effect.map(
        Stream.runCollect(store.read(caseId, { after: sequence - 1, upTo: sequence })),
        ([entry]) => entry
      )

const recorded = <A>(
  store: Store,
  caseId: CaseId,
  prefix: string,
  pick: (body: EntryBody | undefined) => A | undefined
): Effect.Effect<ReadonlyArray<A>, LedgerError> =>
  Effect.map(Stream.runCollect(store.recorded(caseId, prefix)), (entries) =>
    entries.flatMap((entry) => {
      const found = pick(bodyOf(entry))
      return found === undefined ? [] : [found]
    })
  )

const placeOf = (body: EntryBody | undefined): Place | undefined =>
  body?.kind === "place.recorded.v1" ? body.place : undefined

const sourceOf = (body: EntryBody | undefined): Source | undefined =>
  body?.kind === "source.recorded.v1" ? body.source : undefined
