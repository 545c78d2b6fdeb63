import { makeCaseClock, ZoneId } from "@cordon/domain/time/zone"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { EdtfBound, EdtfPeriod } from "@cordon/domain/time/edtf"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import {
  counted,
  formatAmount,
  formatArea,
  formatAmountShort,
  formatAmountWithUnit,
  formatHeadline,
  formatNumber,
  formatRange,
  formatRangeShort,
  listed
} from "./format.ts"
import {
  formatBoundWords,
  formatDay,
  formatLongDay,
  formatPeriodWords,
  formatShortDay,
  formatWeekday
} from "./format-time.ts"

const clock = makeCaseClock(ZoneId.make("Asia/Damascus"))
const day = CalendarDay.make("2016-12-04")
const bound = (text: string) => formatBoundWords(Schema.decodeSync(EdtfBound)(text), clock)
const period = (text: string) => formatPeriodWords(Schema.decodeSync(EdtfPeriod)(text), clock)

describe("numbers", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [275_000, "275,000"],
    [1_234_567, "1,234,567"],
    [7.5, "7.5"],
    [1 / 3, "0.33"]
  ])("%d is %s", (value, text) => expect(formatNumber(value)).toBe(text))

  it("keeps the quantifier of amounts", () => {
    const unit = "persons" as const
    expect(formatAmount({ quantifier: "about", value: 200_000, unit })).toBe("about 200,000")
    expect(formatAmount({ quantifier: "atLeast", value: 21_000, unit })).toBe("21,000+")
    expect(formatAmount({ quantifier: "atMost", value: 16_000, unit })).toBe("up to 16,000")
    expect(formatAmount({ quantifier: "between", low: 4000, high: 5000, unit })).toBe("4,000–5,000")
    expect(formatAmount({ quantifier: "unknown", unit })).toBe("unknown")
    expect(formatAmountShort({ quantifier: "about", value: 200_000, unit })).toBe("~200,000")
    expect(formatAmountWithUnit({ quantifier: "atLeast", value: 60, unit: "percent" })).toBe("60+ %")
  })

  it("writes headlines as ranges", () => {
    const headline = (
      low: number,
      lowOpen: boolean,
      high: number,
      highOpen: boolean,
      unit: "persons" | "percent" = "persons"
    ) =>
      formatHeadline({
        unit,
        headline: { low: { value: low, open: lowOpen }, high: { value: high, open: highOpen } },
        lines: []
      } as never)
    expect(headline(20_000, true, 200_000, false)).toBe("20,000 to 200,000")
    expect(headline(8500, true, 50_000, true)).toBe("8,500+ to 50,000+")
    expect(headline(50, false, 60, true, "percent")).toBe("50 to 60+ %")
    expect(headline(357, false, 357, false)).toBe("357")
    expect(headline(357, true, 357, true)).toBe("357+")
    expect(formatHeadline({ unit: "persons", lines: [] } as never)).toBeUndefined()
  })

  it("counts and lists", () => {
    expect([counted(1, "claim"), counted(1200, "claim")]).toEqual(["1 claim", "1,200 claims"])
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c"
    ])
  })
})

describe("areas", () => {
  it("have one decimal, and commas between thousands", () => {
    expect([0, 2, 14.24, 61_924.06].map(formatArea)).toEqual(["0.0", "2.0", "14.2", "61,924.1"])
  })
})

describe("ranges", () => {
  it.each([
    [{ low: 3333.3333, high: 5000 }, "3,333 to 5,000 people", "3,333 – 5,000"],
    [{ low: 20_000 }, "20,000 or more people", "20,000+"],
    [{ high: 30_000 }, "at most 30,000 people", "≤ 30,000"],
    [{ low: 275_000, high: 275_000 }, "275,000 people", "275,000"],
    [{}, "any number", "any number"]
  ])("%o of persons is %s, or %s where there is little room", (range, words, short) => {
    expect(formatRange(range, "persons")).toBe(words)
    expect(formatRangeShort(range, "persons")).toBe(short)
  })

  it("keeps the fractions of what is measured", () =>
    expect(formatRange({ low: 12.345, high: 60 }, "percent")).toBe("12.35 to 60 %"))
})

describe("days", () => {
  it("writes days in four ways", () => {
    expect([formatDay(day), formatWeekday(day), formatShortDay(day), formatLongDay(day)]).toEqual([
      "4 Dec 2016",
      "Sun 4 Dec 2016",
      "4 Dec",
      "4 December"
    ])
  })

  it.each([
    ["2016-12-04", "4 Dec 2016"],
    ["2016-12-04~", "about 4 Dec 2016"],
    ["2016-12-04?", "perhaps 4 Dec 2016"],
    ["2016-12", "Dec 2016"],
    ["[2016-12-01..2016-12-03]", "2 Dec 2016 (± 1 day)"],
    ["[2016-11-26..2016-11-27]", "some day 26–27 Nov 2016"],
    ["[..2016-12-03]", "by 3 Dec 2016"],
    ["[2016-12-02..]", "2 Dec 2016 or later"],
    ["..", "open"],
    ["", "unknown"],
    ["2016-12-04T18:00:00-05:00", "5 Dec 2016, 01:00"]
  ])("bound %s is %s", (text, words) => expect(bound(text)).toBe(words))

  it.each([
    ["2016-12-04", "4 Dec 2016"],
    ["2016-12-04/..", "from 4 Dec 2016"],
    ["2016-12-04/", "from 4 Dec 2016, until when is not said"],
    ["2016-11-26/2016-11-28", "26–28 Nov 2016"],
    ["2016-11-26/2016-12-03", "26 Nov – 3 Dec 2016"],
    ["[2016-11-26..2016-11-28]", "some day 26–28 Nov 2016"],
    ["[2016-12-01..2016-12-03]/..", "from 2 Dec 2016 (± 1 day)"],
    ["../2016-12-03", "until 3 Dec 2016"]
  ])("period %s is %s", (text, words) => expect(period(text)).toBe(words))
})
