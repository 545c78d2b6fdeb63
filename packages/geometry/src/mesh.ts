import type {
  Latitude,
  Longitude,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position
} from "@cordon/domain/geo/geojson"
import type { CellMesh, MeshCell, MeshEdge } from "@cordon/domain/geo/mesh"
import type { PlaceId } from "@cordon/domain/key"
import { Effect } from "effect"
import { geodesicAreaSquareMetres, geodesicLengthMetres } from "./area.ts"
import {
  DuplicateSite,
  type GeometryError,
  InvalidPolygon,
  NoGroundLeft,
  UnsupportedExtent
} from "./geometry-errors.ts"
import { boundariesOf } from "./internal/boundaries.ts"
import { cellOfFaces, cellOfPolygon } from "./internal/cell-geometry.ts"
import { ownedFaces } from "./internal/faces.ts"
import { LocalProjection } from "./internal/local-projection.ts"
import { bufferedHull, joinedOutlines, projected, validParts } from "./internal/mapped-area.ts"
import { bounds, type Rings, type Xy } from "./internal/planar.ts"
import { type SiteGround, siteGrounds } from "./internal/site-ground.ts"

/** Centres of places without a polygon that lie closer together than this, in metres, are one point. */
export const COINCIDENCE_METRES = 1

/** Boundaries of known polygons and outlines that run within this of each other, in metres, count as one line. */
export const SNAP_METRES = 2

/** Boundary lines shorter than this, in metres, are dropped: cells that meet in a point are no neighbours. */
export const MINIMUM_LINE_METRES = 1

/** Radius in metres of the disc around an outlying place without a stated area; also the margin of a bare hull. */
export const DEFAULT_RADIUS_METRES = 500

/** A place that needs a cell. */
export interface MeshSite {
  readonly placeId: PlaceId
  readonly longitude: Longitude
  readonly latitude: Latitude
  /** The known boundary; without one the cell is computed from the centre. */
  readonly polygon?: Polygon | MultiPolygon
  /** Stated area in km2; sizes the disc of a place outside the outline, and nothing else. */
  readonly areaSquareKilometres?: number
}

/** What a mesh is built from. */
export interface MeshInput {
  readonly sites: ReadonlyArray<MeshSite>
  /** The mapped area; rings need not be convex. */
  readonly outline?: Polygon | MultiPolygon
  /** Further areas, joined with the outline. */
  readonly extraOutlines?: ReadonlyArray<Polygon | MultiPolygon>
}

/**
 * Builds the cells of the control map and every boundary between them.
 *
 * A place with a polygon keeps it, repaired only where invalid.
 * Places without one share the rest of the mapped area: each gets what lies nearest to its centre.
 * The mapped area is the outline; without an outline, nothing but the polygons; without either, the convex hull
 * of all centres with a margin of `DEFAULT_RADIUS_METRES`.
 * A place outside the mapped area gets a disc around its centre of its stated area, or of
 * `DEFAULT_RADIUS_METRES`, less what others hold; where two such discs overlap they part half way.
 * Every cell computed from a centre is `approximate`.
 *
 * Shape: the same mesh for the same places in any order; vertices of the input come back unchanged.
 * Unit: degrees, WGS 84; computed on a local equirectangular grid of 1 mm; areas and lengths geodesic.
 * Errors: CoincidentSites, DuplicateSite, NoGroundLeft, InvalidPolygon, InvalidOutline, UnsupportedExtent,
 * GeosUnavailable, GeosFailed.
 * Gotcha: cells fill the mapped area without gap or overlap, yet their geodesic areas add up to the outline's only
 * to a few parts in 10^5 for sides of 4 km, as a geodesic through more vertices is another line.
 * Polygons that overlap by more than `SNAP_METRES` stay so; the overlap then counts as the lower id's
 * ground in the edges. Polygons further apart than `SNAP_METRES` are no neighbours.
 */
