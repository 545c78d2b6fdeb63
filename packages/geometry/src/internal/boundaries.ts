import type { Effect } from "effect"
import type { GeosFailed, GeosUnavailable } from "../geometry-errors.ts"
import type { Face } from "./faces.ts"
import { useGeos } from "./geos.ts"
import type { Xy } from "./planar.ts"

type Line = ReadonlyArray<Xy>

/** The boundary between site `a` and site `b`, or the outside; lines have `a` on their left. */
export interface Boundary {
  readonly a: number
  readonly b: number | undefined
  readonly lines: ReadonlyArray<Line>
}

/**
 * Every boundary of every site, each pair once with `a` below `b`; the outside comes last for each `a`.
 *
 * Lines shorter than `minimumMetres` are dropped, and a boundary without lines with them.
 */
export const boundariesOf = (
  faces: ReadonlyArray<Face>,
  minimumMetres: number
): Effect.Effect<ReadonlyArray<Boundary>, GeosUnavailable | GeosFailed> => {
  const segments = [...segmentsByPair(faces)].sort(([, p], [, q]) => p.a - q.a || order(p.b) - order(q.b))
  return useGeos((geos) =>
    segments
      .map(([, { a, b, lines }]) => ({
        a,
        b,
        lines: geos
          .readLines(geos.mergeDirected(geos.lines(lines)))
          .filter((line) => length(line) >= minimumMetres)
      }))
      .filter(({ lines }) => lines.length > 0)
  )
}

const segmentsByPair = (faces: ReadonlyArray<Face>) => {
  const leftOf = new Map<string, number>()
  for (const [start, end, owner] of segmentsOf(faces)) leftOf.set(keyOf(start, end), owner)
  const pairs = new Map<
    string,
    { readonly a: number; readonly b: number | undefined; readonly lines: Array<Line> }
  >()
  for (const [start, end, a] of segmentsOf(faces)) {
    const b = leftOf.get(keyOf(end, start))
    if (b !== undefined && b <= a) continue
    const key = `${a},${b}`
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, { a, b, lines: [[start, end]] })
    else pair.lines.push([start, end])
  }
  return pairs
}

function* segmentsOf(faces: ReadonlyArray<Face>): Generator<readonly [start: Xy, end: Xy, owner: number]> {
  for (const { rings, owner } of faces) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) yield [ring[i - 1]!, ring[i]!, owner]
    }
  }
}

const keyOf = (start: Xy, end: Xy): string => `${start[0]},${start[1]},${end[0]},${end[1]}`

const order = (site: number | undefined): number => site ?? Infinity

const length = (line: Line): number => {
  let total = 0
  for (let i = 1; i < line.length; i++) {
    total += Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1])
  }
  return total
}
