import { Effect } from "effect"
import { GeosFailed, GeosUnavailable } from "../geometry-errors.ts"
import type { Rings, Xy } from "./planar.ts"

type GeosModule = Awaited<ReturnType<typeof import("geos-wasm")["default"]>>
type Handle = number

let lastMessage = ""

/**
 * Runs GEOS operations and frees every geometry they made, also when one fails.
 *
 * Errors: GeosUnavailable, GeosFailed.
 * Gotcha: handles die with the call; return coordinates, not handles.
 */
export const useGeos = <A>(use: (geos: GeosSession) => A): Effect.Effect<A, GeosUnavailable | GeosFailed> =>
  Effect.flatMap(loadGeos, (module) =>
    Effect.try({
      try: () => {
        const session = new GeosSession(module)
        try {
          return use(session)
        } finally {
          session.close()
        }
      },
      catch: (cause) => new GeosFailed({ detail: cause instanceof Error ? cause.message : String(cause) })
    })
  )

const loadGeos: Effect.Effect<GeosModule, GeosUnavailable> = Effect.tryPromise({
  try: async () => {
    const { default: initialise } = await import("geos-wasm")
    return await initialise({
      errorHandler: (message) => {
        lastMessage = message
      },
      noticeHandler: () => {}
    })
  },
  catch: (cause) => new GeosUnavailable({ detail: String(cause) })
})

/** GEOS operations in terms of coordinates. Owns every handle until `close`. */
export class GeosSession {
  readonly #geos: GeosModule
  readonly #owned = new Set<Handle>()

  constructor(geos: GeosModule) {
    this.#geos = geos
  }

  close(): void {
    for (const handle of this.#owned) this.#geos.GEOSGeom_destroy(handle)
    this.#owned.clear()
  }

  lines(lines: ReadonlyArray<ReadonlyArray<Xy>>): Handle {
    const parts = lines.map((line) => this.#own(this.#geos.GEOSGeom_createLineString(this.#sequence(line))))
    return this.#collection(this.#geos.GEOSGeomTypes.GEOS_MULTILINESTRING, parts)
  }

  points(points: ReadonlyArray<Xy>): Handle {
    const parts = points.map(([x, y]) => this.#own(this.#geos.GEOSGeom_createPointFromXY(x, y)))
    return this.#collection(this.#geos.GEOSGeomTypes.GEOS_MULTIPOINT, parts)
  }

  polygons(polygons: ReadonlyArray<Rings>): Handle {
    const parts = polygons.map((rings) => {
      const [shell, ...holes] = rings.map((ring) =>
        this.#own(this.#geos.GEOSGeom_createLinearRing(this.#sequence(ring)))
      )
      const made = this.#withArray(holes, (array) =>
        this.#geos.GEOSGeom_createPolygon(shell!, array, holes.length)
      )
      for (const ring of [shell!, ...holes]) this.#owned.delete(ring)
      return this.#own(made)
    })
    return this.#collection(this.#geos.GEOSGeomTypes.GEOS_MULTIPOLYGON, parts)
  }

  isValid(handle: Handle): boolean {
    return this.#geos.GEOSisValid(handle) === 1
  }

  makeValid(handle: Handle): Handle {
    return this.#own(this.#geos.GEOSMakeValid(handle))
  }

  union(handle: Handle): Handle {
    return this.#own(this.#geos.GEOSUnaryUnion(handle))
  }

  /** Nodes and dissolves linework on a grid: afterwards lines meet in vertices only. */
  node(handle: Handle, gridMetres: number): Handle {
    return this.#own(this.#geos.GEOSUnaryUnionPrec(handle, gridMetres))
  }

  /** The faces that noded linework encloses. */
  polygonize(handle: Handle): Handle {
    return this.#own(this.#withArray([handle], (array) => this.#geos.GEOSPolygonize(array, 1)))
  }

  /** Joins lines end to start where exactly two meet, keeping their direction. */
  mergeDirected(handle: Handle): Handle {
    return this.#own(this.#geos.GEOSLineMergeDirected(handle))
  }

  hullBuffer(handle: Handle, radiusMetres: number): Handle {
    const quadrantSegments = 16
    const hull = this.#own(this.#geos.GEOSConvexHull(handle))
    return this.#own(this.#geos.GEOSBuffer(hull, radiusMetres, quadrantSegments))
  }

  pointOnSurface(handle: Handle): Xy {
    const point = this.#own(this.#geos.GEOSPointOnSurface(handle))
    return this.#coordinates(point)[0]!
  }

  /** Every polygon of a geometry, however deep; parts of lower dimension are left out. */
  readPolygons(handle: Handle): ReadonlyArray<Rings> {
    return this.#parts(handle, this.#geos.GEOSGeomTypes.GEOS_POLYGON).map((polygon) => {
      const holes = Array.from({ length: this.#geos.GEOSGetNumInteriorRings(polygon) }, (_, i) =>
        this.#coordinates(this.#geos.GEOSGetInteriorRingN(polygon, i))
      )
      return [this.#coordinates(this.#geos.GEOSGetExteriorRing(polygon)), ...holes]
    })
  }

  /** Polygons with a point inside each. */
  readFaces(handle: Handle): ReadonlyArray<{ readonly rings: Rings; readonly inside: Xy }> {
    const polygons = this.#parts(handle, this.#geos.GEOSGeomTypes.GEOS_POLYGON)
    return this.readPolygons(handle).map((rings, i) => ({ rings, inside: this.pointOnSurface(polygons[i]!) }))
  }

  readLines(handle: Handle): ReadonlyArray<ReadonlyArray<Xy>> {
    return this.#parts(handle, this.#geos.GEOSGeomTypes.GEOS_LINESTRING).map((line) =>
      this.#coordinates(line)
    )
  }

  #own(handle: Handle): Handle {
    if (handle === 0) throw new Error(lastMessage)
    this.#owned.add(handle)
    return handle
  }

