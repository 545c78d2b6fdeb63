import { makeCaseClock, ZoneId } from "@cordon/domain/time/zone"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { CRS84, WEB_MERCATOR } from "../crs.ts"
import { toWebMercator } from "../web-mercator.ts"
import { inventedFields } from "../fixture/invented-features.ts"
import { boxParameter, rectanglesOf } from "./box-parameter.ts"
import { crsParameter } from "./crs-parameter.ts"
import { datetimeParameter, spanOf } from "./datetime-parameter.ts"
import { limitParameter } from "./limit-parameter.ts"
import { itemsQuery, queryablesOf } from "./parameters.ts"
import { propertyParameter } from "./property-parameter.ts"

const zurich = makeCaseClock(ZoneId.make("Europe/Zurich"))

const spanIn = (text: string) =>
  Result.getOrThrow(spanOf(Schema.decodeUnknownSync(datetimeParameter)(text), zurich))
const at = (text: string) => Date.parse(text)

describe("datetime", () => {
  it.each([
    ["2030-03-15", "2030-03-14T23:00:00Z", "2030-03-15T23:00:00Z"],
    ["2030-03-15T", "2030-03-14T23:00:00Z", "2030-03-15T23:00:00Z"],
    ["2030-03-31", "2030-03-30T23:00:00Z", "2030-03-31T22:00:00Z"],
    ["2030-03-15T12:00:00Z", "2030-03-15T12:00:00Z", "2030-03-15T12:00:00.001Z"],
    ["2030-03-15T12:00:00+01:00", "2030-03-15T11:00:00Z", "2030-03-15T11:00:00.001Z"],
    ["2030-03-15T12:00:00 01:00", "2030-03-15T11:00:00Z", "2030-03-15T11:00:00.001Z"],
    ["2030-03-15t12:00:00z", "2030-03-15T12:00:00Z", "2030-03-15T12:00:00.001Z"],
    ["2030-03-15T12:00:00.123456Z", "2030-03-15T12:00:00.123Z", "2030-03-15T12:00:00.124Z"],
    ["2030-03-15/2030-03-16", "2030-03-14T23:00:00Z", "2030-03-16T23:00:00Z"],
    ["2030-03-15T12:00:00Z/2030-03-16", "2030-03-15T12:00:00Z", "2030-03-16T23:00:00Z"],
    ["2030-03-15/..", "2030-03-14T23:00:00Z", undefined],
    ["2030-03-15/", "2030-03-14T23:00:00Z", undefined],
    ["../2030-03-15", undefined, "2030-03-15T23:00:00Z"],
    ["/2030-03-15", undefined, "2030-03-15T23:00:00Z"],
    ["0000-01-01T00:00:00Z/2030-03-15", undefined, "2030-03-15T23:00:00Z"],
    ["2030-03-15/9999-12-31T00:00:00Z", "2030-03-14T23:00:00Z", "9999-12-31T00:00:00.001Z"]
  ])("%s runs from %s to %s in Zurich", (text, from, to) => {
    expect(spanIn(text)).toEqual({
      from: from === undefined ? Number.NEGATIVE_INFINITY : at(from),
      to: to === undefined ? Number.POSITIVE_INFINITY : at(to)
    })
  })

  it.each([
    "",
    "/",
    "..",
    "../..",
    "2030",
    "2030-02-30",
    "2030-03-15T12:00:00",
    "2030-03-15T25:00:00Z",
    "2030-03-15/2030-03-16/2030-03-17",
    "tomorrow",
    "0000-99-99",
    "2030-03-15/x"
  ])("%j is refused", (text) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(datetimeParameter)(text))).toBe(true)
  })

  it("an interval that ends before it begins is refused", () => {
    const stretch = Schema.decodeUnknownSync(datetimeParameter)("2030-03-16/2030-03-15")
    expect(Result.isFailure(spanOf(stretch, zurich))).toBe(true)
  })
})

