import { Effect } from "effect"
import type { GeosFailed, GeosUnavailable } from "../geometry-errors.ts"
import { useGeos } from "./geos.ts"
import { GRID_METRES } from "./local-projection.ts"
import { bounds, contains, disc, discReach, type Rings, wound, type Xy } from "./planar.ts"
import type { SiteGround } from "./site-ground.ts"
import { snapRings } from "./snap-rings.ts"
import { nearest, voronoiRings } from "./voronoi.ts"

/** A piece of ground that one site holds; its rings have the inside on their left. */
export interface Face {
  readonly rings: Rings
  readonly owner: number
}

/**
 * Cuts the ground into faces and gives each its site: the one arrangement that cells and edges both come from.
 *
 * All boundaries are noded together on the grid, so that neighbouring faces share their vertices exactly.
 */
export const ownedFaces = (
  grounds: ReadonlyArray<SiteGround>,
  mapped: Rings,
  snapMetres: number
): Effect.Effect<ReadonlyArray<Face>, GeosUnavailable | GeosFailed> => {
  const known: Array<{ readonly site: number; readonly rings: Rings }> = []
  const inside: Array<{ readonly site: number; readonly at: Xy }> = []
  const outlying: Array<Outlying> = []
  for (const [site, ground] of grounds.entries()) {
    if (ground.kind === "polygon") known.push({ site, rings: ground.rings })
    else if (ground.kind === "inside") inside.push({ site, at: ground.at })
    else
      outlying.push({
        site,
        at: ground.at,
        reachMetres: discReach(ground.radiusMetres),
        ring: disc(ground.at, ground.radiusMetres)
      })
  }
  const allRings = [...known.map(({ rings }) => rings), mapped]
  const snapped = known.length === 0 ? allRings : snapRings(allRings, snapMetres)
  const polygons = known.map(({ site }, i) => ({ site, rings: snapped[i]!, box: bounds(snapped[i]!.flat()) }))
  const area = snapped.at(-1)!
  const insidePoints = inside.map(({ at }) => at)
  const boundaries = [...snapped.flat(), ...outlying.map(({ ring }) => ring)]
  const lines = [
    ...boundaries,
    ...voronoiRings(insidePoints, withMargin(bounds(boundaries.flat()))),
    ...halfwayLines(outlying)
  ]

  const ownerOf = (point: Xy): number | undefined => {
    const polygon = polygons.find(({ box, rings }) => inBox(box, point) && contains(rings, point))
    if (polygon !== undefined) return polygon.site
    if (inside.length > 0 && contains(area, point)) return inside[nearest(insidePoints, point)!]!.site
    const inReach = outlying.filter(({ ring }) => contains([ring], point))
    const closest = nearest(
      inReach.map(({ at }) => at),
      point
    )
    return closest === undefined ? undefined : inReach[closest]!.site
  }

  return Effect.map(
    useGeos((geos) => geos.readFaces(geos.polygonize(geos.node(geos.lines(lines), GRID_METRES)))),
    (faces) =>
      faces.flatMap(({ rings, inside: point }) => {
        const owner = ownerOf(point)
        return owner === undefined ? [] : [{ rings: wound(rings), owner }]
      })
  )
}

interface Outlying {
  readonly site: number
  readonly at: Xy
  readonly reachMetres: number
  readonly ring: Rings[number]
}

/** The line half way between two places whose discs overlap, as long as any overlap can be. */
const halfwayLines = (outlying: ReadonlyArray<Outlying>): ReadonlyArray<ReadonlyArray<Xy>> =>
  outlying.flatMap((p, i) =>
    outlying.slice(i + 1).flatMap((q) => {
      const [dx, dy] = [q.at[0] - p.at[0], q.at[1] - p.at[1]]
      const distance = Math.hypot(dx, dy)
      if (distance >= p.reachMetres + q.reachMetres) return []
      const [x, y] = [(p.at[0] + q.at[0]) / 2, (p.at[1] + q.at[1]) / 2]
      const reach = Math.max(p.reachMetres, q.reachMetres) / distance
      const ends: [Xy, Xy] = [
        [x - dy * reach, y + dx * reach],
        [x + dy * reach, y - dx * reach]
      ]
      return [ends]
    })
  )

type Box = ReturnType<typeof bounds>

const inBox = ([west, south, east, north]: Box, [x, y]: Xy): boolean =>
  x >= west && x <= east && y >= south && y <= north

/** Far enough out that cutting Voronoi cells off at the box leaves no trace in the mapped area. */
const withMargin = ([west, south, east, north]: Box): Box => {
  const margin = Math.hypot(east - west, north - south)
  return [west - margin, south - margin, east + margin, north + margin]
}
