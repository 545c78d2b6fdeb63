import type { ForceMark, ForceStack } from "@cordon/view-model/map-force"
import { expect, test } from "vitest"
import { layOutForces } from "./force-layout.ts"

const force = (key: string): ForceMark => ({
  key,
  force: key as never,
  name: key,
  group: "fighters",
  order: 0,
  range: "4,000 to 5,000",
  strength: 2,
  claims: []
})
const stack = (count: number): ForceStack => ({
  place: "town" as never,
  placeName: "The town",
  at: [100, 100] as never,
  exact: true,
  forces: Array.from({ length: count }, (_, i) => force(`f${i}`))
})
const options = {
  project: ([x, y]: readonly [number, number]) => ({ x, y }),
  widthOf: (text: string) => text.length * 6,
  footOf: (_: ForceStack, more: number) => (more > 0 ? `+ ${more}` : ""),
  taken: [],
  mostRows: 4
}

test("forces at one place stand in a column around it, none on another", () => {
  const [placed] = layOutForces([stack(3)], options)
  expect(placed?.forces.map(({ x }) => x)).toEqual([100, 100, 100])
  const [a = 0, b = 0, c = 0] = placed?.forces.map(({ y }) => y) ?? []
  expect([b - a, c - b].every((step) => step >= 18)).toBe(true)
  expect((a + c) / 2).toBe(100)
})

test("a column has so many rows at most, and says how many it leaves out", () => {
  const [placed] = layOutForces([stack(6)], options)
  expect([placed?.forces.length, placed?.more]).toEqual([3, 3])
})

test("words stand to the left where a mark is in their way on the right", () => {
  const inTheWay = { left: 120, right: 140, top: 92, bottom: 108 }
  expect(layOutForces([stack(1)], options)[0]?.side).toBe("right")
  expect(layOutForces([stack(1)], { ...options, taken: [inTheWay] })[0]?.side).toBe("left")
})

test("a column in a frame keeps clear of what is taken, and says where it belongs", () => {
  const disc = { left: 91, right: 109, top: 91, bottom: 109 }
  const frame = { width: 400, height: 300 }
  const [placed] = layOutForces([stack(1)], { ...options, taken: [disc], frame })
  expect(placed?.from).toEqual({ x: 100, y: 100 })
  expect(
    placed!.box.left >= disc.right || placed!.box.right <= disc.left || placed!.box.top >= disc.bottom
  ).toBe(true)
  expect(layOutForces([stack(1)], { ...options, frame })[0]?.from).toBeUndefined()
})

test("a column in a frame without room is left out", () => {
  const all = { left: 0, right: 400, top: 0, bottom: 300 }
  expect(layOutForces([stack(1)], { ...options, taken: [all], frame: { width: 400, height: 300 } })).toEqual(
    []
  )
})
