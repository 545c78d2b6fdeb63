import { MultiPolygon, Point, Polygon } from "@cordon/domain/geo/geojson"
import type { Location } from "@cordon/domain/place/place"
import { describe, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import { between, pointOf, rightHanded } from "./place-geometry.ts"

const polygon = Schema.decodeUnknownSync(Polygon)
const point = Schema.decodeUnknownSync(Point)

const clockwise = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0]
]
const counter = [...clockwise].reverse()
const located = (geometry: Polygon | MultiPolygon): Location => ({
  kind: "polygon",
  geometry,
  source: "made up"
})

describe("the point of a place", () => {
  it("lies inside a polygon whose centre does not", () => {
    const hook = polygon({
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [3, 0],
          [3, 0.5],
          [0.5, 0.5],
          [0.5, 2.5],
          [3, 2.5],
          [3, 3],
          [0, 3],
          [0, 0]
        ]
      ]
    })
    const [x, y] = pointOf(located(hook))!.coordinates
    expect(x > 0 && x < 3 && y > 0 && y < 3).toBe(true)
    expect(x < 0.5 || y < 0.5 || y > 2.5).toBe(true)
  })

  it("lies in the largest of several parts", () => {
    const islands = Schema.decodeUnknownSync(MultiPolygon)({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [10, 10],
            [10.1, 10],
            [10.1, 10.1],
            [10, 10.1],
            [10, 10]
          ]
        ],
        [counter]
      ]
    })
    const [x, y] = pointOf(located(islands))!.coordinates
    expect(x > 0 && x < 1 && y > 0 && y < 1).toBe(true)
  })

  it("is absent where the place has no location", () => {
    expect(pointOf({ kind: "unlocated" })).toBeUndefined()
  })
})

describe("a line between two places", () => {
  it("is no line of one point twice", () => {
    const here = point({ type: "Point", coordinates: [1, 2] })
    expect(between(here, here)).toEqual({ geometry: here, ends: "both" })
  })
})

describe("a polygon that goes out", () => {
  it("has its shell counter-clockwise and its holes clockwise", () => {
    const hole = [
      [0.2, 0.2],
      [0.4, 0.2],
      [0.4, 0.4],
      [0.2, 0.4],
      [0.2, 0.2]
    ]
    expect(rightHanded(polygon({ type: "Polygon", coordinates: [clockwise, hole] }))).toEqual({
      type: "Polygon",
      coordinates: [counter, [...hole].reverse()]
    })
    const right = polygon({ type: "Polygon", coordinates: [counter, [...hole].reverse()] })
    expect(rightHanded(right)).toEqual(right)
  })
})
