import type { MultiPolygon, Polygon } from "@cordon/domain/geo/geojson"
import { Effect } from "effect"
import type { GeosFailed, GeosUnavailable } from "./geometry-errors.ts"
import { cellOfPolygon } from "./internal/cell-geometry.ts"
import { validParts } from "./internal/mapped-area.ts"

/**
 * A polygon without rings that cross themselves or each other: the same object when it is valid, else repaired and wound
 * by the right-hand rule; `undefined` when it encloses no area.
 *
 * Errors: GeosUnavailable, GeosFailed.
 * Source: GEOS MakeValid, linework method: the ground that an odd number of rings runs around.
 */
export const validPolygon = (
  geometry: Polygon | MultiPolygon
): Effect.Effect<Polygon | MultiPolygon | undefined, GeosUnavailable | GeosFailed> =>
  Effect.map(validParts(geometry), (parts) => {
    const own = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
    if (parts === undefined) return undefined
    const same = parts.length === own.length && parts.every((rings, i) => rings === own[i])
    if (same) return geometry
    const repaired = cellOfPolygon(parts)
    const [only, ...others] = repaired?.coordinates ?? []
    return only !== undefined && others.length === 0 ? { type: "Polygon", coordinates: only } : repaired
  })
