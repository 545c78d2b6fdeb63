import type { Unit } from "@cordon/domain/amount/amount"
import type { Outcome } from "@cordon/domain/assessment/outcome"
import type { ClaimId } from "@cordon/domain/key"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { knownBy, type View } from "@cordon/ledger/visible"
import { formatRange } from "./format.ts"

/** A figure that came to be known later, against which claims were held. */
export interface LaterCount {
  readonly low?: number
  readonly high?: number
  /** `157,350 or more`, `50 to 60 %`. */
  readonly words: string
  /** How it was made. */
  readonly sentence: string
  readonly from: ReadonlyArray<ClaimId>
  /** The claims held against it, with how they turned out. */
  readonly held: ReadonlyArray<{ readonly claim: ClaimId; readonly verdict: Outcome["verdict"] }>
}

/** The later counts behind the outcomes of these claims that were known by the date of knowledge, each once. */
export const laterCountsOf = (
  claims: ReadonlyArray<IndexedClaim>,
  unit: Unit,
  { index, knownTo }: View
): ReadonlyArray<LaterCount> => {
  const found = new Map<string, LaterCount>()
  for (const { claim } of claims) {
    const outcome = (index.outcomesByClaim.get(claim.id) ?? []).findLast(({ publishedAt }) =>
      knownBy(publishedAt, index, knownTo)
    )
    const later = outcome?.laterKnown
    if (outcome === undefined || later === undefined || later.unit !== unit) continue
    if (later.from.some((id) => (index.claims.get(id)?.publishedBy ?? Infinity) > knownTo)) continue
    const { low, high, sentence, from } = later
    const key = `${low}|${high}|${sentence}`
    const known = found.get(key)
    found.set(key, {
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      words: formatRange(later, unit),
      sentence,
      from,
      held: [...(known?.held ?? []), { claim: claim.id, verdict: outcome.verdict }]
    })
  }
  return [...found.values()]
}
