import { describe, expect, test } from "vitest"
import { layOut, type LabelWish } from "./label-layout.ts"

const wish = (id: string, x: number, y: number): LabelWish => ({
  id,
  kind: "place",
  name: id,
  x,
  y,
  strong: false,
  order: -1
})
const measure = () => 40
const frame = { width: 200, height: 200 }

describe("layOut", () => {
  test("gives the earlier of two overlapping labels its place", () => {
    expect(layOut([wish("a", 100, 100), wish("b", 110, 104)], measure, frame).map(({ id }) => id)).toEqual([
      "a"
    ])
  })

  test("keeps labels that stand clear", () => {
    expect(layOut([wish("a", 50, 50), wish("b", 150, 50)], measure, frame)).toHaveLength(2)
  })

  test("leaves out what would stick out of the frame or cover a mark", () => {
    const mark = { left: 92, right: 108, top: 92, bottom: 108 }
    expect(layOut([wish("edge", 5, 50), wish("mark", 100, 100)], measure, frame, [mark])).toEqual([])
  })
})
