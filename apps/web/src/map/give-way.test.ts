import { describe, expect, test } from "vitest"
import { giveWay } from "./give-way.ts"

const disc = { left: 90, right: 110, top: 90, bottom: 110 }

describe("marks that give way", () => {
  test("stay where they are while nothing else stands there", () => {
    expect(giveWay([{ x: 50, y: 50 }], 8, [disc])).toEqual([{ x: 50, y: 50 }])
  })

  test("stand close beside what they would cover, and beside each other", () => {
    const placed = giveWay(
      [
        { key: 1, x: 100, y: 100 },
        { key: 2, x: 100, y: 100 }
      ],
      8,
      [disc]
    )
    expect(placed).toEqual([
      { key: 1, x: 118, y: 100 },
      { key: 2, x: 82, y: 100 }
    ])
  })

  test("are left out where there is no room", () => {
    expect(giveWay([{ x: 100, y: 100 }], 8, [{ left: 0, right: 200, top: 0, bottom: 200 }])).toEqual([])
  })
})
