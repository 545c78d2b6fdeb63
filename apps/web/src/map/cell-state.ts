import type { ActorId } from "@cordon/domain/key"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { type CellState, NEUTRAL_DISSENT } from "@cordon/map-style/cell-state"
import { groundTexture } from "@cordon/view-model/ground"

/** What the map draws of a place, without what the reader points at. */
export type GroundState = Omit<CellState, "selected" | "hovered" | "changed">

/** What the map draws of a place: its leading party, further ones on contested ground, dissent, and its age. */
export const cellStateOf = (
  territory: PlaceTerritory,
  orderOf: (party: ActorId) => number,
  stale = false
): GroundState => {
  const ground = groundOf(territory, orderOf)
  return stale ? { ...ground, stale } : ground
}

const groundOf = (territory: PlaceTerritory, orderOf: (party: ActorId) => number): GroundState => {
  const texture = groundTexture(territory)
  switch (texture.kind) {
    case "noClaim":
      return NOTHING
    case "held":
      return { ...NOTHING, party: orderOf(texture.party), inferred: texture.inferred }
    case "contested": {
      const [first, second, third] = texture.parties.map(orderOf)
      return { ...NOTHING, party: first ?? -1, second: second ?? -1, third: third ?? -1 }
    }
    case "disagree": {
      const [dissenter] = texture.dissent.map(orderOf)
      return { ...NOTHING, party: orderOf(texture.party), dissent: dissenter ?? NEUTRAL_DISSENT }
    }
  }
}

const NOTHING: GroundState = { party: -1, second: -1, third: -1, dissent: -1, inferred: false, stale: false }

/** Whether two cells look the same. */
export const sameGround = (a: GroundState, b: GroundState): boolean =>
  a.party === b.party &&
  a.second === b.second &&
  a.third === b.third &&
  a.dissent === b.dissent &&
  a.inferred === b.inferred &&
  a.stale === b.stale
