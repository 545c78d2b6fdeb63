import type { ClaimId, Handle, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { endOf, type FlowEnd } from "./map-flow.ts"

/** What is said of a corridor: one status, or `disputed` where the origins' latest words differ. */
export type CorridorStatus = "planned" | "open" | "closed" | "underFire" | "disputed"

/** A corridor with its standing and its two ends. */
export interface CorridorMark {
  readonly handle: Handle
  readonly status: CorridorStatus
  readonly from: FlowEnd
  readonly to: FlowEnd
  readonly claims: ReadonlyArray<ClaimId>
}

/** The corridors of a situation: those with an end on the map, and how many have none. */
export interface CorridorView {
  readonly corridors: ReadonlyArray<CorridorMark>
  readonly withoutPlace: number
}

/** The corridors of a situation. Each end is the one that the newest claim with such an end names. */
export const corridorView = (situation: Pick<Situation, "corridors">, index: CaseIndex): CorridorView => {
  const all = situation.corridors.map(({ handle, statuses, disputed, claims }): CorridorMark => {
    const ends = claims.flatMap((id) => {
      const proposition = index.claims.get(id)?.claim.proposition
      return proposition?.kind === "Corridor" ? [proposition] : []
    })
    const first = (end: "from" | "to"): PlaceId | undefined =>
      ends.find((proposition) => proposition[end] !== undefined)?.[end]
    return {
      handle,
      status: disputed ? "disputed" : ((statuses[0]?.status ?? "planned") as CorridorStatus),
      from: endOf(first("from"), index),
      to: endOf(first("to"), index),
      claims
    }
  })
  const corridors = all.filter(
    ({ from, to }) => from.position.kind !== "unknown" || to.position.kind !== "unknown"
  )
  return { corridors, withoutPlace: all.length - corridors.length }
}