export const buildMesh: (input: MeshInput) => Effect.Effect<CellMesh, GeometryError> = Effect.fn("buildMesh")(
  function* (input) {
    const sites = yield* inOrder(input.sites)
    if (sites.length === 0) return { cells: [], edges: [] }
    const projection = new LocalProjection(sites.map(positionOf))
    const polygons = yield* Effect.forEach(sites, polygonOf)
    const known = polygons.map((parts) => parts?.flatMap((rings) => projected(rings, projection)))
    const mapped = yield* mappedArea(input, sites, known, projection)
    const grounds = yield* siteGrounds(
      sites.map((site, i) => ({
        placeId: site.placeId,
        position: positionOf(site),
        polygon: known[i],
        radiusMetres: radiusOf(site)
      })),
      mapped,
      projection,
      COINCIDENCE_METRES
    )
    const extent = extentOf(grounds, mapped, projection)
    if (!isSupported(extent)) return yield* new UnsupportedExtent(extent)
    const faces = yield* ownedFaces(grounds, mapped, SNAP_METRES)

    const cells: Array<MeshCell> = []
    for (const [i, { placeId }] of sites.entries()) {
      const parts = polygons[i]
      const geometry =
        parts === undefined
          ? yield* cellOfFaces(
              faces.filter((face) => face.owner === i),
              projection
            )
          : cellOfPolygon(parts)
      if (geometry === undefined) return yield* new NoGroundLeft({ placeId, coveredBy: [] })
      cells.push({
        placeId,
        geometry,
        areaSquareMetres: geodesicAreaSquareMetres(geometry),
        approximate: parts === undefined
      })
    }

    const boundaries = yield* boundariesOf(faces, MINIMUM_LINE_METRES)
    const edges = boundaries.map(({ a, b, lines }): MeshEdge => {
      const line = {
        type: "MultiLineString",
        coordinates: lines.map((points) => points.map((xy) => projection.unproject(xy)))
      } as unknown as MultiLineString
      return {
        a: cells[a]!.placeId,
        side: b === undefined ? { _tag: "Outside" } : { _tag: "Neighbour", placeId: cells[b]!.placeId },
        line,
        lengthMetres: geodesicLengthMetres(line),
        approximate: cells[a]!.approximate || (b !== undefined && cells[b]!.approximate)
      }
    })
    return { cells, edges }
  }
)

const inOrder = Effect.fnUntraced(function* (sites: ReadonlyArray<MeshSite>) {
  const sorted = sites.toSorted((p, q) => (p.placeId < q.placeId ? -1 : p.placeId > q.placeId ? 1 : 0))
  for (const [i, site] of sorted.entries()) {
    if (sorted[i + 1]?.placeId === site.placeId) return yield* new DuplicateSite({ placeId: site.placeId })
  }
  return sorted
})

const positionOf = (site: MeshSite): Position => [site.longitude, site.latitude]

const radiusOf = ({ areaSquareKilometres = 0 }: MeshSite): number =>
  areaSquareKilometres > 0 ? 1000 * Math.sqrt(areaSquareKilometres / Math.PI) : DEFAULT_RADIUS_METRES

const polygonOf = Effect.fnUntraced(function* (site: MeshSite) {
  if (site.polygon === undefined) return undefined
  const parts = yield* validParts(site.polygon)
  return parts ?? (yield* new InvalidPolygon({ placeId: site.placeId }))
})

const mappedArea = Effect.fnUntraced(function* (
  input: MeshInput,
  sites: ReadonlyArray<MeshSite>,
  known: ReadonlyArray<Rings | undefined>,
  projection: LocalProjection
) {
  const outlines = [...(input.outline === undefined ? [] : [input.outline]), ...(input.extraOutlines ?? [])]
  if (outlines.length > 0) return yield* joinedOutlines(outlines, projection)
  if (known.some((rings) => rings !== undefined)) return []
  return yield* bufferedHull(
    sites.map((site) => projection.project(positionOf(site))),
    DEFAULT_RADIUS_METRES
  )
})

const extentOf = (grounds: ReadonlyArray<SiteGround>, mapped: Rings, projection: LocalProjection) => {
  const corners = grounds.flatMap((ground): ReadonlyArray<Xy> => {
    if (ground.kind === "polygon") return ground.rings.flat()
    const radius = ground.kind === "outlying" ? ground.radiusMetres : 0
    const [x, y] = ground.at
    return [
      [x - radius, y - radius],
      [x + radius, y + radius]
    ]
  })
  const [x0, y0, x1, y1] = bounds([...corners, ...mapped.flat()])
  const [west, south] = projection.unproject([x0, y0])
  const [east, north] = projection.unproject([x1, y1])
  return { west, south, east, north }
}

const isSupported = ({ west, south, east, north }: ReturnType<typeof extentOf>): boolean =>
  west >= -180 && east <= 180 && east - west <= 180 && south >= -85 && north <= 85
