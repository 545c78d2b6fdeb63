import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { CalendarDay } from "./calendar-day.ts"
import type { EdtfError } from "./edtf-errors.ts"
import { formatBound, formatMoment, formatPeriod } from "./edtf-format.ts"
import { parseBound, parseMoment, parsePeriod, parsePublished } from "./edtf-parse.ts"
import {
  Bound,
  EdtfBound,
  EdtfMoment,
  EdtfPeriod,
  EdtfPublished,
  Moment,
  Period,
  periodBetween,
  periodFrom,
  periodOfDay,
  Published
} from "./edtf.ts"

const MOMENTS = [
  "2016",
  "0987",
  "2016?",
  "2016-12",
  "2016-12%",
  "2016-12-04",
  "2016-12-04~",
  "2016-12-04T18:00:00-05:00",
  "2016-12-04T18:00:00Z",
  "2016-12-04T18:00:00-00:00",
  "2016-12-04T18:00:00.250+05:45"
]
const SETS = ["[2016-07-26..2016-07-30]", "[..2016-12-03]", "[2016-12-02..]", "[2016-11..2016-12-04~]"]
const INTERVALS = [
  "2016-11-26/2016-11-28",
  "2016-12-04/..",
  "../2016-12-04",
  "../..",
  "2016-12-04/",
  "/2016-12-04",
  "/",
  "/..",
  "2016-09-01~/2016-12-22",
  "[2016-07-26..2016-07-30]/2016-12-22",
  "2016-12-04/[2016-12-13..]",
  "2016-12-04T18:00:00-05:00/2016-12-05T06:30:00+02:00",
  "2016-12/2016-12-04"
]
const message = (result: Result.Result<unknown, EdtfError>): string | undefined =>
  Result.isFailure(result) ? result.failure.message : undefined
const wrong = (result: Result.Result<unknown, EdtfError>) =>
  Result.isFailure(result) ? result.failure._tag : undefined

describe("EDTF texts", () => {
  it.each(MOMENTS)("%s is a moment and is written back as it was", (text) => {
    expect(Schema.encodeSync(EdtfMoment)(Schema.decodeSync(EdtfMoment)(text))).toBe(text)
  })

  it.each([...MOMENTS, ...SETS, "..", ""])("%j is a bound and is written back as it was", (text) => {
    expect(Schema.encodeSync(EdtfBound)(Schema.decodeSync(EdtfBound)(text))).toBe(text)
  })

  it.each([...MOMENTS, ...SETS, ""])("%j is a time of publication and is written back as it was", (text) => {
    expect(Schema.encodeSync(EdtfPublished)(Schema.decodeSync(EdtfPublished)(text))).toBe(text)
  })

  it.each([...MOMENTS, ...SETS, ...INTERVALS])("%s is a period and is written back as it was", (text) => {
    expect(Schema.encodeSync(EdtfPeriod)(Schema.decodeSync(EdtfPeriod)(text))).toBe(text)
  })

  it("keeps precision, value and qualifier apart", () => {
    expect(Result.getOrThrow(parseMoment("2016-12-04~"))).toEqual({
      _tag: "Moment",
      precision: "day",
      value: "2016-12-04",
      qualifier: "approximate"
    })
    expect(Result.getOrThrow(parseMoment("2016-12-04T18:00:00-05:00"))).toEqual({
      _tag: "Moment",
      precision: "instant",
      value: 1_480_892_400_000,
      offset: "-05:00",
      qualifier: "none"
    })
  })

  it("never confuses every day of a range with some day of it", () => {
    const every = Result.getOrThrow(parsePeriod("2016-12-02/2016-12-06"))
    const some = Result.getOrThrow(parsePeriod("[2016-12-02..2016-12-06]"))
    expect([every.extent, some.extent]).toEqual(["everyDay", "someDay"])
    expect([every.from, every.to]).toEqual([some.from, some.to])
    expect([formatPeriod(every), formatPeriod(some)]).toEqual([
      "2016-12-02/2016-12-06",
      "[2016-12-02..2016-12-06]"
    ])
  })

  it("reads a lone moment as the whole of it", () => {
    expect(parsePeriod("2016-12-04")).toEqual(parsePeriod("2016-12-04/2016-12-04"))
  })

  it("keeps some day of a single day apart from all of it", () => {
    const some = Result.getOrThrow(parsePeriod("[2016-12-04..2016-12-04]"))
    expect([some.extent, formatPeriod(some)]).toEqual(["someDay", "[2016-12-04..2016-12-04]"])
  })

  it("keeps open, unknown and stated bounds apart", () => {
    const bounds = ["..", "", "[..2016-12-03]", "2016-12-03"].map(
      (text) => Result.getOrThrow(parseBound(text))._tag
    )
    expect(bounds).toEqual(["Open", "Unknown", "Within", "On"])
  })

  it("builds periods from days", () => {
    const [a, b] = [CalendarDay.make("2016-11-26"), CalendarDay.make("2016-11-28")]
    expect(formatPeriod(periodOfDay(a))).toBe("2016-11-26")
    expect(formatPeriod(periodBetween(a, b))).toBe("2016-11-26/2016-11-28")
    expect(formatPeriod(periodFrom(a))).toBe("2016-11-26/..")
  })

  it.prop("every moment survives the trip through text", [Moment], ([moment]) => {
    expect(formatMoment(Result.getOrThrow(parseMoment(formatMoment(moment))))).toBe(formatMoment(moment))
    expect(JSON.stringify(sorted(Result.getOrThrow(parseMoment(formatMoment(moment)))))).toBe(
      JSON.stringify(sorted(moment))
    )
  })

  it.prop("every bound survives the trip through text", [Bound], ([bound]) => {
    expect(JSON.stringify(sorted(Result.getOrThrow(parseBound(formatBound(bound)))))).toBe(
      JSON.stringify(sorted(bound))
    )
  })

  it.prop("every time of publication survives the trip through text", [Published], ([published]) => {
    const back = Result.getOrThrow(parsePublished(formatBound(published)))
    expect(JSON.stringify(sorted(back))).toBe(JSON.stringify(sorted(published)))
  })

  it.prop("every period survives the trip through text", [Period], ([period]) => {
    const back = Result.getOrThrow(parsePeriod(formatPeriod(period)))
    expect(JSON.stringify(sorted(back))).toBe(JSON.stringify(sorted(period)))
  })

  it.prop("no text makes the reader throw", [Schema.String], ([text]) => {
    expect(Result.isResult(parsePeriod(text))).toBe(true)
  })
})

