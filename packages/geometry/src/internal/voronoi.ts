import { Delaunay } from "d3-delaunay"
import type { Ring, Xy } from "./planar.ts"

/** Voronoi cells of points, each cut off at the box; neighbours share their exact corners inside it. */
export const voronoiRings = (
  points: ReadonlyArray<Xy>,
  box: readonly [west: number, south: number, east: number, north: number]
): ReadonlyArray<Ring> => {
  if (points.length === 0) return []
  const [west, south, east, north] = box
  const diagram = new Delaunay(points.flat()).voronoi([west, south, east, north])
  return points.flatMap((_, i) => {
    const ring: Ring | null = diagram.cellPolygon(i)
    return ring === null ? [] : [ring]
  })
}

/** Index of the point nearest to `[x, y]`; the first of equals. */
export const nearest = (points: ReadonlyArray<Xy>, [x, y]: Xy): number | undefined => {
  let best: number | undefined
  let bestSquared = Infinity
  for (const [index, point] of points.entries()) {
    const squared = (point[0] - x) ** 2 + (point[1] - y) ** 2
    if (squared < bestSquared) {
      best = index
      bestSquared = squared
    }
  }
  return best
}