  #collection(type: number, parts: ReadonlyArray<Handle>): Handle {
    const made = this.#withArray(parts, (array) =>
      this.#geos.GEOSGeom_createCollection(type, array, parts.length)
    )
    for (const part of parts) this.#owned.delete(part)
    return this.#own(made)
  }

  /** Parts belong to `handle`: they are read here and never destroyed. */
  #parts(handle: Handle, type: number): ReadonlyArray<Handle> {
    const own = this.#geos.GEOSGeomTypeId(handle)
    if (own === type) return this.#geos.GEOSisEmpty(handle) === 1 ? [] : [handle]
    const firstCollection: number = this.#geos.GEOSGeomTypes.GEOS_MULTIPOINT
    if (own < firstCollection) return []
    return Array.from({ length: this.#geos.GEOSGetNumGeometries(handle) }, (_, i) =>
      this.#parts(this.#geos.GEOSGetGeometryN(handle, i), type)
    ).flat()
  }

  #sequence(points: ReadonlyArray<Xy>): Handle {
    return this.#withMemory(points.length * 16, (address) => {
      this.#geos.Module.HEAPF64.set(points.flat(), address / 8)
      return this.#geos.GEOSCoordSeq_copyFromBuffer(address, points.length, 0, 0)
    })
  }

  #coordinates(handle: Handle): ReadonlyArray<Xy> {
    const sequence = this.#geos.GEOSGeom_getCoordSeq(handle)
    const length = this.#geos.GEOSGetNumCoordinates(handle)
    return this.#withMemory(length * 16, (address) => {
      this.#geos.GEOSCoordSeq_copyToBuffer(sequence, address, 0, 0)
      const heap = this.#geos.Module.HEAPF64
      const first = address / 8
      return Array.from({ length }, (_, i): Xy => [heap[first + 2 * i]!, heap[first + 2 * i + 1]!])
    })
  }

  #withArray<A>(handles: ReadonlyArray<Handle>, use: (address: number) => A): A {
    return this.#withMemory(handles.length * 4, (address) => {
      this.#geos.Module.HEAPU32.set(handles, address / 4)
      return use(address)
    })
  }

  #withMemory<A>(bytes: number, use: (address: number) => A): A {
    const address = this.#geos.Module._malloc(Math.max(bytes, 8))
    try {
      return use(address)
    } finally {
      this.#geos.Module._free(address)
    }
  }
}
