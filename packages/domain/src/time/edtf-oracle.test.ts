import { describe, expect, it } from "@effect/vitest"
// @ts-expect-error the package ships no type declarations
import edtf from "edtf"
import { Result } from "effect"
import { CalendarDay } from "./calendar-day.ts"
import { parsePeriod } from "./edtf-parse.ts"
import { hull } from "./span.ts"
import { makeCaseClock, ZoneId } from "./zone.ts"

const read: (text: string) => { readonly min: number | null; readonly max: number | null } = edtf
const utc = makeCaseClock(ZoneId.make("UTC"))

const ours = (text: string) => {
  const period = parsePeriod(text)
  return Result.isSuccess(period) ? hull(period.success, utc) : undefined
}

/** The package's bounds, made half-open; its `null` for an unknown bound is as far as can be. */
const theirs = (text: string) => {
  try {
    const value = read(text)
    return { from: value.min ?? Number.NEGATIVE_INFINITY, to: (value.max ?? Number.POSITIVE_INFINITY) + 1 }
  } catch {
    return undefined
  }
}

const YEARS = ["0001", "0099", "1969", "2000", "2016", "2015", "9998"]
const MONTHS = ["00", "01", "02", "04", "12", "13"]
const DAYS = ["00", "01", "28", "29", "30", "31", "32"]
const dates = YEARS.flatMap((year) => [
  year,
  ...MONTHS.flatMap((month) => [`${year}-${month}`, ...DAYS.map((day) => `${year}-${month}-${day}`)])
])
const times = [
  "00:00:00Z",
  "23:59:59Z",
  "18:00:00-05:00",
  "18:00:00+05:45",
  "18:00:00.250Z",
  "25:00:00Z",
  "18:60:00Z"
].map((time) => `2016-12-04T${time}`)
const bounds = ["", "..", "2015-12", "2016-11-30", "2016-12-04", "2016-12-04T18:00:00Z", "2016-12-06", "2017"]
const intervals = bounds.flatMap((from) => bounds.map((to) => `${from}/${to}`))

const OVERLAPPING = [
  ...bounds.filter((bound) => /^\d/.test(bound)).map((bound) => `${bound}/${bound}`),
  "2016-12-04T18:00:00Z/2016-12-04"
]

describe("the npm package edtf as an oracle", () => {
  it("agrees on which plain and qualified dates exist, and on their bounds", () => {
    const shared = dates.filter((date) => !/^(0001|0099|1969|2015|9998)-02-29$/.test(date))
    expect(shared.length).toBe(dates.length - 5)
    for (const text of shared.flatMap((date) => [date, `${date}~`, `${date}?`, `${date}%`])) {
      expect([text, ours(text)]).toEqual([text, theirs(text)])
    }
  })

  it("agrees on times with an offset", () => {
    for (const text of times) expect([text, ours(text)]).toEqual([text, theirs(text)])
  })

  it("agrees on intervals, with stated, open and unknown bounds", () => {
    const shared = intervals.filter((text) => !OVERLAPPING.includes(text))
    for (const text of shared) expect([text, ours(text)]).toEqual([text, theirs(text)])
  })

  it("takes in, unlike the package, an interval whose bounds start together or overlap", () => {
    for (const text of OVERLAPPING)
      expect([text, ours(text) !== undefined, theirs(text)]).toEqual([text, true, undefined])
  })

  it("agrees on whether a one-of set is one", () => {
    for (const text of [
      "[2016-12-02..2016-12-06]",
      "[..2016-12-03]",
      "[2016-12-02..]",
      "[2016-11..2016-12]",
      "[]",
      "[..]"
    ]) {
      expect([text, ours(text) === undefined]).toEqual([text, theirs(text) === undefined])
    }
    for (const text of ["[..2016-12-03]", "[2016-12-02..]"])
      expect([text, ours(text)]).toEqual([text, theirs(text)])
  })

  it.prop("agrees on the bounds of any interval of days", [CalendarDay, CalendarDay], ([a, b]) => {
    if (a === b) return
    const text = `${a}/${b}`
    expect([text, ours(text)]).toEqual([text, theirs(text)])
  })

  // Where the two part, so that a new release of either is noticed.
  it.each([
    ["1900-02-29", "the package rolls it over to 1 March"],
    ["2015-02-29", "and so in every common year"],
    ["2016-12-04T24:00:00Z", "we follow RFC 3339, which has no hour 24"],
    ["2016-12-04T18:00Z", "we want the second to be stated"],
    ["2016-12-04T18:00:00", "we never guess an offset"],
    ["0000", "our years begin at 0001"],
    ["2016-21", "seasons are outside our subset"],
    ["201X", "unspecified digits are outside our subset"],
    ["[2016-12-04]", "a set of one is no range"],
    ["[2016-12-02,2016-12-06]", "lists are outside our subset"],
    ["[2016-12-06..2016-12-02]", "a set that runs backwards is empty"]
  ])("only the package accepts %s: %s", (text) => {
    expect([ours(text) === undefined, theirs(text) === undefined]).toEqual([true, false])
  })

  it.each([
    ["2016-12-04/2016-12", "from the 4th to the end of the month is a period"],
    ["[2016..2016-12-06]", "limits of a set may differ in precision"],
    ["[2016-12-02~..2016-12-06]", "limits of a set may be qualified"],
    ["[2016-07-26..2016-07-30]/2016-08-05", "our extension: a set as the bound of an interval"],
    ["2016-12-04T18:00:00+23:00", "RFC 3339 has no narrower limit on offsets"]
  ])("only we accept %s: %s", (text) => {
    expect([ours(text) === undefined, theirs(text) === undefined]).toEqual([false, true])
  })
})
