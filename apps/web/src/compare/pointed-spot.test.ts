import { compareMarks, type ComparedMarks } from "@cordon/view-model/compare-marks"
import { describe, expect, test } from "vitest"
import { layOutFlows } from "../map/flow-layout.ts"
import { flowShape } from "../map/flow-path.ts"
import { layOutForces } from "../map/force-layout.ts"
import { clusterIncidents } from "../map/incident-cluster.ts"
import type { Lonlat } from "../map/polyline.ts"
import { marksOf } from "./fixture/sides.ts"
import { type PlacedMarks, pointedSpot } from "./pointed-spot.ts"

const project = ([x, y]: Lonlat) => ({ x: x * 10_000, y: y * 10_000 })
const placedOf = (marks: ComparedMarks): PlacedMarks => ({
  forces: layOutForces(marks.forces.stacks, {
    project,
    widthOf: (text) => text.length * 6,
    footOf: () => "",
    taken: [],
    mostRows: 4
  }),
  flows: layOutFlows(marks.flows.flows, project).flows,
  corridors: marks.corridors.corridors.map((corridor) => {
    const shape = flowShape({
      from: { x: 0, y: 0 },
      to: { x: 90, y: 0 },
      width: 3,
      rank: 0,
      gap: { from: 0, to: 0 }
    })
    return { corridor, shape, sign: shape.middle }
  }),
  incidents: clusterIncidents(marks.incidents.spots)(9).map((cluster) => ({
    cluster,
    ...project(cluster.at)
  }))
})
const nothing: PlacedMarks = { forces: [], flows: [], corridors: [], incidents: [] }

describe("where a mark of the list is on the maps", () => {
  const sides = { a: marksOf("wire"), b: marksOf("agency") }
  const compared = compareMarks(sides.a, sides.b)
  const kinds = ["forces", "flows", "corridors", "incidents"] as const
  const listed = kinds.flatMap((kind) =>
    compared[kind].differences.map((difference) => ({
      mark: { kind, key: difference.key },
      on: difference.kind === "both" ? ["a", "b"] : [difference.side]
    }))
  )

  test("is found on every map that has it, and on no other", () => {
    expect(new Set(listed.map(({ mark }) => mark.kind))).toEqual(new Set(kinds))
    for (const { mark, on } of listed) {
      const found = (["a", "b"] as const).filter(
        (side) => pointedSpot(mark, placedOf(sides[side]), sides[side], project) !== undefined
      )
      expect([mark, found]).toEqual([mark, on])
    }
  })

  test("is the force's own frame, and where it is said to be if it had no room", () => {
    const { key } = listed.find(({ mark }) => mark.kind === "forces")!.mark
    const mark = { kind: "forces", key } as const
    const placed = placedOf(sides.a)
    const row = placed.forces.flatMap(({ forces }) => forces).find(({ force }) => force.key === key)!
    const stack = sides.a.forces.stacks.find(({ forces }) => forces.some((force) => force.key === key))!
    expect(pointedSpot(mark, placed, sides.a, project)).toMatchObject({
      kind: "around",
      x: row.x,
      y: row.y
    })
    expect(pointedSpot(mark, nothing, sides.a, project)).toMatchObject({
      kind: "around",
      ...project(stack.at)
    })
  })

  test("is the whole line of a movement, and nothing where the reader took movements off the map", () => {
    const { key } = listed.find(({ mark }) => mark.kind === "flows")!.mark
    const placed = placedOf(sides.a)
    const { shape, width } = placed.flows.find(({ flow }) => flow.key === key)!
    const mark = { kind: "flows", key } as const
    expect(pointedSpot(mark, placed, sides.a, project)).toEqual({ kind: "along", d: shape.d, width })
    expect(pointedSpot(mark, nothing, sides.a, project)).toBeUndefined()
  })
})
