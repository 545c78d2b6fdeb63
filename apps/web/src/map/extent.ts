import type { CaseBundle } from "@cordon/ledger/bundle"
import { spokenLanguage } from "@cordon/view-model/language"
import type { Bounds } from "./ground-map.ts"

/** The bounds of the cells inside the place that the case is about; of all cells when it contains none. */
export const focusBounds = (bundle: CaseBundle): Bounds => {
  const { manifest, places } = bundle.record
  const inside = new Set(places.filter(({ within }) => within.includes(manifest.focus)).map(({ id }) => id))
  const cells = bundle.mesh.cells.filter((cell) => inside.has(cell.placeId))
  return boundsOf((cells.length > 0 ? cells : bundle.mesh.cells).map(({ geometry }) => geometry))
}

/** How far the reader can move the map: all cells, with as much again around them. */
export const limitBounds = (bundle: CaseBundle): Bounds => {
  const [[west, south], [east, north]] = boundsOf(bundle.mesh.cells.map(({ geometry }) => geometry))
  const [dx, dy] = [(east - west) * 0.8, (north - south) * 0.8]
  return [
    [west - dx, south - dy],
    [east + dx, north + dy]
  ]
}

/**
 * Room around what a map opens with: a wide one keeps the side free where the legend stands, at the end of a line.
 *
 * Unit: CSS pixels.
 */
export const homePadding = (width: number) => {
  const legend = width > WIDE ? 222 : 8
  return spokenLanguage().direction === "rtl"
    ? { top: 8, bottom: 8, left: legend, right: 8 }
    : { top: 8, bottom: 8, left: 8, right: legend }
}

const WIDE = 680

const boundsOf = (geometries: ReadonlyArray<{ readonly coordinates: ReadonlyArray<unknown> }>): Bounds => {
  let [west, south, east, north] = [180, 90, -180, -90]
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return
    const [x, y] = value as ReadonlyArray<unknown>
    if (typeof x === "number" && typeof y === "number") {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    } else value.forEach(visit)
  }
  for (const { coordinates } of geometries) visit(coordinates)
  return [
    [west, south],
    [east, north]
  ]
}
