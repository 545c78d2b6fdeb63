import type { Position } from "@cordon/domain/geo/geojson"
import type { MeshEdge } from "@cordon/domain/geo/mesh"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import { addDays, type CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { anchorOf } from "./labels.ts"

/** Days over which the map shows how the front has moved. */
export const FRONT_DAYS = 7

/** The day that the front of a date is compared with; undefined where the case begins later. */
export const weekBefore = (day: CalendarDay, index: CaseIndex): CalendarDay | undefined => {
  const earlier = addDays(day, -FRONT_DAYS)
  return earlier < index.bundle.record.manifest.window.from ? undefined : earlier
}

/** A place that another party leads than before. */
export interface GroundChange {
  readonly place: PlaceId
  readonly from: ActorId
  readonly to: ActorId
}

/** The places whose leading party differs between two answers. Ground that nobody spoke of changes no hands. */
export const groundChanges = (
  before: ReadonlyArray<PlaceTerritory>,
  now: ReadonlyArray<PlaceTerritory>
): ReadonlyArray<GroundChange> => {
  const earlier = new Map(before.map(({ place, parties }) => [place, parties[0]]))
  return now.flatMap(({ place, parties: [to] }): ReadonlyArray<GroundChange> => {
    const from = earlier.get(place)
    return from === undefined || to === undefined || from === to ? [] : [{ place, from, to }]
  })
}

/** One party's gain in one piece: its outer edge, and from where to where it reaches. */
export interface Gain {
  readonly to: ActorId
  readonly places: ReadonlyArray<PlaceId>
  readonly edge: ReadonlyArray<MeshEdge>
  /** From the middle of the border with ground held before to the middle of the gain; absent where none touches. */
  readonly reach?: { readonly from: Position; readonly to: Position }
}

/** Joins places that changed hands into pieces, each the gain of one party. */
export const gainsOf = (
  changes: ReadonlyArray<GroundChange>,
  before: ReadonlyArray<PlaceTerritory>,
  index: CaseIndex
): ReadonlyArray<Gain> => {
  const gained = new Map(changes.map(({ place, to }) => [place, to]))
  const heldBefore = new Map(before.map(({ place, parties }) => [place, parties[0]]))
  const left = new Set(gained.keys())
  return changes.flatMap(({ place: start, to }): ReadonlyArray<Gain> => {
    if (!left.delete(start)) return []
    const places: Array<PlaceId> = []
    const queue = [start]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      places.push(id)
      for (const next of index.neighbours.get(id) ?? [])
        if (gained.get(next) === to && left.delete(next)) queue.push(next)
    }
    const inside = new Set(places)
    const edge = index.bundle.mesh.edges.filter(
      ({ a, side }) => inside.has(a) !== (side._tag === "Neighbour" && inside.has(side.placeId))
    )
    const shared = edge.filter(({ a, side }) => {
      if (side._tag !== "Neighbour") return false
      return heldBefore.get(inside.has(a) ? side.placeId : a) === to
    })
    const reach =
      shared.length === 0 ? undefined : { from: middleOfEdges(shared), to: middleOfPlaces(places, index) }
    return [{ to, places, edge, ...(reach === undefined ? {} : { reach }) }]
  })
}

const middleOfEdges = (edges: ReadonlyArray<MeshEdge>): Position =>
  mean(
    edges.map(({ line, lengthMetres }) => {
      const points = line.coordinates.flat()
      return { at: points[Math.floor(points.length / 2)]!, weight: lengthMetres }
    })
  )

const middleOfPlaces = (places: ReadonlyArray<PlaceId>, index: CaseIndex): Position =>
  mean(places.map((id) => ({ at: anchorOf(id, index), weight: index.cells.get(id)?.areaSquareMetres ?? 1 })))

const mean = (
  points: ReadonlyArray<{ readonly at: readonly [number, number]; readonly weight: number }>
): Position => {
  const total = points.reduce((sum, { weight }) => sum + weight, 0)
  const along = (axis: 0 | 1) => points.reduce((sum, { at, weight }) => sum + at[axis] * weight, 0) / total
  return [along(0), along(1)] as unknown as Position
}
