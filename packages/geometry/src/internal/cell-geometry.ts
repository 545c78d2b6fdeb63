import type { MultiPolygon } from "@cordon/domain/geo/geojson"
import { Effect } from "effect"
import type { GeosFailed, GeosUnavailable } from "../geometry-errors.ts"
import type { Face } from "./faces.ts"
import { useGeos } from "./geos.ts"
import type { LocalProjection } from "./local-projection.ts"
import type { PolygonParts } from "./mapped-area.ts"
import { wound } from "./planar.ts"

/** The faces of one site as one geometry; `undefined` when it has none. */
export const cellOfFaces = (
  faces: ReadonlyArray<Face>,
  projection: LocalProjection
): Effect.Effect<MultiPolygon | undefined, GeosUnavailable | GeosFailed> => {
  const rings = faces.map((face) => face.rings)
  const parts =
    rings.length < 2
      ? Effect.succeed(rings)
      : useGeos((geos) => geos.readPolygons(geos.union(geos.polygons(rings))).map(wound))
  return Effect.map(parts, (polygons) =>
    toMultiPolygon(
      polygons.map(
        (shellAndHoles) =>
          shellAndHoles.map((ring) =>
            ring.map((xy) => projection.unproject(xy))
          ) as unknown as PolygonParts[number]
      )
    )
  )
}

/** A known polygon as it was given, wound by the right-hand rule. */
export const cellOfPolygon = (parts: PolygonParts): MultiPolygon | undefined =>
  toMultiPolygon(parts.map((rings) => wound(rings) as unknown as PolygonParts[number]))

const toMultiPolygon = (parts: ReadonlyArray<PolygonParts[number]>): MultiPolygon | undefined => {
  const [first, ...rest] = parts
  return first === undefined ? undefined : { type: "MultiPolygon", coordinates: [first, ...rest] }
}
