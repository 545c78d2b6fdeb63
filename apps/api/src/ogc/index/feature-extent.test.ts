import { expect, it } from "vitest"
import { inventedFeature, pointAt } from "../fixture/invented-features.ts"
import { extentOf } from "./feature-extent.ts"

it("an extent is around where and when its features are", () => {
  const features = [
    inventedFeature("1", { geometry: pointAt(3, -1), valid: { from: 5, to: 9 } }),
    inventedFeature("2", { geometry: pointAt(-2, 4), valid: { from: 1, to: 1 } }),
    inventedFeature("3", { valid: { from: 7, to: Number.POSITIVE_INFINITY } })
  ]
  expect(extentOf(features)).toEqual({
    area: { west: -2, south: -1, east: 3, north: 4 },
    period: { from: 1, to: Number.POSITIVE_INFINITY }
  })
  expect(extentOf(features.slice(1, 2)).period).toEqual({ from: 1, to: 2 })
  expect(extentOf([])).toEqual({ area: undefined, period: undefined })
})
