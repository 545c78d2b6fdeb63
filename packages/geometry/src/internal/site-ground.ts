import type { Position } from "@cordon/domain/geo/geojson"
import type { PlaceId } from "@cordon/domain/key"
import { Effect } from "effect"
import { CoincidentSites, NoGroundLeft } from "../geometry-errors.ts"
import { GRID_METRES, type LocalProjection } from "./local-projection.ts"
import { contains, type Rings, touches, type Xy } from "./planar.ts"

/** Where the ground of a place comes from. */
export type SiteGround =
  | { readonly kind: "polygon"; readonly rings: Rings }
  | { readonly kind: "inside"; readonly at: Xy }
  | { readonly kind: "outlying"; readonly at: Xy; readonly radiusMetres: number }

export interface GroundSite {
  readonly placeId: PlaceId
  readonly position: Position
  readonly polygon: Rings | undefined
  readonly radiusMetres: number
}

/**
 * Sorts places into those with a polygon, those inside the mapped area and those outside it.
 *
 * Errors: CoincidentSites, NoGroundLeft.
 */
export const siteGrounds = Effect.fnUntraced(function* (
  sites: ReadonlyArray<GroundSite>,
  mapped: Rings,
  projection: LocalProjection,
  coincidenceMetres: number
) {
  const centres: Array<{ placeId: PlaceId; at: Xy }> = []
  const grounds: Array<SiteGround> = []
  for (const { placeId, position, polygon, radiusMetres } of sites) {
    if (polygon !== undefined) {
      grounds.push({ kind: "polygon", rings: polygon })
      continue
    }
    const at = projection.project(position)
    for (const other of centres) {
      const distanceMetres = Math.hypot(other.at[0] - at[0], other.at[1] - at[1])
      if (distanceMetres < coincidenceMetres) {
        return yield* new CoincidentSites({ first: other.placeId, second: placeId, distanceMetres })
      }
    }
    const coveredBy = sites.filter((other) => other.polygon !== undefined && contains(other.polygon, at))
    if (coveredBy.length > 0) {
      return yield* new NoGroundLeft({ placeId, coveredBy: coveredBy.map((other) => other.placeId) })
    }
    centres.push({ placeId, at })
    grounds.push(
      touches(mapped, at, GRID_METRES) ? { kind: "inside", at } : { kind: "outlying", at, radiusMetres }
    )
  }
  return grounds
})
