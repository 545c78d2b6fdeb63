import type { ClaimId } from "@cordon/domain/key"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import type { View } from "@cordon/ledger/visible"

/**
 * How a claim stands under the three controls.
 *
 * `live` it counts on the date; `stale` too old to count; `superseded` its origin has since said otherwise; `past` the
 * period it speaks of is over; `notYet` it speaks of a later time; `notAdmitted` the view leaves it out; `late`
 * published after the date of knowledge; `undated` nobody knows when it was published.
 */
export const claimStandingNames = [
  "live",
  "stale",
  "superseded",
  "past",
  "notYet",
  "notAdmitted",
  "late",
  "undated"
] as const
export type ClaimStanding = (typeof claimStandingNames)[number]

/** How every claim of a case stands under one view. */
export interface ClaimStandings {
  readonly of: (claim: IndexedClaim) => ClaimStanding
  /** Whether it counts in an answer on which sources disagree: a figure, or the holder of a place. */
  readonly disputed: (claim: ClaimId) => boolean
}

/**
 * Reads off a situation how claims stand: by their line in a key figure, their voice on a place, else by their own
 * times.
 *
 * Gotcha: a claim with lines in several figures has the best of its standings.
 */
export const claimStandings = (
  { figures, territory }: Pick<Situation, "figures" | "territory">,
  view: View
): ClaimStandings => {
  const answered = new Map<ClaimId, ClaimStanding>()
  const disputed = new Set<ClaimId>()
  const better = (claim: ClaimId, standing: ClaimStanding) => {
    const before = answered.get(claim)
    if (before === undefined || RANK[standing] < RANK[before]) answered.set(claim, standing)
  }
  for (const { lines, status } of figures) {
    for (const { claim, standing } of lines) {
      if (standing === "notLike") continue
      better(claim, standing)
      if (standing === "live" && status === "disputed") disputed.add(claim)
    }
  }
  const spoken = new Set<string>()
  for (const place of territory) {
    for (const { claim, counted, witness, place: about } of place.voices) {
      spoken.add(`${witness} ${about}`)
      if (counted === "notVoted") continue
      better(claim, counted === "counted" ? "live" : "stale")
      if (counted === "counted" && place.disputed) disputed.add(claim)
    }
  }
  const byTimes = (claim: IndexedClaim): ClaimStanding => {
    const { proposition } = claim.claim
    if (proposition.kind === "Control" && spoken.has(`${claim.witness} ${proposition.place}`))
      return "superseded"
    if (claim.staleFrom <= view.atTo) return "stale"
    return claim.endsLatest <= view.atFrom ? "past" : "live"
  }
  return {
    of: (claim) => {
      if (claim.publishedBy > view.knownTo)
        return claim.publishedBy === Number.POSITIVE_INFINITY ? "undated" : "late"
      if (!view.admits(claim)) return "notAdmitted"
      if (claim.beginsSurely > view.atTo) return "notYet"
      return answered.get(claim.claim.id) ?? byTimes(claim)
    },
    disputed: (claim) => disputed.has(claim)
  }
}

const RANK: Readonly<Record<ClaimStanding, number>> = {
  live: 0,
  stale: 1,
  superseded: 2,
  past: 3,
  notYet: 4,
  notAdmitted: 5,
  late: 6,
  undated: 7
}
