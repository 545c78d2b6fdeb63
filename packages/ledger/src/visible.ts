import { credibilityRank, reliabilityRank } from "@cordon/domain/assessment/admiralty"
import type { Assessment } from "@cordon/domain/assessment/assessment"
import type { Published } from "@cordon/domain/time/edtf"
import { publicationSpan } from "@cordon/domain/time/span"
import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import { type AccordingTo, type Controls, timePointSpan } from "./controls.ts"

/** A point of both times from which ground is judged. */
export interface Standpoint {
  readonly index: CaseIndex
  /** Exclusive end of the situation's moment. */
  readonly atTo: number
  /** Exclusive instant of knowledge. */
  readonly knownTo: number
  readonly admits: (claim: IndexedClaim) => boolean
}

/** The three controls resolved against a case: instants, and which claims the view admits. */
export interface View extends Standpoint {
  readonly controls: Controls
  /** Start of the situation's moment. */
  readonly atFrom: number
}

/** Resolves the three controls against a case. */
export const makeView = (index: CaseIndex, controls: Controls): View => {
  const at = timePointSpan(controls.at, index.clock)
  const knownTo = timePointSpan(controls.knownBy, index.clock).to
  return {
    index,
    controls,
    atFrom: at.from,
    atTo: at.to,
    knownTo,
    admits: admission(index, controls.accordingTo, knownTo)
  }
}

/** Which claims count according to somebody, of those that had surely been published before an instant. */
export const admission = (
  index: CaseIndex,
  accordingTo: AccordingTo,
  knownTo: number
): ((claim: IndexedClaim) => boolean) => {
  const speaks = speakerFilter(index, accordingTo, knownTo)
  return (claim) => claim.publishedBy <= knownTo && speaks(claim)
}

/** Which claims count according to somebody; only for `assessed` does it depend on the instant. */
export const speakerFilter = (
  index: CaseIndex,
  accordingTo: AccordingTo,
  knownTo: number
): ((claim: IndexedClaim) => boolean) => {
  switch (accordingTo.kind) {
    case "consensus":
      return () => true
    case "assessed":
      return (claim) => currentAssessment(index, claim, knownTo) !== undefined
    case "source": {
      const source = accordingTo.source
      return (claim) =>
        claim.witness === source ||
        (claim.claim.origin.kind === "own" && claim.claim.speaker === source) ||
        (claim.claim.origin.kind === "repeats" && claim.claim.origin.source === source)
    }
    case "party": {
      const party = accordingTo.party
      const aligned = (id: IndexedClaim["witness"]) => {
        const alignment = index.sources.get(id)?.alignment
        return alignment?.kind === "aligned" && index.partyOf(alignment.with) === party
      }
      return (claim) =>
        aligned(claim.witness) || (claim.claim.origin.kind === "own" && aligned(claim.claim.speaker))
    }
  }
}

/** True when something published so was surely known by then. */
export const knownBy = (published: Published, index: CaseIndex, knownTo: number): boolean =>
  (publicationSpan(published, index.clock)?.to ?? Number.POSITIVE_INFINITY) <= knownTo

/** The latest assessment of a claim that was known by then. */
export const currentAssessment = (
  index: CaseIndex,
  claim: IndexedClaim,
  knownTo: number
): Assessment | undefined =>
  (index.assessmentsByClaim.get(claim.claim.id) ?? []).findLast((assessment) =>
    knownBy(assessment.publishedAt, index, knownTo)
  )

/**
 * How much a claim weighs in a consensus: the product of its reliability and credibility ranks over the
 * middle rank, so an unjudged claim (F6) weighs 1, A1 weighs 25/9 and E5 weighs 1/9. A weak attribution
 * (c: perhaps the speaker did not say it) halves it.
 *
 * Source: ADR-0008.
 */
export const weightOf = (claim: IndexedClaim, view: Standpoint): number => {
  const { index, knownTo } = view
  const assessed = currentAssessment(index, claim, knownTo)?.subject
  const ofSource = (index.assessmentsBySource.get(claim.witness) ?? []).findLast((assessment) =>
    knownBy(assessment.publishedAt, index, knownTo)
  )?.subject
  const reliability =
    (assessed === undefined ? undefined : reliabilityRank(assessed.reliability)) ??
    (ofSource === undefined ? undefined : reliabilityRank(ofSource.reliability)) ??
    MIDDLE
  const credibility =
    (assessed?.kind === "claim" ? credibilityRank(assessed.credibility) : undefined) ?? MIDDLE
  const attribution = claim.claim.citation.attribution === "c" ? 0.5 : 1
  return ((reliability * credibility) / (MIDDLE * MIDDLE)) * attribution
}

const MIDDLE = 3
