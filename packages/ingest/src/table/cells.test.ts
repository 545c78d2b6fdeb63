import { describe, expect, it } from "@effect/vitest"
import { CellRefusal } from "./cell.ts"
import { positionCells, within } from "./cell-coordinates.ts"
import { dateCell, EVENT_YEARS } from "./cell-date.ts"
import { amountCell, codeCell, countCell, numberCell, rangeProblem } from "./cell-number.ts"

const reason = (cell: unknown): string =>
  cell instanceof CellRefusal ? cell.reason : `no refusal: ${String(cell)}`

describe("a cell with a number", () => {
  it.each([
    ["12", 12],
    [" 12 ", 12],
    ["1,234", 1234],
    ["1 234 567", 1_234_567],
    ["1'234", 1234],
    ["1\u202f234", 1234],
    ["12.0", 12],
    ["0", 0],
    ["007", 7],
    ["1e3", 1000]
  ])("%j counts %d", (text, count) => {
    expect(countCell(text)).toBe(count)
  })

  it("that is empty is unknown, never 0", () => {
    for (const read of [countCell, amountCell, numberCell]) {
      expect(read("")).toBeUndefined()
      expect(read("  ")).toBeUndefined()
    }
    expect(codeCell("", 1, 3)).toBeUndefined()
  })

  it.each([
    ["-1", /negative/],
    ["1.5", /fraction/],
    ["1,5", /comma parts thousands or a fraction/],
    ["1,23,456", /not a number/],
    ["twelve", /not a number/],
    ["12 people", /not a number/],
    ["99999999999999999999", /more digits/],
    ["NaN", /not a number/],
    ["Infinity", /not a number/]
  ])("%j is refused as a count", (text, why) => {
    expect(reason(countCell(text))).toMatch(why)
  })

  it("may be negative or a fraction where that makes sense", () => {
    expect([numberCell("-3.25"), amountCell("3.25"), numberCell("-0")]).toEqual([-3.25, 3.25, 0])
    expect(reason(amountCell("-3.25"))).toMatch(/negative/)
  })

  it("is one of the codes, or refused", () => {
    expect([codeCell("1", 1, 7), codeCell("7", 1, 7)]).toEqual([1, 7])
    for (const text of ["0", "8", "1.5", "-1"]) expect(reason(codeCell(text, 1, 7))).toMatch(/codes 1 to 7/)
  })

  it("does not stand with others where low is above high or best lies outside", () => {
    expect(rangeProblem(3, 5, 9)).toBeUndefined()
    expect(rangeProblem(undefined, 5, undefined)).toBeUndefined()
    expect(reason(rangeProblem(9, undefined, 3))).toMatch(/low number is above/)
    expect(reason(rangeProblem(3, 2, 9))).toMatch(/below the low one, 3/)
    expect(reason(rangeProblem(3, 12, 9))).toMatch(/above the high one, 9/)
  })
})

describe("a cell with a date", () => {
  const years = { years: EVENT_YEARS }

  it.each([
    ["2016-12-04", "2016-12-04"],
    ["2016-12-04 00:00:00.000", "2016-12-04"],
    ["2016-12-04T10:15Z", "2016-12-04"],
    ["20161204", "2016-12-04"],
    ["2016/12/4", "2016-12-04"],
    ["4 December 2016", "2016-12-04"],
    ["04-Dec-2016", "2016-12-04"],
    ["December 4, 2016", "2016-12-04"],
    ["42708", "2016-12-04"],
    ["42708.5", "2016-12-04"],
    ["36526", "2000-01-01"]
  ])("%j is %s", (text, day) => {
    expect(dateCell(text, years)).toBe(day)
  })

  it("is read in the order that was declared, and refused without one", () => {
    expect(dateCell("3/4/2016", { ...years, order: "dmy" })).toBe("2016-04-03")
    expect(dateCell("3/4/2016", { ...years, order: "mdy" })).toBe("2016-03-04")
    expect(dateCell("3.4.2016", { ...years, order: "dmy" })).toBe("2016-04-03")
    expect(reason(dateCell("3/4/2016", years))).toMatch(/--date-order/)
    expect(reason(dateCell("25/12/2016", { ...years, order: "mdy" }))).toMatch(/month 25/)
  })

  it("that is empty is unknown", () => {
    expect([dateCell("", years), dateCell(" ", years)]).toEqual([undefined, undefined])
  })

  it.each([
    ["2202-12-04", /year 2202 lies outside 1900 to 2100/],
    ["2016-02-31", /February 2016 has 29 days/],
    ["2016-13-01", /month 13/],
    ["2016-12", /not a date/],
    ["99999", /serial day/],
    ["yesterday", /not a date/],
    ["2016-12-04x", /not a date/]
  ])("%j is refused", (text, why) => {
    expect(reason(dateCell(text, years))).toMatch(why)
    // A day that was read before is not let through by other years.
    expect(reason(dateCell("2016-12-04", { years: [2017, 2020] }))).toMatch(/year 2016/)
  })
})

describe("two cells with coordinates", () => {
  const problem = (read: unknown): string => {
    const { field, refusal } = read as { field: string; refusal: CellRefusal }
    return `${field}: ${refusal.reason}`
  }

  it("are a position, or unknown when both are empty", () => {
    expect(positionCells("36.2", " 37.16 ")).toEqual({ latitude: 36.2, longitude: 37.16 })
    expect(positionCells("", "")).toBeUndefined()
  })

  it.each([
    ["95", "10", /latitude: it lies outside -90 to 90; latitude and longitude look swapped/],
    ["95", "170", /latitude: it lies outside -90 to 90$/],
    ["10", "181", /longitude: it lies outside/],
    ["10", "", /longitude: it is empty although the latitude is given/],
    ["x", "10", /latitude: it is not a number/]
  ])("%j, %j are refused", (latitude, longitude, why) => {
    expect(problem(positionCells(latitude, longitude))).toMatch(why)
  })

  it("look swapped where only the other way round lies in their country", () => {
    const box = [35.7, 32.3, 42.4, 37.3] as const
    expect(positionCells("36.2", "37.16", box)).toEqual({ latitude: 36.2, longitude: 37.16 })
    expect(problem(positionCells("41", "33", box))).toMatch(/look swapped/)
    expect(positionCells("10", "20", box)).toEqual({ latitude: 10, longitude: 20 })
  })

  it("lie in a box that crosses the antimeridian", () => {
    const fiji = [177, -21, -178, -12] as const
    expect([within(fiji, -17, 178), within(fiji, -17, -179), within(fiji, -17, 0)]).toEqual([
      true,
      true,
      false
    ])
  })
})
