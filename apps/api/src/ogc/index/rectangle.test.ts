import { LineString, MultiPolygon, Polygon } from "@cordon/domain/geo/geojson"
import { integer } from "@cordon/testing/arbitrary/choice"
import { expect, it } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { describe } from "vitest"
import { pointAt } from "../fixture/invented-features.ts"
import { meets, type Rectangle, rectangleAround } from "./rectangle.ts"

const square = { west: 0, south: 0, east: 4, north: 4 }
const line = (...coordinates: ReadonlyArray<readonly [number, number]>) =>
  Schema.decodeSync(LineString)({ type: "LineString", coordinates })
const polygon = (...coordinates: readonly [Ring, ...ReadonlyArray<Ring>]) =>
  Schema.decodeSync(Polygon)({ type: "Polygon", coordinates })
type Ring = ReadonlyArray<readonly [number, number]>

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]

describe("a geometry meets a rectangle", () => {
  it.each([
    ["a point inside", pointAt(1, 1), true],
    ["a point on the corner", pointAt(4, 4), true],
    ["a point beside", pointAt(4.1, 4), false],
    ["a line that ends inside", line([-1, 1], [1, 1]), true],
    ["a line that only passes through", line([-1, 2], [5, 2]), true],
    ["a line that cuts off a corner outside", line([3, 6], [6, 3]), false],
    ["a line that touches a corner", line([3, 5], [5, 3]), true],
    ["a line along an edge", line([-1, 4], [5, 4]), true],
    ["a line of no length inside", line([2, 2], [2, 2]), true],
    ["a line whose box covers the rectangle, beside", line([-9, 3], [-3, 9]), false],
    ["an area around it", polygon(box(-5, -5, 9, 9)), true],
    ["an area within it", polygon(box(1, 1, 2, 2)), true],
    ["an area whose hole it lies in", polygon(box(-5, -5, 9, 9), box(-1, -1, 5, 5)), false],
    ["an area whose hole only reaches into it", polygon(box(-5, -5, 9, 9), box(3, 3, 6, 6)), true],
    ["an area that touches an edge", polygon(box(4, 1, 6, 2)), true],
    ["an area beside", polygon(box(5, 5, 6, 6)), false],
    [
      "the second of two areas",
      Schema.decodeSync(MultiPolygon)({
        type: "MultiPolygon",
        coordinates: [[box(10, 10, 11, 11)], [box(1, 1, 2, 2)]]
      }),
      true
    ]
  ] as const)("%s", (_, geometry, expected) => {
    expect(meets(geometry, square)).toBe(expected)
  })

  it("even where the rectangle is a point", () => {
    const spot = { west: 2, south: 2, east: 2, north: 2 }
    expect(meets(polygon(box(0, 0, 4, 4)), spot)).toBe(true)
    expect(meets(line([0, 0], [4, 4]), spot)).toBe(true)
    expect(meets(line([0, 0], [4, 3]), spot)).toBe(false)
  })
})

it("the rectangle around a geometry touches all of it", () => {
  expect(rectangleAround(line([3, -1], [-2, 5], [0, 0]))).toEqual({ west: -2, south: -1, east: 3, north: 5 })
  expect(rectangleAround(polygon(box(1, 2, 3, 4)))).toEqual({ west: 1, south: 2, east: 3, north: 4 })
})

const numbers = Arbitrary.array(integer(-6, 10), { minLength: 10, maxLength: 10 })

it.prop("a triangle meets a rectangle exactly when their overlap by points does", [numbers], ([found]) => {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, west = 0, south = 0, width = 0, height = 0] = found
  const rectangle: Rectangle = {
    west,
    south,
    east: west + Math.abs(width),
    north: south + Math.abs(height)
  }
  const triangle = polygon([
    [ax, ay],
    [bx, by],
    [cx, cy],
    [ax, ay]
  ])
  // Both are convex, so they are apart exactly when a line along one of their edges parts them.
  const corners: ReadonlyArray<readonly [number, number]> = [
    [rectangle.west, rectangle.south],
    [rectangle.east, rectangle.south],
    [rectangle.east, rectangle.north],
    [rectangle.west, rectangle.north]
  ]
  const points = triangle.coordinates[0].slice(0, 3)
  const flat = (bx - ax) * (cy - ay) === (by - ay) * (cx - ax)
  const axes = [
    [1, 0],
    [0, 1],
    ...points.map(([x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % 3]!
      return [y - nextY, nextX - x]
    }),
    ...(flat
      ? [
          [bx - ax, by - ay],
          [cx - ax, cy - ay]
        ]
      : [])
  ]
  const apart = axes.some(([x = 0, y = 0]) => {
    const along = (shape: ReadonlyArray<readonly [number, number]>) =>
      shape.map(([px, py]) => px * x + py * y)
    const [a, b] = [along(points), along(corners)]
    return Math.max(...a) < Math.min(...b) || Math.max(...b) < Math.min(...a)
  })
  expect(meets(triangle, rectangle)).toBe(!apart)
})
