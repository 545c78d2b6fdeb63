import type { MultiPolygon, Polygon, Position } from "@cordon/domain/geo/geojson"
import { Effect } from "effect"
import { type GeosFailed, type GeosUnavailable, InvalidOutline } from "../geometry-errors.ts"
import { useGeos } from "./geos.ts"
import type { LocalProjection } from "./local-projection.ts"
import type { Rings, Xy } from "./planar.ts"

/** Polygons of a geometry: a shell and its holes each. */
export type PolygonParts = MultiPolygon["coordinates"]

/** The parts as they are when valid, repaired when not; `undefined` when no area is left. */
export const validParts = (
  geometry: Polygon | MultiPolygon
): Effect.Effect<PolygonParts | undefined, GeosUnavailable | GeosFailed> => {
  const parts: PolygonParts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  return useGeos((geos) => {
    const handle = geos.polygons(parts)
    if (geos.isValid(handle)) return parts
    const [first, ...rest] = geos.readPolygons(geos.makeValid(handle)).map(asPositions)
    return first === undefined ? undefined : [first, ...rest]
  })
}

/** The area to be shared out among places without a polygon: all rings of the joined outlines. */
export const joinedOutlines = Effect.fnUntraced(function* (
  outlines: ReadonlyArray<Polygon | MultiPolygon>,
  projection: LocalProjection
) {
  const polygons: Array<Rings> = []
  for (const outline of outlines) {
    const parts = yield* validParts(outline)
    if (parts === undefined) return yield* new InvalidOutline()
    polygons.push(...parts.map((rings) => projected(rings, projection)))
  }
  if (outlines.length < 2) return polygons.flat()
  return yield* useGeos((geos) => geos.readPolygons(geos.union(geos.polygons(polygons))).flat())
})

/** The convex hull of the points with a margin around it. */
export const bufferedHull = (
  points: ReadonlyArray<Xy>,
  marginMetres: number
): Effect.Effect<Rings, GeosUnavailable | GeosFailed> =>
  useGeos((geos) => geos.readPolygons(geos.hullBuffer(geos.points(points), marginMetres)).flat())

/** Rings on the local grid. */
export const projected = (
  rings: ReadonlyArray<ReadonlyArray<Position>>,
  projection: LocalProjection
): Rings => rings.map((ring) => ring.map((position) => projection.project(position)))

const asPositions = (rings: Rings): PolygonParts[number] => rings as unknown as PolygonParts[number]
