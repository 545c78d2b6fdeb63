import { describe, expect, it } from "@effect/vitest"
import { dayOfFileName } from "./file-day.ts"

const years = [1900, 2100] as const

describe("the day in a file's name", () => {
  it.each([
    ["2016-12-04.geojson", "2016-12-04"],
    ["Syria_20161204.kml", "2016-12-04"],
    ["control 2016.12.04 final.kml", "2016-12-04"],
    ["2016_12_4.json", "2016-12-04"],
    ["20161204T1200_20161204.kml", "2016-12-04"],
    ["maps/2016/12/04/control.geojson", "2016-12-04"],
    ["2015/2016-12-04.geojson", "2016-12-04"],
    ["4-Dec-2016.kml", "2016-12-04"],
    ["map_04dec2016.kml", "2016-12-04"]
  ])("%s", (name, day) => {
    expect(dayOfFileName(name, { years })).toEqual({ kind: "day", day })
  })

  it("with day or month first is read in the declared order, and refused without one", () => {
    const name = "control-04-12-2016.geojson"
    expect(dayOfFileName(name, { years, order: "dmy" })).toEqual({ kind: "day", day: "2016-12-04" })
    expect(dayOfFileName(name, { years, order: "mdy" })).toEqual({ kind: "day", day: "2016-04-12" })
    expect(dayOfFileName(name, { years })).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("--date-order")
    })
  })

  it.each([
    ["2016-02-30.kml", /February 2016 has 29 days/],
    ["2202-02-20.kml", /lies outside 1900 to 2100/],
    ["2016-12-01_2016-12-04.kml", /two dates/]
  ])("%s is refused", (name, reason) => {
    expect(dayOfFileName(name, { years })).toMatchObject({
      kind: "refused",
      reason: expect.stringMatching(reason)
    })
  })

  it.each(["control.geojson", "v12.kml", "map 7 of 2016.kml", "123456789.kml", "room-101.geojson"])(
    "%s has none",
    (name) => {
      expect(dayOfFileName(name, { years })).toEqual({ kind: "none" })
    }
  )
})