describe("EDTF refusals", () => {
  it.each([
    ["2016-13-04", `"2016-13-04" is not a date: month 13 does not exist; write YYYY, YYYY-MM or YYYY-MM-DD`],
    [
      "2016-11-26/2016-02-30",
      `"2016-02-30" in "2016-11-26/2016-02-30" is not a date: February 2016 has 29 days, not 30; write YYYY, YYYY-MM or YYYY-MM-DD`
    ],
    [
      "2016-11-28/2016-11-26",
      `"2016-11-28/2016-11-26" is not a period: it ends before it starts; write the earlier bound first`
    ],
    [
      "2016-12-04T18:00:00",
      `"2016-12-04T18:00:00" is not a time: its offset from UTC is missing; write YYYY-MM-DDThh:mm:ss with Z or an offset, e.g. 2016-12-04T18:00:00-05:00`
    ]
  ])("%s is answered with one clear sentence", (text, sentence) => {
    expect(message(parsePeriod(text))).toBe(sentence)
  })

  it("the schema says the same sentence as the reader", () => {
    const decoded = Schema.decodeUnknownResult(EdtfPeriod)("2016-13-04")
    expect(Result.isFailure(decoded) && decoded.failure.message).toBe(message(parsePeriod("2016-13-04")))
  })

  it.each([
    "",
    "..",
    "2016-1-4",
    "04.12.2016",
    "4 December 2016",
    "20161204",
    "2016-12-04 ",
    "2016-00",
    "0000",
    "2016-12-04T18:00:00Z~",
    "2016-12-04/2016-12-03",
    "2016-12/2016-11",
    "2016/2015-12-31",
    "2016-12-04T18:00:00Z/2016-12-04T17:00:00Z",
    "[2016-12-02..]/2016-12-01",
    "2016-12-04/[..2016-12-03]",
    "2016-12-01/2016-12-02/2016-12-03",
    "[]",
    "[..]",
    "[2016-12-04]",
    "[2016-12-06..2016-12-02]",
    "[2016-12-02..2016-12-04..2016-12-06]",
    "[2016-12-02..2016-12-06",
    "2016-12-02..2016-12-06"
  ])("%j is malformed", (text) => {
    expect(wrong(parsePeriod(text))).toBe("EdtfMalformed")
  })

  it.each([
    "201X",
    "2016-12-XX",
    "2016-21",
    "Y17000",
    "-0044",
    "1950S2",
    "?2016-12",
    "2016~-12-04",
    "{2016,2017}",
    "[2016,2017]"
  ])("%s is EDTF but unsupported", (text) => {
    expect(wrong(parsePeriod(text))).toBe("EdtfUnsupported")
  })

  it("gives an instant beside a day the benefit of the doubt about the zone", () => {
    expect(wrong(parsePeriod("2016-12-05T01:00:00Z/2016-12-04"))).toBeUndefined()
    expect(wrong(parsePeriod("2016-12-06T00:00:00Z/2016-12-04"))).toBe("EdtfMalformed")
  })

  it("a time of publication is never open and never an interval", () => {
    expect(message(parsePublished(".."))).toContain("is not a publication time: it is open")
    expect(message(parsePublished("2016-12-04/2016-12-05"))).toContain(
      "is not a publication time: it is an interval"
    )
    expect(message(parseBound("2016-12-04/2016-12-05"))).toContain("is not a bound: it is an interval")
  })

  it("a period that runs backwards cannot be written either", () => {
    const [first, last] = [CalendarDay.make("2016-12-06"), CalendarDay.make("2016-12-02")]
    expect(Result.isFailure(Schema.encodeResult(EdtfPeriod)(periodBetween(first, last)))).toBe(true)
  })
})

// Generated structs come with keys in another order and with a null prototype.
function sorted(value: unknown): unknown {
  return value !== null && typeof value === "object"
    ? Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)])
    : value
}
