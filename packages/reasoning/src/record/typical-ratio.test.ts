import { describe, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import { typicalRatio } from "./typical-ratio.ts"

const point = (value: number) => ({ low: value, high: value })
const ratio = Schema.Struct({
  low: Schema.Finite.check(Schema.isBetween({ minimum: 0.01, maximum: 100 })),
  spread: Schema.Finite.check(Schema.isBetween({ minimum: 1, maximum: 10 }))
})

describe("the typical ratio", () => {
  it("is not given below three ratios", () => {
    expect(typicalRatio([])).toBeUndefined()
    expect(typicalRatio([point(1), point(2)])).toBeUndefined()
    expect(typicalRatio([point(1), point(2), point(4)])?.best).toBe(2)
  })

  it("takes the middle of an even number on a log scale", () => {
    expect(typicalRatio([point(0.25), point(0.5), point(2), point(4)])?.best).toBeCloseTo(1, 12)
  })

  it.each([
    [3, 1, 0.75],
    [5, 1, 0.9375],
    [6, 1, 0.96875],
    [8, 1, 0.9921875],
    [9, 2, 0.9609375],
    [12, 3, 0.9614],
    [20, 6, 0.9586],
    [100, 40, 0.9648]
  ])("of %d runs from the %dth smallest to the same from above", (count, rank, coverage) => {
    const found = typicalRatio(Array.from({ length: count }, (_, i) => point(i + 1)))
    expect([found?.low, found?.high]).toEqual([rank, count + 1 - rank])
    expect(found?.coverage).toBeCloseTo(coverage, 4)
  })

  it.prop(
    "holds its own median, in whatever order",
    [Schema.Array(ratio).check(Schema.isMinLength(3), Schema.isMaxLength(40))],
    ([drawn]) => {
      const ratios = drawn.map(({ low, spread }) => ({ low, high: low * spread }))
      const found = typicalRatio(ratios)
      expect(typicalRatio([...ratios].reverse())).toEqual(found)
      return (
        found !== undefined && found.low <= found.best * (1 + 1e-12) && found.best <= found.high * (1 + 1e-12)
      )
    }
  )
})
