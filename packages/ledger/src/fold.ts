import type { Actor } from "@cordon/domain/actor/actor"
import type { Assessment } from "@cordon/domain/assessment/assessment"
import type { Outcome } from "@cordon/domain/assessment/outcome"
import type { Baseline } from "@cordon/domain/case/baseline"
import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { ClaimId } from "@cordon/domain/key"
import type { EntryBody, EntryKind } from "@cordon/domain/ledger/entry-kind"
import type { Place } from "@cordon/domain/place/place"
import type { Source } from "@cordon/domain/source/source"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseRecord, RecordedClaim, Redaction, WithdrawnClaim, WithheldEntry } from "./bundle.ts"
import { bodyOf, type LedgerEntry } from "./entry.ts"

/** What the fold needs of an entry; one whose content is absent has only its kind left. */
export type FoldedEntry = { readonly sequence: number; readonly recordedAt: Instant } & (
  | { readonly body: EntryBody }
  | { readonly body: undefined; readonly kind: EntryKind }
)

/** What the fold needs of an entry of a ledger. */
export const foldedEntry = (entry: LedgerEntry): FoldedEntry => ({
  sequence: entry.sequence,
  recordedAt: entry.recordedAt,
  kind: entry.kind,
  body: bodyOf(entry)
})

interface Draft {
  manifest: CaseManifest | undefined
  readonly places: Map<string, Place>
  readonly actors: Map<string, Actor>
  readonly sources: Map<string, Source>
  readonly baselines: Map<string, Baseline>
  readonly claims: Map<ClaimId, RecordedClaim>
  readonly withdrawn: Map<ClaimId, WithdrawnClaim>
  readonly redactions: Array<Redaction>
  readonly absent: Array<WithheldEntry>
  readonly assessments: Map<string, Assessment>
  readonly outcomes: Map<string, Outcome>
}

/**
 * Builds a case's record from its entries, in chain order. To see the record as it stood at a past
 * `recordedAt`, give the entries up to it: later entries cannot change that answer.
 *
 * Returns undefined when no entry describes the case.
 */
export const foldEntries = (entries: Iterable<FoldedEntry>): CaseRecord | undefined => {
  const draft: Draft = {
    manifest: undefined,
    places: new Map(),
    actors: new Map(),
    sources: new Map(),
    baselines: new Map(),
    claims: new Map(),
    withdrawn: new Map(),
    redactions: [],
    absent: [],
    assessments: new Map(),
    outcomes: new Map()
  }
  for (const entry of entries) applyEntry(draft, entry)
  if (draft.manifest === undefined) return undefined
  const redacted = new Set(draft.redactions.map(({ target }) => target))
  return {
    manifest: draft.manifest,
    places: inOrder(draft.places),
    actors: inOrder(draft.actors),
    sources: inOrder(draft.sources),
    baselines: inOrder(draft.baselines),
    claims: inOrder(draft.claims),
    withdrawn: inOrder(draft.withdrawn),
    redactions: draft.redactions,
    withheld: draft.absent.filter(({ sequence }) => !redacted.has(sequence)),
    assessments: inOrder(draft.assessments),
    outcomes: inOrder(draft.outcomes)
  }
}

const inOrder = <V>(map: ReadonlyMap<string, V>): ReadonlyArray<V> =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value)

const applyEntry = (draft: Draft, entry: FoldedEntry): void => {
  const { sequence, recordedAt, body } = entry
  if (body === undefined) {
    draft.absent.push({ sequence, recordedAt, kind: entry.kind })
    return
  }
  switch (body.kind) {
    case "case.described.v1":
      draft.manifest = body.manifest
      return
    case "place.recorded.v1":
      draft.places.set(body.place.id, body.place)
      return
    case "actor.recorded.v1":
      draft.actors.set(body.actor.id, body.actor)
      return
    case "source.recorded.v1":
      draft.sources.set(body.source.id, body.source)
      return
    case "baseline.recorded.v1":
      draft.baselines.set(body.baseline.place, body.baseline)
      return
    case "claim.recorded.v1":
    case "claim.superseded.v1": {
      const before = draft.claims.get(body.claim.id)
      draft.claims.set(body.claim.id, {
        claim: body.claim,
        sequence,
        recordedAt,
        version: (before?.version ?? 0) + 1
      })
      draft.withdrawn.delete(body.claim.id)
      return
    }
    case "claim.retracted.v1":
      draft.claims.delete(body.claim)
      draft.withdrawn.set(body.claim, { id: body.claim, reason: body.reason, sequence, recordedAt })
      return
    case "assessment.recorded.v1":
      draft.assessments.set(body.assessment.id, body.assessment)
      return
    case "outcome.recorded.v1":
      draft.outcomes.set(body.outcome.id, body.outcome)
      return
    case "entry.redacted.v1":
      draft.redactions.push({
        target: body.target,
        ...(body.subject === undefined ? {} : { subject: body.subject }),
        reason: body.reason,
        sequence,
        recordedAt
      })
      if (body.subject?.startsWith("claim "))
        draft.claims.delete(body.subject.slice("claim ".length) as ClaimId)
      return
  }
}
