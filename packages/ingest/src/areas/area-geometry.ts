import { CellRefusal } from "../table/cell.ts"
import { type Box, within } from "../table/cell-coordinates.ts"
import { quoted } from "../table/cell-number.ts"
import type { CellProblem } from "../table/format.ts"
import { isObject } from "./raw-feature.ts"

/** A closed ring of [longitude, latitude], the last position equal to the first. */
export type DrawnRing = ReadonlyArray<readonly [longitude: number, latitude: number]>
/** A shell and its holes. */
export type DrawnPolygon = ReadonlyArray<DrawnRing>

/** The polygons of a geometry in plain order, or why it has none. */
export type DrawnArea =
  | { readonly kind: "polygons"; readonly polygons: ReadonlyArray<DrawnPolygon> }
  | { readonly kind: "refused"; readonly problem: CellProblem }

/**
 * Reads a Polygon or MultiPolygon as somebody drew it.
 *
 * Shape: rings are closed, positions that repeat the one before and altitudes are dropped, shells are wound
 * counter-clockwise and holes clockwise (RFC 7946 section 3.1.6). Vertices are kept as they are.
 * Errors: another geometry, by its name; a ring of fewer than three positions; numbers out of range; latitude and
 * longitude that look swapped, because they fit only the other way round into the range or into `near`.
 * Gotcha: a ring that crosses itself passes; `@cordon/geometry/valid-polygon` repairs it.
 */
export const drawnArea = (geometry: unknown, near: Box | undefined): DrawnArea => {
  if (geometry === null || geometry === undefined) return refused("nothing", "the feature has no geometry")
  if (!isObject(geometry)) return refused(quoted(JSON.stringify(geometry)), "it is no GeoJSON geometry")
  const { type, coordinates } = geometry
  if (type !== "Polygon" && type !== "MultiPolygon") {
    const found = typeof type === "string" ? type : "no type"
    return refused(found, `an area is a Polygon or a MultiPolygon, not a ${found}`)
  }
  const drawn = type === "Polygon" ? polygonOf(coordinates) : eachOf(coordinates, "polygons", polygonOf)
  if (drawn instanceof CellRefusal) return refused(drawn.found, drawn.reason)
  const polygons = type === "Polygon" ? [drawn as DrawnPolygon] : (drawn as ReadonlyArray<DrawnPolygon>)
  if (polygons.length === 0) return refused("no polygons", "the MultiPolygon is empty")
  return (near === undefined ? undefined : swappedIn(polygons, near)) ?? { kind: "polygons", polygons }
}

/** Names of the geometries of a collection, however deep, that are no areas. */
export const otherGeometries = (geometry: unknown): ReadonlyArray<unknown> =>
  partsOf(geometry).filter((part) => !isArea(part))

/** The areas of a collection, however deep, as one geometry; `undefined` where it has none. */
export const areasOf = (geometry: unknown): unknown => {
  const coordinates = partsOf(geometry)
    .filter(isArea)
    .flatMap((part) =>
      isObject(part) && part["type"] === "MultiPolygon" && Array.isArray(part["coordinates"])
        ? part["coordinates"]
        : [isObject(part) ? part["coordinates"] : undefined]
    )
  if (coordinates.length === 0) return undefined
  return coordinates.length === 1
    ? { type: "Polygon", coordinates: coordinates[0] }
    : { type: "MultiPolygon", coordinates }
}

/** Whether a geometry holds others. */
export const isCollection = (geometry: unknown): boolean =>
  isObject(geometry) && geometry["type"] === "GeometryCollection"

const isArea = (part: unknown): boolean =>
  isObject(part) && (part["type"] === "Polygon" || part["type"] === "MultiPolygon")

const DEEPEST = 20

const partsOf = (geometry: unknown, depth = 0): ReadonlyArray<unknown> => {
  if (!isObject(geometry) || !isCollection(geometry) || depth > DEEPEST) return [geometry]
  const parts = geometry["geometries"]
  return Array.isArray(parts) ? parts.flatMap((part) => partsOf(part, depth + 1)) : []
}

const refused = (found: string, reason: string): DrawnArea => ({
  kind: "refused",
  problem: { field: "geometry", found, reason }
})

