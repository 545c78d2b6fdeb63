import type { Outcome } from "@cordon/domain/assessment/outcome"
import { publicationSpan } from "@cordon/domain/time/span"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { knownBy, type View } from "@cordon/ledger/visible"

/** How a claim stands in a view. */
export type Standing =
  | { readonly kind: "none" }
  /** An outcome is known, but it rests on claims that the view does not admit, or that are withdrawn. */
  | { readonly kind: "setAside" }
  | { readonly kind: "judged"; readonly outcome: Outcome; readonly dissent: ReadonlyArray<Outcome> }

/**
 * The outcome of a claim that was known by then and rests only on evidence that the view admits: the latest
 * of them, and beside it the latest of every other judge who finds otherwise.
 *
 * Gotcha: an outcome without evidence (unresolvable for want of it) stands in every view.
 */
export const standingOf = ({ claim }: IndexedClaim, view: View): Standing => {
  const { index, knownTo } = view
  const known = (index.outcomesByClaim.get(claim.id) ?? []).filter(({ publishedAt }) =>
    knownBy(publishedAt, index, knownTo)
  )
  const when = ({ publishedAt }: Outcome) => publicationSpan(publishedAt, index.clock)?.to ?? 0
  const admitted = known
    .filter(({ evidence }) =>
      evidence.every((id) => {
        const found = index.claims.get(id)
        return found !== undefined && view.admits(found)
      })
    )
    .sort((a, b) => when(a) - when(b) || (a.id < b.id ? -1 : 1))
  const outcome = admitted.at(-1)
  if (outcome === undefined) return { kind: known.length === 0 ? "none" : "setAside" }
  const latest = new Map(admitted.map((one) => [one.by, one]))
  return {
    kind: "judged",
    outcome,
    dissent: [...latest.values()].filter((one) => one.verdict !== outcome.verdict)
  }
}
