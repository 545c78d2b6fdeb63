import type { Point } from "./flow-path.ts"
import type { Lonlat, Polyline } from "./polyline.ts"

/** Lines in Mercator's plane, ready to be stretched onto any view of the map. Shape: x and y by turns. */
export type MercatorLines = ReadonlyArray<Float64Array>

/** Puts lines into Mercator's plane, once for all views. */
export const mercatorLines = (lines: ReadonlyArray<Polyline>): MercatorLines =>
  lines.map((line) => {
    const plane = new Float64Array(2 * line.length)
    line.forEach((at, i) => plane.set(mercator(at), 2 * i))
    return plane
  })

/**
 * Lines on the screen, as SVG path data.
 *
 * The map is never turned or tilted, so what `project` does to two corners says what it does to all.
 */
export const mercatorPath = (
  lines: MercatorLines,
  [west, south, east, north]: readonly [number, number, number, number],
  project: (at: Lonlat) => Point
): string => {
  const [from, to] = [project([west, north]), project([east, south])]
  const [left, top] = mercator([west, north])
  const [right, bottom] = mercator([east, south])
  const wide = (to.x - from.x) / (right - left)
  const high = (to.y - from.y) / (bottom - top)
  let path = ""
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      const x = Math.round(10 * (from.x + wide * (line[i]! - left))) / 10
      const y = Math.round(10 * (from.y + high * (line[i + 1]! - top))) / 10
      path += `${i === 0 ? "M" : "L"}${x} ${y}`
    }
  return path
}

const mercator = ([longitude, latitude]: Lonlat): readonly [number, number] => [
  longitude,
  Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
]
