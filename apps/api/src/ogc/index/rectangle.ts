import type { FeatureGeometry } from "@cordon/interop/feature/case-feature"

/**
 * A rectangle along the axes of the coordinates.
 *
 * Shape: the edges belong to it; it may be as thin as a line or a point.
 * Unit: degrees, WGS 84.
 */
export interface Rectangle {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The smallest rectangle around a geometry. */
export const rectangleAround = (geometry: FeatureGeometry): Rectangle => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of positionsOf(geometry)) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return { west, south, east, north }
}

/** Whether one rectangle lies wholly in another. */
export const liesIn = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.west >= outer.west &&
  inner.east <= outer.east &&
  inner.south >= outer.south &&
  inner.north <= outer.north

/**
 * Whether a geometry and a rectangle share a point; touching counts.
 *
 * Source: OGC 17-069r4, 7.15.3: "intersects" includes the boundaries.
 */
export const meets = (geometry: FeatureGeometry, rectangle: Rectangle): boolean => {
  switch (geometry.type) {
    case "Point":
      return holds(rectangle, geometry.coordinates)
    case "LineString":
      return lineMeets(geometry.coordinates, rectangle)
    case "MultiLineString":
      return geometry.coordinates.some((line) => lineMeets(line, rectangle))
    case "Polygon":
      return polygonMeets(geometry.coordinates, rectangle)
    case "MultiPolygon":
      return geometry.coordinates.some((rings) => polygonMeets(rings, rectangle))
  }
}

type Position = readonly [number, number]
type Line = ReadonlyArray<Position>

const positionsOf = (geometry: FeatureGeometry): ReadonlyArray<Position> => {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates]
    case "LineString":
      return geometry.coordinates
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat()
    case "MultiPolygon":
      return geometry.coordinates.flat(2)
  }
}

const holds = ({ west, south, east, north }: Rectangle, [x, y]: Position): boolean =>
  x >= west && x <= east && y >= south && y <= north

const lineMeets = (line: Line, rectangle: Rectangle): boolean =>
  line.some((end, i) => i > 0 && segmentMeets(line[i - 1]!, end, rectangle))

/** An outline meets the rectangle, or the rectangle lies wholly inside the area. */
const polygonMeets = (rings: ReadonlyArray<Line>, rectangle: Rectangle): boolean =>
  rings.some((ring) => lineMeets(ring, rectangle)) || isInside(rings, [rectangle.west, rectangle.south])

/** Source: Y.-D. Liang, B. A. Barsky, "A New Concept and Method for Line Clipping", ACM TOG 3(1), 1984. */
const segmentMeets = (
  [x, y]: Position,
  [toX, toY]: Position,
  { west, south, east, north }: Rectangle
): boolean => {
  let enters = 0
  let leaves = 1
  const along = (step: number, room: number): boolean => {
    if (step === 0) return room >= 0
    const at = room / step
    if (step < 0) enters = Math.max(enters, at)
    else leaves = Math.min(leaves, at)
    return enters <= leaves
  }
  const [dx, dy] = [toX - x, toY - y]
  return along(-dx, x - west) && along(dx, east - x) && along(-dy, y - south) && along(dy, north - y)
}

/** Counts crossings of a ray to the east over all rings, so that a hole takes away. No ring passes through the point. */
const isInside = (rings: ReadonlyArray<Line>, [x, y]: Position): boolean => {
  let inside = false
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!
      const [bx, by] = ring[i]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}
