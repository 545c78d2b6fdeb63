import type { FlowEnd, FlowMark } from "@cordon/view-model/map-flow"
import { describe, expect, test } from "vitest"
import { layOutFlowLabels, layOutFlows } from "./flow-layout.ts"
import { flowShape } from "./flow-path.ts"

const end = (x: number, y: number, kind: "at" | "area" = "at"): FlowEnd => ({
  name: "somewhere",
  position: { kind, at: [x, y] as never }
})
const nowhere: FlowEnd = { position: { kind: "unknown" } }
const flow = (key: string, from: FlowEnd, to: FlowEnd, people?: number): FlowMark => ({
  key,
  movement: "displacement",
  from,
  to,
  ...(people === undefined ? {} : { people, range: String(people) }),
  rows: [],
  claims: []
})
const project = ([x, y]: readonly [number, number]) => ({ x, y })

describe("flow shapes", () => {
  const wish = { width: 4, rank: 0, gap: { from: 0, to: 0 } }

  test("of opposite ways bend to different sides", () => {
    const out = flowShape({ from: { x: 0, y: 0 }, to: { x: 200, y: 0 }, ...wish })
    const back = flowShape({ from: { x: 200, y: 0 }, to: { x: 0, y: 0 }, ...wish })
    expect(out.middle.y).toBeGreaterThan(8)
    expect(back.middle.y).toBeLessThan(-8)
  })

  test("end with their tip at the far end, short of the gap", () => {
    const shape = flowShape({
      from: { x: 0, y: 0 },
      to: { x: 200, y: 0 },
      ...wish,
      gap: { from: 10, to: 20 }
    })
    expect(Math.hypot(shape.from.x, shape.from.y)).toBeCloseTo(10)
    expect(Math.hypot(shape.to.x - 200, shape.to.y)).toBeCloseTo(20)
  })

  test("between one and the same point draw nothing", () => {
    expect(flowShape({ from: { x: 5, y: 5 }, to: { x: 5, y: 5 }, ...wish })).toMatchObject({
      d: "",
      head: ""
    })
  })
})

describe("flow layout", () => {
  test("puts the widest below", () => {
    const { flows } = layOutFlows(
      [flow("a", end(0, 0), end(100, 0), 10), flow("b", end(0, 0), end(0, 100), 1000)],
      project
    )
    expect(flows.map(({ flow: { key } }) => key)).toEqual(["b", "a"])
  })

  test("fans out lines whose other end nobody states, and marks each end with one question mark", () => {
    const { flows, unknowns } = layOutFlows(
      [
        flow("a", end(0, 0), nowhere, 10),
        flow("b", end(0, 0), nowhere, 20),
        flow("c", nowhere, end(0, 0), 5)
      ],
      project
    )
    expect(new Set(flows.map(({ shape }) => shape.d)).size).toBe(3)
    expect(unknowns).toHaveLength(3)
    expect(flows.map(({ fades }) => fades)).toEqual([
      { from: false, to: true },
      { from: false, to: true },
      { from: true, to: false }
    ])
  })

  test("marks an area that several flows leave only once", () => {
    const area = end(0, 0, "area")
    const { unknowns } = layOutFlows(
      [flow("a", area, end(90, 0), 1), flow("b", area, end(0, 90), 1)],
      project
    )
    expect(unknowns).toEqual([{ x: 0, y: 0 }])
  })

  test("keeps two flows between the same places apart", () => {
    const { flows } = layOutFlows(
      [flow("a", end(0, 0), end(200, 0), 10), flow("b", end(0, 0), end(200, 0), 10)],
      project
    )
    expect(Math.abs(flows[0]!.shape.middle.y - flows[1]!.shape.middle.y)).toBeGreaterThan(6)
  })

  test("ranges cover neither marks nor each other, and are left out where there is no room", () => {
    const layout = layOutFlows(
      [flow("a", end(0, 0), end(200, 0), 10), flow("b", end(0, 0), end(200, 0), 12)],
      project
    )
    const width = () => 30
    const free = layOutFlowLabels(layout, width, [])
    expect(free).toHaveLength(2)
    const [a, b] = free.map(({ box }) => box) as [(typeof free)[number]["box"], (typeof free)[number]["box"]]
    expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
    expect(layOutFlowLabels(layout, width, [{ left: -999, right: 999, top: -999, bottom: 999 }])).toEqual([])
  })
})
