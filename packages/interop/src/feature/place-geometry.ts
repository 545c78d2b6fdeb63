// oxlint-disable-next-line typescript/triple-slash-reference -- who imports this source needs these types too
/// <reference path="./polylabel.d.ts" />
import type { LineString, MultiPolygon, Point, Polygon, Position } from "@cordon/domain/geo/geojson"
import type { Location } from "@cordon/domain/place/place"
import polylabel from "polylabel"

/**
 * One point that stands for a place: its own, or one well inside its polygon. None where it has no location.
 *
 * Gotcha: a place known only by its parents has none, and takes none from them: nobody says where in them it is.
 */
export const pointOf = (location: Location): Point | undefined => {
  switch (location.kind) {
    case "point":
      return { type: "Point", coordinates: [location.longitude, location.latitude] }
    case "polygon":
      return pointInside(location.geometry)
    case "unlocated":
      return undefined
  }
}

/**
 * A line between two places, or the point of the one that is located.
 *
 * Shape: a point where both ends are one point. It joins the ends; nobody said that this is the way taken.
 */
export const between = (
  from: Point | undefined,
  to: Point | undefined
): { readonly geometry: LineString | Point; readonly ends: "both" | "from" | "to" } | undefined => {
  if (from === undefined) return to === undefined ? undefined : { geometry: to, ends: "to" }
  if (to === undefined) return { geometry: from, ends: "from" }
  const [a, b] = [from.coordinates, to.coordinates]
  return a[0] === b[0] && a[1] === b[1]
    ? { geometry: from, ends: "both" }
    : { geometry: { type: "LineString", coordinates: [a, b] }, ends: "both" }
}

/**
 * A polygon with its shells counter-clockwise and its holes clockwise, whichever way its dataset drew them.
 *
 * Source: RFC 7946, section 3.1.6.
 */
export const rightHanded = (geometry: Polygon | MultiPolygon): Polygon | MultiPolygon =>
  geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: wound(geometry.coordinates) }
    : {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.map(wound) as unknown as MultiPolygon["coordinates"]
      }

type Rings = Polygon["coordinates"]

const wound = (rings: Rings): Rings =>
  rings.map((ring, i) =>
    signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()
  ) as unknown as Rings

/** Positive for a ring that runs counter-clockwise. Unit: square degrees, doubled. */
const signedArea = (ring: ReadonlyArray<Position>): number => {
  let sum = 0
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum
}

/** The point farthest from every edge of the largest part, to a thousandth of its width. */
const pointInside = (geometry: Polygon | MultiPolygon): Point => {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  const largest = parts.reduce((best, part) => (spread(part[0]) > spread(best[0]) ? part : best))
  const [longitude, latitude] = polylabel(largest, Math.sqrt(spread(largest[0])) / 1000)
  return { type: "Point", coordinates: [longitude, latitude] as unknown as Position }
}

/** Area of a ring's bounding box, in square degrees: enough to tell a mainland from its islets. */
const spread = (ring: ReadonlyArray<Position>): number => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x, y] of ring) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return (east - west) * (north - south)
}
