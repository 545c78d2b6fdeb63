import type { MultiPolygon, Point, Polygon } from "@cordon/domain/geo/geojson"
import { Effect } from "effect"
import type { GeosFailed, GeosUnavailable } from "./geometry-errors.ts"
import { useGeos } from "./internal/geos.ts"

/**
 * A point that surely lies inside a polygon: where its label goes.
 *
 * Shape: the middle of the widest east-west stretch about half way up a part.
 * Unit: degrees, WGS 84.
 * Errors: GeosUnavailable, GeosFailed.
 * Gotcha: it is no centroid, and no place's centre.
 */
export const pointOnSurface = (
  geometry: Polygon | MultiPolygon
): Effect.Effect<Point, GeosUnavailable | GeosFailed> =>
  Effect.map(
    useGeos((geos) =>
      geos.pointOnSurface(
        geos.polygons(geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
      )
    ),
    (coordinates) => ({ type: "Point", coordinates }) as unknown as Point
  )
