import type { FlowEnd, FlowMark } from "@cordon/view-model/map-flow"
import { flowWidth } from "@cordon/view-model/map-flow"
import { type Box, meets } from "./label-layout.ts"
import { type FlowShape, flowShape, type Point, stubEnd } from "./flow-path.ts"
import type { Lonlat } from "./polyline.ts"

/** A flow with its shape on the screen. */
export interface PlacedFlow {
  readonly flow: FlowMark
  readonly width: number
  readonly shape: FlowShape
  /** An end of which no exact place is stated fades out. */
  readonly fades: { readonly from: boolean; readonly to: boolean }
}

/** Flows with their shapes, and where a `?` says that no exact place is stated. */
export interface FlowLayout {
  readonly flows: ReadonlyArray<PlacedFlow>
  readonly unknowns: ReadonlyArray<Point>
}

const GAP = { at: 5, area: 13, unknown: 0 } as const

/** A flow's range, where it covers nothing else. */
export interface FlowLabel extends Point {
  readonly key: string
  readonly text: string
  readonly box: Box
}

/** Where along a flow its range may stand, best first. */
const SHARES = [0.5, 0.62, 0.38, 0.74, 0.26, 0.86]

/** Puts each flow's range on its line, at the first spot that is free; without one it is left to the flow's card. */
export const layOutFlowLabels = (
  { flows }: FlowLayout,
  widthOf: (text: string) => number,
  taken: ReadonlyArray<Box>
): ReadonlyArray<FlowLabel> => {
  const boxes = [...taken]
  return flows.flatMap(({ flow, shape, fades }): ReadonlyArray<FlowLabel> => {
    const { key, range } = flow
    if (range === undefined) return []
    const half = widthOf(range) / 2 + 3
    const beyondEnd = fades.to ? [beyond(shape.from, shape.to, 26)] : []
    const beforeStart = flow.from.position.kind === "unknown" ? [beyond(shape.to, shape.from, 26)] : []
    const spots = [...beyondEnd, ...beforeStart, ...SHARES.map(shape.along)].map(({ x, y }) => ({
      x,
      y,
      box: { left: x - half, right: x + half, top: y - 8, bottom: y + 8 }
    }))
    const found = spots.find(({ box }) => !boxes.some((other) => meets(box, other)))
    if (found === undefined) return []
    boxes.push(found.box)
    return [{ key, text: range, ...found }]
  })
}

/**
 * Lays flows out, widest first, so that narrow ones lie on top; unknown ends fan out around the known ones.
 * `scale` makes widths and the lines of unknown ends smaller on a small map.
 */
export const layOutFlows = (
  flows: ReadonlyArray<FlowMark>,
  project: (at: Lonlat) => Point,
  scale = 1
): FlowLayout => {
  const stubs = new Map<string, number>()
  const ranks = new Map<string, number>()
  const unknowns = new Map<string, Point>()
  const count = (counts: Map<string, number>, key: string): number => {
    const found = counts.get(key) ?? 0
    counts.set(key, found + 1)
    return found
  }
  const pixel = ({ position }: FlowEnd): Point | undefined =>
    position.kind === "unknown" ? undefined : project(position.at)
  const placed = flows
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.key < b.key ? -1 : 1))
    .flatMap((flow): ReadonlyArray<PlacedFlow> => {
      const known = [pixel(flow.from), pixel(flow.to)] as const
      const anchor = known[0] ?? known[1]
      if (anchor === undefined) return []
      const stub = () => stubEnd(anchor, count(stubs, spot(anchor)), scale)
      const from = known[0] ?? stub()
      const to = known[1] ?? stub()
      const width = Math.max(1.2, scale * flowWidth(flow.people))
      const shape = flowShape({
        from,
        to,
        width,
        rank: known.includes(undefined) ? 0 : count(ranks, `${spot(from)} ${spot(to)}`),
        gap: { from: GAP[flow.from.position.kind], to: GAP[flow.to.position.kind] }
      })
      for (const [end, other, { position }] of [
        [from, to, flow.from],
        [to, from, flow.to]
      ] as const) {
        if (position.kind === "at") continue
        const mark = position.kind === "area" ? end : beyond(other, end, 8)
        unknowns.set(spot(mark), mark)
      }
      return [
        {
          flow,
          width,
          shape,
          fades: { from: flow.from.position.kind !== "at", to: flow.to.position.kind !== "at" }
        }
      ]
    })
  return { flows: placed, unknowns: [...unknowns.values()] }
}

const beyond = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return {
    x: to.x + ((to.x - from.x) / length) * distance,
    y: to.y + ((to.y - from.y) / length) * distance
  }
}

const spot = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`
