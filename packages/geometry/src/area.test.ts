import { LineString, Polygon } from "@cordon/domain/geo/geojson"
import { describe, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import { geodesicAreaSquareMetres, geodesicLengthMetres } from "./area.ts"

type Pairs = ReadonlyArray<readonly [longitude: number, latitude: number]>
const polygon = (...rings: ReadonlyArray<Pairs>) =>
  Schema.decodeUnknownSync(Polygon)({ type: "Polygon", coordinates: rings })
const line = (...positions: Pairs) =>
  Schema.decodeUnknownSync(LineString)({ type: "LineString", coordinates: positions })

const degree = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0]
] as const satisfies Pairs

describe("geodesicAreaSquareMetres", () => {
  it("gives PostGIS's area of one square degree at the equator", () => {
    expect(geodesicAreaSquareMetres(polygon(degree))).toBeCloseTo(12_308_778_361.469, 2)
  })

  it("gives the figures that GeographicLib publishes with its Planimeter", () => {
    const diamond = polygon([
      [-1, 0],
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0]
    ])
    expect(geodesicAreaSquareMetres(diamond)).toBeCloseTo(24_619_419_146, -1)
    const octant = polygon([
      [0, 90],
      [0, 0],
      [90, 0],
      [0, 90]
    ])
    expect(geodesicAreaSquareMetres(octant)).toBeCloseTo(63_758_202_715_511, -1)
  })

  it("is the same for either winding and either hemisphere", () => {
    const area = geodesicAreaSquareMetres(polygon(degree))
    expect(geodesicAreaSquareMetres(polygon(degree.toReversed()))).toBeCloseTo(area, 3)
    const south = degree.map(([longitude, latitude]) => [longitude, -latitude] as const)
    expect(geodesicAreaSquareMetres(polygon(south))).toBeCloseTo(area, 3)
  })

  it("subtracts holes and adds parts", () => {
    const hole = [
      [0.2, 0.2],
      [0.2, 0.4],
      [0.4, 0.4],
      [0.4, 0.2],
      [0.2, 0.2]
    ] as const
    const whole = geodesicAreaSquareMetres(polygon(degree))
    const cut = geodesicAreaSquareMetres(polygon(hole))
    const holed = polygon(degree, hole)
    expect(geodesicAreaSquareMetres(holed)).toBeCloseTo(whole - cut, 3)
    const both = {
      type: "MultiPolygon",
      coordinates: [holed.coordinates, polygon(hole).coordinates]
    } as const
    expect(geodesicAreaSquareMetres(both)).toBeCloseTo(whole, 3)
  })
})

describe("geodesicLengthMetres", () => {
  it("gives the WGS 84 quarter meridian", () => {
    expect(geodesicLengthMetres(line([0, 0], [0, 90]))).toBeCloseTo(10_001_965.729, 3)
  })

  it("adds up the parts of several lines without what lies between them", () => {
    const one = line([0, 0], [1, 0])
    const other = line([5, 0], [6, 0])
    const both = { type: "MultiLineString", coordinates: [one.coordinates, other.coordinates] } as const
    expect(geodesicLengthMetres(both)).toBeCloseTo(2 * 111_319.490_793, 3)
  })
})
