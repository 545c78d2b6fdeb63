import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from "@cordon/domain/geo/geojson"
import geographiclib from "geographiclib-geodesic"

const wgs84 = geographiclib.Geodesic.WGS84

/**
 * Area inside a polygon on the WGS 84 ellipsoid, holes subtracted.
 *
 * Shape: rings of either winding; the parts of a MultiPolygon must not overlap.
 * Unit: square metres; exact to about 0.1 m2 for a ring of any size on Earth.
 * Source: C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013), 43-55, section 6;
 * equals PostGIS `ST_Area(geography)`.
 * Gotcha: sides are geodesics, while RFC 7946 draws them straight in longitude and latitude; the two differ by
 * about 10 m2 for a side of 1 km at 36 degrees, growing with the cube of its length.
 */
export const geodesicAreaSquareMetres = (geometry: Polygon | MultiPolygon): number => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  let total = 0
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) total += index === 0 ? ringArea(ring) : -ringArea(ring)
  }
  return total
}

/**
 * Length of a line on the WGS 84 ellipsoid.
 *
 * Unit: metres; the sum of the geodesics between successive positions, exact to about 15 nm for each.
 * Source: C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013), 43-55, section 4.
 */
export const geodesicLengthMetres = (geometry: LineString | MultiLineString): number => {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates
  let total = 0
  for (const line of lines) total += lineLength(line)
  return total
}

const lineLength = (positions: ReadonlyArray<Position>): number => {
  const path = wgs84.Polygon(true)
  for (const [longitude, latitude] of positions) path.AddPoint(latitude, longitude)
  return path.Compute(false, true).perimeter
}

const ringArea = (ring: ReadonlyArray<Position>): number => {
  const path = wgs84.Polygon(false)
  for (const [longitude, latitude] of ring.slice(0, -1)) path.AddPoint(latitude, longitude)
  return Math.abs(path.Compute(false, true).area ?? 0)
}
