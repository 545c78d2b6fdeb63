/** A point of the local metric projection, in metres. */
export type Xy = readonly [x: number, y: number]
/** A closed ring, the last point equal to the first. */
export type Ring = ReadonlyArray<Xy>
/** A shell and its holes. */
export type Rings = ReadonlyArray<Ring>

/** Area of a ring in square metres: positive when wound counter-clockwise. */
export const signedArea = (ring: Ring): number => {
  const [ox, oy] = ring[0]!
  let doubled = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!
    const [bx, by] = ring[i]!
    doubled += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return doubled / 2
}

/** Winds shells counter-clockwise and holes clockwise, so that the inside lies on the left of every ring. */
export const wound = (rings: Rings): Rings =>
  rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()))

/** Whether a point lies inside rings by the even-odd rule; holes and separate parts need no distinction. */
export const contains = (rings: Rings, [x, y]: Xy): boolean => {
  let inside = false
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!
      const [bx, by] = ring[i]!
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
  }
  return inside
}

/** Distance of a point from a segment, and where along it (0 to 1) the nearest point lies. */
export const alongSegment = (
  [ax, ay]: Xy,
  [bx, by]: Xy,
  [x, y]: Xy
): { fraction: number; distance: number } => {
  const dx = bx - ax
  const dy = by - ay
  const squared = dx * dx + dy * dy
  const fraction = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared))
  return { fraction, distance: Math.hypot(ax + fraction * dx - x, ay + fraction * dy - y) }
}

/** Whether a point lies inside rings or within `tolerance` metres of their boundary. */
export const touches = (rings: Rings, point: Xy, tolerance: number): boolean =>
  contains(rings, point) ||
  rings.some((ring) =>
    ring.some((end, i) => i > 0 && alongSegment(ring[i - 1]!, end, point).distance <= tolerance)
  )

const discCorners = 64

/** From centre to corner of the `disc` that has the area of a circle of `radius`. */
export const discReach = (radius: number): number =>
  radius * Math.sqrt((2 * Math.PI) / (discCorners * Math.sin((2 * Math.PI) / discCorners)))

/** A regular polygon of 64 corners around a point, with the area of the circle of `radius`. */
export const disc = ([x, y]: Xy, radius: number): Ring => {
  const reach = discReach(radius)
  return Array.from({ length: discCorners + 1 }, (_, i): Xy => {
    const angle = (2 * Math.PI * (i % discCorners)) / discCorners
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
}

/** West, south, east and north of everything. */
export const bounds = (points: Iterable<Xy>): [west: number, south: number, east: number, north: number] => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}
