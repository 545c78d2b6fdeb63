import { Latitude, Longitude, type MultiPolygon, Polygon, type Position } from "@cordon/domain/geo/geojson"
import type { CellMesh, MeshEdge } from "@cordon/domain/geo/mesh"
import { PlaceId } from "@cordon/domain/key"
import { Schema } from "effect"
import { geodesicLengthMetres } from "../area.ts"
import type { MeshSite } from "../mesh.ts"
import { contains, signedArea, wound, type Xy } from "./planar.ts"

/** A place to put test geometry: positions by metres east and north of a centre, good to about 1 %. */
export const groundAt = (longitude: number, latitude: number) => {
  const position = ([x, y]: Xy): Position => [
    Longitude.make(longitude + x / (111_320 * Math.cos((latitude * Math.PI) / 180))),
    Latitude.make(latitude + y / 110_574)
  ]
  return {
    /** A polygon of rings that are closed here. */
    polygon: (...rings: ReadonlyArray<ReadonlyArray<Xy>>): Polygon =>
      Schema.decodeUnknownSync(Polygon)({
        type: "Polygon",
        coordinates: rings.map((ring) => [...ring, ring[0]!].map(position))
      }),
    site: (id: string, at: Xy, known: Pick<MeshSite, "polygon" | "areaSquareKilometres"> = {}): MeshSite => {
      const [siteLongitude, siteLatitude] = position(at)
      return { placeId: PlaceId.make(id), longitude: siteLongitude, latitude: siteLatitude, ...known }
    }
  }
}

/** A ring around a box. */
export const box = (west: number, south: number, east: number, north: number): ReadonlyArray<Xy> => [
  [west, south],
  [east, south],
  [east, north],
  [west, north]
]

/** An edge in a line of text: `a|b` or `a|`. */
export const nameOf = (edge: MeshEdge): string =>
  `${edge.a}|${edge.side._tag === "Neighbour" ? edge.side.placeId : ""}`

/** Ids of all cells that contain a site's centre. */
export const cellsAt = (mesh: CellMesh, site: MeshSite): ReadonlyArray<string> =>
  mesh.cells
    .filter((cell) => contains(cell.geometry.coordinates.flat(), [site.longitude, site.latitude]))
    .map((cell) => cell.placeId)

/** Planar area in square degrees: exactly additive, whatever vertices a straight side carries. */
export const planarArea = (...geometries: ReadonlyArray<Polygon | MultiPolygon>): number =>
  geometries
    .flatMap((geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates))
    .reduce((sum, rings) => sum + wound(rings).reduce((area, ring) => area + signedArea(ring), 0), 0)

/** Metres by which the edges of each cell miss its perimeter. */
export const perimeterGaps = (mesh: CellMesh): ReadonlyArray<number> =>
  mesh.cells.map((cell) => {
    const perimeter = cell.geometry.coordinates
      .flat()
      .reduce((sum, ring) => sum + geodesicLengthMetres({ type: "LineString", coordinates: ring }), 0)
    const edges = mesh.edges
      .filter(
        ({ a, side }) => a === cell.placeId || (side._tag === "Neighbour" && side.placeId === cell.placeId)
      )
      .reduce((sum, edge) => sum + edge.lengthMetres, 0)
    return Math.abs(perimeter - edges)
  })

/**
 * How the boundaries of the cells fit together, segment by segment.
 *
 * `repeated` counts segments that two cells have on the same side: cells that overlap.
 * `pairs` names what must have an edge: cells on either side of a segment, or a cell alone.
 */
export const fitOf = (mesh: CellMesh): { repeated: number; pairs: ReadonlySet<string> } => {
  const leftOf = new Map<string, string>()
  let repeated = 0
  const segments = mesh.cells.flatMap(({ placeId, geometry }) =>
    geometry.coordinates
      .flat()
      .flatMap((ring) => ring.slice(1).map((end, i) => ({ placeId, start: ring[i]!, end })))
  )
  for (const { placeId, start, end } of segments) {
    const key = `${start.join()} ${end.join()}`
    if (leftOf.has(key)) repeated++
    leftOf.set(key, placeId)
  }
  const pairs = new Set(
    segments.map(({ placeId, start, end }) => {
      const across = leftOf.get(`${end.join()} ${start.join()}`)
      if (across === undefined) return `${placeId}|`
      return placeId < across ? `${placeId}|${across}` : `${across}|${placeId}`
    })
  )
  return { repeated, pairs }
}
