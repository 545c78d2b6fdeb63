import type { FrontStretch } from "@cordon/view-model/ground"
import type { MeshEdge } from "@cordon/domain/geo/mesh"
import { chained, type Polyline, smoothed } from "./polyline.ts"

/** The front as lines to draw. */
export interface FrontLines {
  readonly front: ReadonlyArray<Polyline>
  readonly edge: ReadonlyArray<Polyline>
}

/**
 * Joins the stretches of a front into lines.
 *
 * Shape: stretches along approximate cells are smoothed, since their corners are nobody's; known boundaries and
 * the edge of the mapped area stay as they are.
 */
export const frontLines = (stretches: ReadonlyArray<FrontStretch>): FrontLines => {
  const linesOf = (wanted: (stretch: FrontStretch) => boolean) =>
    chained(stretches.filter(wanted).flatMap(({ edge }) => edge.line.coordinates))
  return {
    front: [
      ...linesOf(({ kind, edge }) => kind === "front" && edge.approximate).map(rounded),
      ...linesOf(({ kind, edge }) => kind === "front" && !edge.approximate)
    ],
    edge: linesOf(({ kind }) => kind === "edge")
  }
}

/** Edges of cells joined into lines; smoothed where both sides are approximate, as the front is. */
export const edgeLines = (edges: ReadonlyArray<MeshEdge>): ReadonlyArray<Polyline> =>
  [true, false].flatMap((approximate) => {
    const lines = chained(
      edges.filter((edge) => edge.approximate === approximate).flatMap(({ line }) => line.coordinates)
    )
    return approximate ? lines.map(rounded) : lines
  })

const roundedBefore = new WeakMap<Polyline, Polyline>()

/** A line with its corners rounded, made once for a line. */
const rounded = (line: Polyline): Polyline => {
  const known = roundedBefore.get(line)
  if (known !== undefined) return known
  const made = smoothed(line)
  roundedBefore.set(line, made)
  return made
}