describe("bbox", () => {
  const read = (text: string) => Schema.decodeUnknownResult(boxParameter)(text)

  it.each([
    "1,2,3",
    "1,2,3,4,5",
    "1,2,3,4,5,6,7",
    "a,b,c,d",
    "1,2,3,",
    "",
    "1;2;3;4",
    "NaN,1,2,3",
    "Infinity,1,2,3"
  ])("%j is refused", (text) => {
    expect(Result.isFailure(read(text))).toBe(true)
  })

  it.each([
    ["1,2,3,4", CRS84, [{ west: 1, south: 2, east: 3, north: 4 }]],
    ["1, 2, 3, 4", CRS84, [{ west: 1, south: 2, east: 3, north: 4 }]],
    ["1,2,-9,3,4,9", CRS84, [{ west: 1, south: 2, east: 3, north: 4 }]],
    ["1e1,-.5,1.1E+1,+4.", CRS84, [{ west: 10, south: -0.5, east: 11, north: 4 }]],
    [
      "170,-10,-170,10",
      CRS84,
      [
        { west: 170, south: -10, east: 180, north: 10 },
        { west: -180, south: -10, east: -170, north: 10 }
      ]
    ]
  ] as const)("%s in %s", (text, crs, rectangles) => {
    expect(Result.getOrThrow(rectanglesOf(Result.getOrThrow(read(text)), crs))).toEqual(rectangles)
  })

  it("in Web Mercator is the same place", () => {
    const [west, south] = toWebMercator([37, 36])
    const [east, north] = toWebMercator([38, 37])
    const [found] = Result.getOrThrow(rectanglesOf([west, south, east, north], WEB_MERCATOR))
    expect(found?.west).toBeCloseTo(37, 6)
    expect(found?.south).toBeCloseTo(36, 6)
    expect(found?.east).toBeCloseTo(38, 6)
    expect(found?.north).toBeCloseTo(37, 6)
  })

  it.each([
    ["1,91,3,92", CRS84, "degrees"],
    ["181,1,182,2", CRS84, "degrees"],
    ["1,4,3,2", CRS84, "south"],
    ["1,2,9,3,4,1", CRS84, "lower one first"],
    ["0,0,30000000,1", WEB_MERCATOR, "metres"]
  ] as const)("%s in %s is refused for its %s", (text, crs, why) => {
    const found = rectanglesOf(Result.getOrThrow(read(text)), crs)
    expect(Result.isFailure(found) ? found.failure : "").toContain(why)
  })
})

describe("limit", () => {
  it.each([
    ["1", 1],
    ["10000", 10_000],
    ["10001", 10_000],
    ["99999999999999999999999999", 10_000]
  ])("%s is %i", (text, limit) => {
    expect(Schema.decodeUnknownSync(limitParameter)(text)).toBe(limit)
  })

  it.each(["0", "-1", "1.5", "", "many", "0x10", "1e3"])("%j is refused", (text) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(limitParameter)(text))).toBe(true)
  })
})

it("crs takes the identifiers that collections list, and no other", () => {
  const read = Schema.decodeUnknownResult(crsParameter(""))
  expect(Result.getOrThrow(read(WEB_MERCATOR))).toBe(WEB_MERCATOR)
  for (const text of ["EPSG:3857", "", "http://www.opengis.net/def/crs/EPSG/0/4326"]) {
    expect(Result.isFailure(read(text))).toBe(true)
  }
})

describe("a property", () => {
  const read = (name: string, text: string) => {
    const field = inventedFields.find((known) => known.name === name)
    if (field === undefined) throw new Error(`no field ${name}`)
    return Schema.decodeUnknownResult(propertyParameter(field))(text)
  }

  it.each([
    ["name", "حلب", "حلب"],
    ["name", "", ""],
    ["kind", "b", "b"],
    ["count", "-12", -12],
    ["sure", "false", false],
    ["on", "2030-03-15", "2030-03-15"]
  ])("%s=%s is %j", (name, text, value) => {
    expect(Result.getOrThrow(read(name, text))).toBe(value)
  })

  it.each([
    ["kind", "d"],
    ["count", "1.5"],
    ["count", "1e400"],
    ["sure", "yes"],
    ["on", "2030-02-30"]
  ])("%s=%s is refused", (name, text) => {
    expect(Result.isFailure(read(name, text))).toBe(true)
  })

  it("is no queryable where its name means something else in an address", () => {
    const limit = { name: "limit", title: "", description: "", type: "string" } as const
    const spec = {
      id: "places",
      title: "",
      description: "",
      geometry: "point",
      fields: [limit, ...inventedFields]
    } as const
    expect(queryablesOf(spec).map(({ name }) => name)).toEqual(inventedFields.map(({ name }) => name))
    expect(Object.keys(itemsQuery)).toContain("limit")
  })
})
