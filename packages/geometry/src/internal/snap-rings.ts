import { alongSegment, type Rings, type Xy } from "./planar.ts"

interface Vertex {
  readonly feature: number
  readonly at: Xy
}

/**
 * Makes boundaries of different features that run within `tolerance` metres of each other identical.
 *
 * A vertex moves onto the nearest vertex of an earlier feature in reach; then a segment takes in every vertex of
 * other features that lies in reach of it, so that two nearly equal lines get the same vertices.
 * Vertices of one feature are never moved onto each other.
 */
export const snapRings = (features: ReadonlyArray<Rings>, tolerance: number): ReadonlyArray<Rings> => {
  const vertices: Array<Vertex> = []
  const nearest = vertexGrid(tolerance)
  const moved = features.map((rings, feature) =>
    rings.map((ring) =>
      ring.map((at): Xy => {
        const target = nearest.find(at, feature)
        if (target !== undefined) return target
        const vertex = { feature, at }
        nearest.add(vertex)
        vertices.push(vertex)
        return at
      })
    )
  )
  vertices.sort((a, b) => a.at[0] - b.at[0])
  return moved.map((rings, feature) =>
    rings.map((ring) =>
      ring.flatMap((end, i) =>
        i === 0 ? [end] : [...verticesAlong(vertices, feature, ring[i - 1]!, end, tolerance), end]
      )
    )
  )
}

const verticesAlong = (
  vertices: ReadonlyArray<Vertex>,
  feature: number,
  start: Xy,
  end: Xy,
  tolerance: number
): ReadonlyArray<Xy> => {
  const east = Math.max(start[0], end[0]) + tolerance
  const south = Math.min(start[1], end[1]) - tolerance
  const north = Math.max(start[1], end[1]) + tolerance
  const found: Array<{ fraction: number; at: Xy }> = []
  for (let i = firstFrom(vertices, Math.min(start[0], end[0]) - tolerance); i < vertices.length; i++) {
    const vertex = vertices[i]!
    if (vertex.at[0] > east) break
    if (vertex.feature === feature || vertex.at[1] < south || vertex.at[1] > north) continue
    const { fraction, distance } = alongSegment(start, end, vertex.at)
    if (fraction > 0 && fraction < 1 && distance <= tolerance) found.push({ fraction, at: vertex.at })
  }
  return found.sort((a, b) => a.fraction - b.fraction).map(({ at }) => at)
}

const firstFrom = (vertices: ReadonlyArray<Vertex>, x: number): number => {
  let low = 0
  let high = vertices.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (vertices[middle]!.at[0] < x) low = middle + 1
    else high = middle
  }
  return low
}

const vertexGrid = (tolerance: number) => {
  const buckets = new Map<string, Array<Vertex>>()
  const bucket = (value: number) => Math.floor(value / tolerance)
  return {
    add: (vertex: Vertex) => {
      const key = `${bucket(vertex.at[0])},${bucket(vertex.at[1])}`
      const known = buckets.get(key)
      if (known === undefined) buckets.set(key, [vertex])
      else known.push(vertex)
    },
    find: (at: Xy, feature: number): Xy | undefined => {
      let best: Xy | undefined
      let bestDistance = tolerance
      for (let column = bucket(at[0]) - 1; column <= bucket(at[0]) + 1; column++) {
        for (let row = bucket(at[1]) - 1; row <= bucket(at[1]) + 1; row++) {
          for (const vertex of buckets.get(`${column},${row}`) ?? []) {
            const distance = Math.hypot(vertex.at[0] - at[0], vertex.at[1] - at[1])
            if (vertex.feature !== feature && distance <= bestDistance) {
              best = vertex.at
              bestDistance = distance
            }
          }
        }
      }
      return best
    }
  }
}
