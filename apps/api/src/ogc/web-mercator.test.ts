import { expect, it } from "vitest"
import { fromWebMercator, toWebMercator } from "./web-mercator.ts"

it("projects the example of the guidance note", () => {
  // IOGP Guidance Note 7-2, Popular Visualisation Pseudo Mercator: 24°22'54.433"N, 100°20'00.000"W.
  const [easting, northing] = toWebMercator([-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600])
  expect(easting).toBeCloseTo(-11_169_055.58, 1)
  expect(northing).toBeCloseTo(2_800_000, 1)
})

it("comes back to where it was", () => {
  for (const position of [
    [37.16, 36.2],
    [-180, -85],
    [179.999, 85.05],
    [0, 0]
  ] as const) {
    const [longitude, latitude] = fromWebMercator(toWebMercator(position))
    expect(longitude).toBeCloseTo(position[0], 7)
    expect(latitude).toBeCloseTo(position[1], 7)
  }
})

it("gives numbers even for the poles", () => {
  expect(Number.isFinite(toWebMercator([0, 90])[1])).toBe(true)
  expect(Number.isFinite(toWebMercator([0, -90])[1])).toBe(true)
})
