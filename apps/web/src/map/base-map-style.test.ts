import { describe, expect, test } from "vitest"
import { plainCredit, readBaseStyle } from "./base-map-style.ts"

const address = "https://tiles.example.org/styles/plain.json"
const style = {
  version: 8,
  glyphs: "fonts/{fontstack}/{range}.pbf",
  sources: { land: { type: "vector", tiles: ["../{z}/{x}/{y}.pbf"] } },
  layers: [{ id: "land", type: "fill", source: "land" }]
}

describe("the style of a base map", () => {
  test("gets names of its own and whole addresses", () => {
    expect(readBaseStyle(style, address)).toEqual({
      style: {
        glyphs: "https://tiles.example.org/styles/fonts/{fontstack}/{range}.pbf",
        sources: { "base:land": { type: "vector", tiles: ["https://tiles.example.org/{z}/{x}/{y}.pbf"] } },
        layers: [{ id: "base:land", type: "fill", source: "base:land" }]
      }
    })
  })

  test.each([
    [null],
    [[]],
    ["text"],
    [{ version: 7, sources: {}, layers: [] }],
    [{ version: 8, sources: {} }]
  ])("is refused with a reason where it is none: %j", (json) => {
    expect(readBaseStyle(json, address)).toEqual({
      problem: "it is no map style of version 8 with sources and layers"
    })
  })

  test("is refused where only a vendor's library can read it", () => {
    const vendor = { ...style, sources: { land: { type: "vector", url: "mapbox://land" } } }
    expect(readBaseStyle(vendor, address)).toMatchObject({
      problem: expect.stringContaining("mapbox://land")
    })
  })
})

test("a credit is plain words, whatever it comes as", () => {
  expect(plainCredit("&copy; <a href='https://x.example'>Invented  Maps</a>")).toBe("© Invented Maps")
})
