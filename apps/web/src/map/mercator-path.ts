import type { Point } from "./flow-path.ts"
import type { Lonlat, Polyline } from "./polyline.ts"

/** Lines in Mercator's plane, ready to be stretched onto any view of the map. Shape: x and y by turns. */
export type MercatorLines = ReadonlyArray<Float64Array>

/** Puts lines into Mercator's plane, once for all views. */
export const mercatorLines = (lines: ReadonlyArray<Polyline>): MercatorLines => lines.map(inPlane)

const planes = new WeakMap<Polyline, Float64Array>()

const inPlane = (line: Polyline): Float64Array => {
  const known = planes.get(line)
  if (known !== undefined) return known
  const plane = new Float64Array(2 * line.length)
  line.forEach((at, i) => plane.set(mercator(at), 2 * i))
  planes.set(line, plane)
  return plane
}

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
  const view = { wide, high, x: from.x - wide * left, y: from.y - high * top }
  return lines.map((line) => pathIn(line, view)).join("")
}

/** How Mercator's plane is stretched onto the screen. */
interface Stretch {
  readonly wide: number
  readonly high: number
  readonly x: number
  readonly y: number
}

/** What each line was last drawn as: most lines of a front, and its view, stay as they are from day to day. */
const drawn = new WeakMap<Float64Array, { readonly view: Stretch; readonly path: string }>()

const pathIn = (line: Float64Array, view: Stretch): string => {
  const known = drawn.get(line)
  if (known !== undefined && sameStretch(known.view, view)) return known.path
  let path = ""
  for (let i = 0; i < line.length; i += 2) {
    const x = Math.round(10 * (view.x + view.wide * line[i]!)) / 10
    const y = Math.round(10 * (view.y + view.high * line[i + 1]!)) / 10
    path += `${i === 0 ? "M" : "L"}${x} ${y}`
  }
  drawn.set(line, { view, path })
  return path
}

const sameStretch = (a: Stretch, b: Stretch): boolean =>
  a.wide === b.wide && a.high === b.high && a.x === b.x && a.y === b.y

const mercator = ([longitude, latitude]: Lonlat): readonly [number, number] => [
  longitude,
  Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
]
