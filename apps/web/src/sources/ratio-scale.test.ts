import { describe, expect, test } from "vitest"
import { ratioLabel, ratioScale } from "./ratio-scale.ts"

describe("ratioScale", () => {
  test("holds every ratio and 1, with powers of two as ticks", () => {
    const { ticks, x } = ratioScale([{ low: 0.127, high: 1.1 }])
    expect(ticks).toEqual([0.125, 0.25, 0.5, 1, 2])
    expect(x(0.127)).toBeGreaterThan(x(0.125))
    expect(x(2) - x(1)).toBeCloseTo(x(1) - x(0.5))
  })

  test("keeps the ticks few where ratios lie far apart", () => {
    const { ticks } = ratioScale([{ low: 0.001, high: 100 }])
    expect(ticks.length).toBeLessThanOrEqual(8)
    expect(ticks).toContain(1)
  })

  test("names its ticks", () => {
    expect([0.0625, 0.125, 0.25, 0.5, 1, 2, 4].map(ratioLabel)).toEqual([
      "1/16",
      "⅛",
      "¼",
      "½",
      "equal",
      "2×",
      "4×"
    ])
  })
})
