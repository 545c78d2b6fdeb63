import type { Credibility, Reliability } from "@cordon/domain/assessment/admiralty"
import type { SourceId } from "@cordon/domain/key"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { currentAssessment, knownBy, type View } from "@cordon/ledger/visible"

/** The Admiralty grade of a claim. F and 6 mean that nobody could judge it by the date of knowledge. */
export interface Grade {
  readonly reliability: Reliability
  readonly credibility: Credibility
  /** False where nobody had judged the claim or its source by then. */
  readonly assessed: boolean
}

type Known = Pick<View, "index" | "knownTo">

/**
 * The latest grade of a claim that was known by the date of knowledge.
 *
 * The letter is that of the claim's own assessment, else that of its origin as a source; the number is the claim's
 * own. A consensus weighs by the same two.
 * Source: ADR-0008.
 */
export const gradeOf = (claim: IndexedClaim, view: Known): Grade => {
  const own = currentAssessment(view.index, claim, view.knownTo)?.subject
  const ofClaim = own?.kind === "claim" ? own : undefined
  const ofSource = sourceReliability(claim.witness, view)
  const stated = ofClaim?.reliability === "F" ? undefined : ofClaim?.reliability
  return {
    reliability: stated ?? ofSource ?? "F",
    credibility: ofClaim?.credibility ?? "6",
    assessed: ofClaim !== undefined || ofSource !== undefined
  }
}

/** The latest judgement of a source's reliability that was known by then; undefined where nobody had judged it. */
export const sourceReliability = (source: SourceId, { index, knownTo }: Known): Reliability | undefined =>
  (index.assessmentsBySource.get(source) ?? []).findLast(({ publishedAt }) =>
    knownBy(publishedAt, index, knownTo)
  )?.subject.reliability
