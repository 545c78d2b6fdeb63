import type { ActorId, PlaceId } from "@cordon/domain/key"
import type { MeshEdge } from "@cordon/domain/geo/mesh"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"

/** How the map draws a cell: whose it is, what crosses it, and how sure the drawing is. */
export type GroundTexture =
  | { readonly kind: "held"; readonly party: ActorId; readonly inferred: boolean }
  | { readonly kind: "contested"; readonly parties: ReadonlyArray<ActorId> }
  | { readonly kind: "disagree"; readonly party: ActorId; readonly dissent: ReadonlyArray<ActorId> }
  | { readonly kind: "noClaim" }

/** The drawing of one cell: disagreement before contest, contest before holder, so that doubt is never covered. */
export const groundTexture = (territory: PlaceTerritory): GroundTexture => {
  const [leading] = territory.parties
  if (territory.state.kind === "noClaim" || leading === undefined) return { kind: "noClaim" }
  if (territory.parties.length > 1) return { kind: "contested", parties: territory.parties }
  if (territory.disputed) return { kind: "disagree", party: leading, dissent: territory.dissent }
  return { kind: "held", party: leading, inferred: territory.basis === "inferred" }
}

/** A stretch of the front line, or of opposed ground at the edge of the mapped area. */
export interface FrontStretch {
  readonly edge: MeshEdge
  readonly kind: "front" | "edge"
}

/**
 * Where the front runs: between neighbouring cells whose leading parties differ and do not act together.
 * It is dotted (`edge`) where ground of the party that is enclosed meets the edge of the mapped area.
 *
 * Gotcha: no front is drawn against ground that nobody speaks of.
 * Two parties act together when a cited relation says so (allied, joint command, cooperating, side by side);
 * the relation's dates are not looked at.
 */
export const frontLine = (
  territory: ReadonlyArray<PlaceTerritory>,
  index: CaseIndex
): ReadonlyArray<FrontStretch> => {
  const leading = new Map<PlaceId, ActorId>()
  for (const place of territory) {
    const [party] = place.parties
    if (place.state.kind === "known" && party !== undefined) leading.set(place.place, party)
  }
  const together = actTogether(index)
  const opposed = (a: ActorId, b: ActorId) => a !== b && together.get(a)?.has(b) !== true
  const { edges } = index.bundle.mesh
  const atFront = new Set<ActorId>()
  const stretches: Array<FrontStretch> = []
  for (const edge of edges) {
    if (edge.side._tag === "Outside") continue
    const [a, b] = [leading.get(edge.a), leading.get(edge.side.placeId)]
    if (a === undefined || b === undefined || !opposed(a, b)) continue
    atFront.add(a).add(b)
    stretches.push({ edge, kind: "front" })
  }
  const enclosed = enclosedOf(atFront, territory)
  for (const edge of edges) {
    const party = edge.side._tag === "Outside" ? leading.get(edge.a) : undefined
    if (party !== undefined && enclosed.has(party)) stretches.push({ edge, kind: "edge" })
  }
  return stretches
}

/** The parties that hold less than half of all ground that anybody is said to hold. */
const enclosedOf = (
  parties: ReadonlySet<ActorId>,
  territory: ReadonlyArray<PlaceTerritory>
): ReadonlySet<ActorId> => {
  const held = new Map<ActorId, number>()
  let total = 0
  for (const {
    parties: [party],
    areaSquareKilometres
  } of territory) {
    if (party === undefined) continue
    total += areaSquareKilometres
    held.set(party, (held.get(party) ?? 0) + areaSquareKilometres)
  }
  return new Set([...parties].filter((party) => (held.get(party) ?? 0) * 2 < total))
}

const SIDE_BY_SIDE: ReadonlySet<string> = new Set([
  "alliedWith",
  "jointCommandWith",
  "cooperatesWith",
  "tookGroundAlongside"
])

const allies = new WeakMap<CaseIndex, ReadonlyMap<ActorId, ReadonlySet<ActorId>>>()

/** With whom each party acts together. */
const actTogether = (index: CaseIndex): ReadonlyMap<ActorId, ReadonlySet<ActorId>> => {
  const known = allies.get(index)
  if (known !== undefined) return known
  const parties = new Set(index.bundle.record.manifest.parties.map((party) => party.actor))
  const found = new Map([...parties].map((party) => [party, new Set<ActorId>()]))
  for (const { id, relations } of index.bundle.record.actors) {
    for (const { relation, to, ground } of relations) {
      if (!SIDE_BY_SIDE.has(relation) || ground.kind !== "cited") continue
      for (const other of to) {
        if (!parties.has(id) || !parties.has(other)) continue
        found.get(id)?.add(other)
        found.get(other)?.add(id)
      }
    }
  }
  allies.set(index, found)
  return found
}
