import type { MultiPolygon, Polygon } from "@cordon/domain/geo/geojson"
import { validPolygon } from "@cordon/geometry/valid-polygon"
import { sha256Text } from "@cordon/ledger/canonical"
import { Effect } from "effect"
import type { Box } from "../table/cell-coordinates.ts"
import type { DrawnPolygon, DrawnRing } from "./area-geometry.ts"

/** The encoded geometry of a place. */
export type OutlineGeometry = typeof Polygon.Encoded | typeof MultiPolygon.Encoded

/** An outline that encloses ground. */
export interface Outline {
  readonly geometry: OutlineGeometry
  /** Whether it crossed itself as it was drawn. */
  readonly repaired: boolean
}

/**
 * A text that tells outlines apart: the same for the same ground drawn in the same positions, whichever comes first and
 * whichever way round.
 *
 * Shape: 12 hexadecimal digits of a hash. Unit: positions count to seven decimals of a degree, about a centimetre.
 */
export const outlineKey = (polygons: ReadonlyArray<DrawnPolygon>): string => {
  const written = polygons.map((rings) => {
    const [shell = "", ...holes] = rings.map(ringText)
    return [shell, ...holes.sort()].join("|")
  })
  return sha256Text(written.sort().join("\n")).slice(0, 12)
}

/** The positions of a ring from the least one on; the way round is that of every ring that was read. */
const ringText = (ring: DrawnRing): string => {
  const positions = ring.slice(0, -1).map(([longitude, latitude]) => `${units(longitude)},${units(latitude)}`)
  let least = 0
  for (let i = 1; i < positions.length; i += 1) if (positions[i]! < positions[least]!) least = i
  return [...positions.slice(least), ...positions.slice(0, least)].join(" ")
}

const units = (degrees: number): number => Math.round(degrees * 1e7)

/** The box around polygons: west, south, east and north. */
export const boxOf = (polygons: ReadonlyArray<DrawnPolygon>): Box => {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [shell = []] of polygons) {
    for (const [x, y] of shell) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  }
  return [west, south, east, north]
}

const MOST_REMEMBERED = 5000

/** Makes outlines valid, and remembers those that were seen: most areas stay the same from day to day. */
export class Outlines {
  private readonly known = new Map<string, Outline | undefined>()

  /**
   * The outline as it was drawn where it is valid, else repaired; `undefined` where it encloses nothing.
   *
   * Errors: defect when GEOS cannot be loaded.
   */
  async valid(key: string, polygons: ReadonlyArray<DrawnPolygon>): Promise<Outline | undefined> {
    if (this.known.has(key)) return this.known.get(key)
    const [only] = polygons
    const drawn = (
      polygons.length === 1
        ? { type: "Polygon", coordinates: only }
        : { type: "MultiPolygon", coordinates: polygons }
    ) as Polygon | MultiPolygon
    const geometry = await Effect.runPromise(validPolygon(drawn))
    const outline = geometry === undefined ? undefined : { geometry, repaired: geometry !== drawn }
    if (this.known.size >= MOST_REMEMBERED) this.known.clear()
    this.known.set(key, outline)
    return outline
  }
}