/** Reads each item of a list; the first that cannot be read refuses all. */
const eachOf = <A>(
  value: unknown,
  what: string,
  read: (item: unknown, index: number) => A | CellRefusal
): ReadonlyArray<A> | CellRefusal => {
  if (!Array.isArray(value))
    return new CellRefusal(
      value === undefined ? "nothing" : quoted(JSON.stringify(value)),
      `a list of ${what} has to stand there`
    )
  const items: Array<A> = []
  for (const [index, item] of value.entries()) {
    const one = read(item, index)
    if (one instanceof CellRefusal) return one
    items.push(one)
  }
  return items
}

const polygonOf = (value: unknown): DrawnPolygon | CellRefusal => {
  const rings = eachOf(value, "rings", ringOf)
  return Array.isArray(rings) && rings.length === 0
    ? new CellRefusal("no rings", "the polygon is empty")
    : rings
}

const ringOf = (value: unknown, index: number): DrawnRing | CellRefusal => {
  const positions = eachOf(value, "positions", positionOf)
  if (positions instanceof CellRefusal) return positions
  const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]
  const ring = positions.filter((position, i) => i === 0 || !same(position, positions[i - 1]))
  const [first] = ring
  const open = ring.length > 1 && same(first, ring.at(-1)) ? ring.slice(0, -1) : ring
  if (first === undefined || distinctUpTo3(open) < 3)
    return new CellRefusal(`${open.length} positions`, "a ring needs three different positions at least")
  return wound([...open, first], index === 0)
}

type Position = DrawnRing[number]

/** How many different positions there are, counted no further than 3. */
const distinctUpTo3 = (positions: ReadonlyArray<Position>): number => {
  const [first] = positions
  const second = positions.find(([x, y]) => x !== first?.[0] || y !== first[1])
  if (first === undefined || second === undefined) return positions.length === 0 ? 0 : 1
  const third = positions.some(
    ([x, y]) => (x !== first[0] || y !== first[1]) && (x !== second[0] || y !== second[1])
  )
  return third ? 3 : 2
}

const positionOf = (value: unknown): Position | CellRefusal => {
  const [longitude, latitude] = Array.isArray(value) ? (value as ReadonlyArray<unknown>) : []
  if (typeof longitude !== "number" || typeof latitude !== "number" || !Number.isFinite(longitude + latitude))
    return new CellRefusal(
      quoted(JSON.stringify(value) ?? ""),
      "a position is two numbers, longitude and latitude"
    )
  if (longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90) return [longitude, latitude]
  return new CellRefusal(`${longitude}, ${latitude}`, rangeReason(longitude, latitude))
}

const rangeReason = (longitude: number, latitude: number): string => {
  if (Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180)
    return "the latitude lies outside -90 to 90; latitude and longitude look swapped"
  if (Math.abs(longitude) > 360 || Math.abs(latitude) > 360)
    return "these are no degrees; convert the file to longitude and latitude, e.g. with ogr2ogr -t_srs OGC:CRS84"
  return Math.abs(longitude) > 180
    ? "the longitude lies outside -180 to 180"
    : "the latitude lies outside -90 to 90"
}

const wound = (ring: DrawnRing, counterClockwise: boolean): DrawnRing =>
  signedArea(ring) > 0 === counterClockwise ? ring : ring.toReversed()

const signedArea = (ring: DrawnRing): number => {
  const [ox, oy] = ring[0] ?? [0, 0]
  let doubled = 0
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] ?? [0, 0]
    const [bx, by] = ring[i] ?? [0, 0]
    doubled += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return doubled / 2
}

/** Where no position lies near and every one does the other way round. */
const swappedIn = (polygons: ReadonlyArray<DrawnPolygon>, near: Box): DrawnArea | undefined => {
  const positions = polygons.flat(2)
  const swapped =
    positions.every(([longitude, latitude]) => !within(near, latitude, longitude)) &&
    positions.every(([longitude, latitude]) => Math.abs(longitude) <= 90 && within(near, longitude, latitude))
  const [first] = positions
  return swapped && first !== undefined
    ? refused(
        `${first[0]}, ${first[1]}`,
        "latitude and longitude look swapped: the other way round the area lies where it should"
      )
    : undefined
}
