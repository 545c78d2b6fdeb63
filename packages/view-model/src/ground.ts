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
  const opposed = (a: ActorId, b: ActorId) => a !== b && !together.has(`${a}|${b}`)
  const atFront = new Set<ActorId>()
  const front = index.bundle.mesh.edges.flatMap((edge): ReadonlyArray<FrontStretch> => {
    if (edge.side._tag === "Outside") return []
    const [a, b] = [leading.get(edge.a), leading.get(edge.side.placeId)]
    if (a === undefined || b === undefined || !opposed(a, b)) return []
    atFront.add(a).add(b)
    return [{ edge, kind: "front" }]
  })
  const enclosed = [...atFront].filter((party) => partySize(territory, party) * 2 < totalSize(territory))
  const edges = index.bundle.mesh.edges.flatMap((edge): ReadonlyArray<FrontStretch> => {
    const party = edge.side._tag === "Outside" ? leading.get(edge.a) : undefined
    return party !== undefined && enclosed.includes(party) ? [{ edge, kind: "edge" }] : []
  })
  return [...front, ...edges]
}

const partySize = (territory: ReadonlyArray<PlaceTerritory>, party: ActorId): number =>
  territory.reduce((sum, place) => (place.parties[0] === party ? sum + place.areaSquareKilometres : sum), 0)

const totalSize = (territory: ReadonlyArray<PlaceTerritory>): number =>
  territory.reduce((sum, place) => (place.parties.length > 0 ? sum + place.areaSquareKilometres : sum), 0)

const SIDE_BY_SIDE: ReadonlySet<string> = new Set([
  "alliedWith",
  "jointCommandWith",
  "cooperatesWith",
  "tookGroundAlongside"
])

const pairs = new WeakMap<CaseIndex, ReadonlySet<string>>()

const actTogether = (index: CaseIndex): ReadonlySet<string> => {
  const known = pairs.get(index)
  if (known !== undefined) return known
  const parties = new Set(index.bundle.record.manifest.parties.map((party) => party.actor))
  const found = new Set<string>()
  for (const { id, relations } of index.bundle.record.actors) {
    for (const { relation, to, ground } of relations) {
      if (!SIDE_BY_SIDE.has(relation) || ground.kind !== "cited") continue
      for (const other of to) {
        if (parties.has(id) && parties.has(other)) found.add(`${id}|${other}`).add(`${other}|${id}`)
      }
    }
  }
  pairs.set(index, found)
  return found
}
