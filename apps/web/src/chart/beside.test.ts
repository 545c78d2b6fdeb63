import { describe, expect, test } from "vitest"
import { placeBeside } from "./beside.ts"

describe("marks beside each other", () => {
  test("stay where they are while none covers another", () => {
    expect(
      placeBeside([
        { at: 10, extent: [0, 10] },
        { at: 10, extent: [20, 30] },
        { at: 40, extent: [0, 10] }
      ])
    ).toEqual([10, 10, 40])
  })

  test("go to the nearest free side, first to the right", () => {
    const same = { at: 10, extent: [0, 10] } as const
    expect(placeBeside([same, same, same, same])).toEqual([10, 19, 1, 28])
  })

  test("come back to their place when there is no room at all", () => {
    const same = { at: 10, extent: [0, 10] } as const
    expect(placeBeside(Array.from({ length: 8 }, () => same)).at(-1)).toBe(10)
  })
})
