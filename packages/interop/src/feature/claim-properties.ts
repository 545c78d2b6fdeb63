import { type Claim, type Origin } from "@cordon/domain/claim/claim"
import { withheldOf } from "@cordon/domain/sensitivity"
import type { StatedSources } from "@cordon/domain/source/citation"
import { formatBound, formatPeriod } from "@cordon/domain/time/edtf-format"
import { formatInstant } from "@cordon/domain/time/instant"
import type { Span } from "@cordon/domain/time/span"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { currentAssessment, knownBy } from "@cordon/ledger/visible"
import { mayBeTold } from "./disclosure.ts"
import type { FeatureContext } from "./feature-context.ts"
import { type Properties, put, putList } from "./properties.ts"
import { putNamed, putSubject } from "./subject-properties.ts"

/** All properties of a claim that may leave, flat; what its sensitivity withholds is left out and said to be. */
export const claimProperties = (indexed: IndexedClaim, context: FeatureContext): Properties => {
  const { claim, recorded } = indexed
  const properties: Properties = { claim: claim.id, kind: claim.proposition.kind }
  if (mayBeTold(claim)) {
    properties["paraphrase"] = claim.paraphrase
    put(properties, "note", claim.note)
  }
  properties["modality"] = claim.modality
  putNamed(properties, "speaker", "speaker_name", claim.speaker, context.sourceName)
  putNamed(properties, "publisher", "publisher_name", claim.citation.publisher, context.sourceName)
  putOrigin(properties, claim.origin, context)
  putNamed(properties, "witness", "witness_name", indexed.witness, context.sourceName)
  putSubject(properties, claim, context)
  putClocks(properties, indexed, context)
  properties["recorded_at"] = formatInstant(recorded.recordedAt)
  properties["version"] = recorded.version
  putCitation(properties, claim)
  putJudgements(properties, indexed, context)
  putList(properties, "tensions", claim.tensions)
  putSensitivity(properties, claim)
  return properties
}

/** What is told of a claim that may not leave: that it is there, and its mark. The reason may itself tell too much. */
export const gapProperties = ({ claim, recorded }: IndexedClaim): Properties => ({
  claim: claim.id,
  recorded_at: formatInstant(recorded.recordedAt),
  version: recorded.version,
  sensitivity: claim.sensitivity.level,
  tlp: claim.sensitivity.tlp,
  withheld: withheldOf(claim.sensitivity)
})

/** When a claim is said to hold at all: from its earliest possible beginning to its latest possible end. */
export const claimValid = ({ beginsEarliest, endsLatest }: IndexedClaim): Span => ({
  from: beginsEarliest,
  to: endsLatest
})

const putOrigin = (properties: Properties, origin: Origin, context: FeatureContext): void => {
  properties["origin"] = origin.kind
  if (origin.kind === "own") return
  putNamed(properties, "origin_source", "origin_source_name", origin.source, context.sourceName)
  properties["origin_stance"] = origin.stance
}

const putClocks = (properties: Properties, indexed: IndexedClaim, context: FeatureContext): void => {
  const { heldDuring, publishedAt } = indexed.claim
  properties["held_during"] = formatPeriod(heldDuring)
  put(properties, "held_from", formatBound(heldDuring.from))
  put(properties, "held_to", formatBound(heldDuring.to))
  properties["held_extent"] = heldDuring.extent
  const { from, to } = claimValid(indexed)
  put(properties, "held_from_day", context.dayOf(from))
  put(properties, "held_to_day", context.dayOf(Math.max(from, to - 1)))
  put(properties, "published", formatBound(publishedAt))
  put(properties, "published_day", context.dayOf(indexed.publishedBy - 1))
}

const putCitation = (properties: Properties, claim: Claim): void => {
  const { citation } = claim
  if (mayBeTold(claim)) {
    put(properties, "citation_title", citation.title)
    put(properties, "citation_edition", citation.edition)
    if (citation.where.kind === "address") properties["citation_url"] = citation.where.url
    else properties["citation_no_address"] = citation.where.reason
    put(properties, "citation_locator", citation.locator)
    put(properties, "citation_note", citation.note)
    putStatedSources(properties, citation.statedSources ?? {})
  }
  properties["citation_attribution"] = citation.attribution
  if (claim.coding === undefined || !mayBeTold(claim)) return
  properties["coding_scheme"] = claim.coding.scheme
  putList(
    properties,
    "codes",
    Object.entries(claim.coding.codes).map(([key, value]) => `${key}: ${value}`)
  )
}

const putStatedSources = (properties: Properties, stated: StatedSources): void => {
  put(properties, "stated_reference", stated.reference)
  put(properties, "stated_office", stated.office)
  put(properties, "stated_title", stated.title)
  put(properties, "stated_date", stated.date)
  put(properties, "stated_original", stated.original)
}

const putJudgements = (
  properties: Properties,
  indexed: IndexedClaim,
  { index, knownTo }: FeatureContext
): void => {
  const subject = currentAssessment(index, indexed, knownTo)?.subject
  const graded = subject?.kind === "claim" ? subject : UNJUDGED
  properties["grade"] = `${graded.reliability}${graded.credibility}`
  properties["reliability"] = graded.reliability
  properties["credibility"] = graded.credibility
  put(properties, "likelihood", graded.likelihood)
  const outcome = (index.outcomesByClaim.get(indexed.claim.id) ?? []).findLast(({ publishedAt }) =>
    knownBy(publishedAt, index, knownTo)
  )
  if (outcome === undefined) return
  properties["outcome"] = outcome.verdict
  if (mayBeTold(indexed.claim)) properties["outcome_reasons"] = outcome.reasons
}

const UNJUDGED: { readonly reliability: string; readonly credibility: string; readonly likelihood?: string } =
  {
    reliability: "F",
    credibility: "6"
  }

const putSensitivity = (properties: Properties, { sensitivity }: Claim): void => {
  properties["sensitivity"] = sensitivity.level
  properties["tlp"] = sensitivity.tlp
  const withheld = withheldOf(sensitivity)
  if (withheld !== "nothing") properties["withheld"] = withheld
  else if (sensitivity.level !== "low") properties["sensitivity_reason"] = sensitivity.reason
}
