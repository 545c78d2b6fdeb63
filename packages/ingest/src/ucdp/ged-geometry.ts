import type { CellPosition } from "../table/cell-coordinates.ts"
import { CellRefusal } from "../table/cell.ts"

/** Unit: degrees. Editions round coordinates and geometry differently. */
const NEAR = 0.01

/**
 * Why a position is refused beside `geom_wkt`, which repeats it: only where that has the two the other way round.
 *
 * Shape: `geometry` is `POINT (longitude latitude)`.
 * Gotcha: pairs that are nearly the same both ways round are not told apart.
 */
export const swappedInGeometry = (
  { latitude, longitude }: CellPosition,
  geometry: string
): CellRefusal | undefined => {
  const match = /^POINT ?\((-?[\d.]+) (-?[\d.]+)\)$/i.exec(geometry)
  if (match === null) return undefined
  const [x, y] = [Number(match[1]), Number(match[2])]
  const same = Math.abs(x - longitude) < NEAR && Math.abs(y - latitude) < NEAR
  const swapped = Math.abs(x - latitude) < NEAR && Math.abs(y - longitude) < NEAR
  return swapped && !same
    ? new CellRefusal(
        `${latitude}, ${longitude}`,
        "latitude and longitude look swapped: geom_wkt has them the other way round"
      )
    : undefined
}
