import type { ClaimId, OutcomeId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { timePointSpan } from "@cordon/ledger/controls"
import { knownBy } from "@cordon/ledger/visible"
import { formatPublished } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { type LearnedBetween, saying, words as learnedWords } from "./learned-words.ts"
import { verdictWords } from "./verdict.ts"

/** What is said of an outcome that became known. */
export const words = vocabulary("view-model/learned-outcome", {
  claim: (id: string) => `Claim ${id}`,
  judged: (claim: string, by: string, from: string, reasons: string) =>
    `${claim} Judged by ${by}, known from ${from}: ${reasons}`
})

/** How a claim turned out, as became known in between. */
export interface LearnedOutcome {
  readonly id: OutcomeId
  readonly claim: ClaimId
  /** borne out, partly borne out, refuted, cannot be resolved. */
  readonly verdict: string
  readonly sentence: string
  readonly evidence: ReadonlyArray<ClaimId>
}

/** The outcomes of some claims that could be known by the later of two days and not by the earlier one. */
export const learnedOutcomes = (
  claims: ReadonlyArray<ClaimId>,
  { from, to }: LearnedBetween,
  index: CaseIndex
): ReadonlyArray<LearnedOutcome> => {
  const [knownFrom, knownTo] = [from, to].map((day) => timePointSpan(day, index.clock).to) as [number, number]
  return claims.flatMap((id) =>
    (index.outcomesByClaim.get(id) ?? []).flatMap((outcome): ReadonlyArray<LearnedOutcome> => {
      const { publishedAt, verdict, by, reasons, evidence } = outcome
      if (knownBy(publishedAt, index, knownFrom) || !knownBy(publishedAt, index, knownTo)) return []
      const said = index.claims.get(id)?.claim
      const claim =
        said === undefined
          ? stopped(words.claim(id))
          : learnedWords.one(
              saying(said, index),
              formatPublished(said.publishedAt, index.clock),
              stopped(said.paraphrase)
            )
      return [
        {
          id: outcome.id,
          claim: id,
          verdict: verdictWords[verdict],
          sentence: words.judged(claim, by, formatPublished(publishedAt, index.clock), stopped(reasons)),
          evidence
        }
      ]
    })
  )
}

const stopped = (text: string): string => text.replace(/[^.!?]$/, "$&.")
