import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { addDays, CalendarDay, compareDays, daysBetween, epochDay, fromEpochDay } from "./calendar-day.ts"
import { CalendarMonth, daysOfMonth } from "./calendar-month.ts"

const day = (text: string) => CalendarDay.make(text)
const decode = Schema.decodeUnknownResult(CalendarDay)
const dayNumber = Schema.Int.check(
  Schema.isBetween({ minimum: epochDay(day("0001-01-01")), maximum: epochDay(day("9999-12-31")) })
)

describe("a calendar day", () => {
  it.each(["2016-12-04", "2016-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])(
    "accepts the real day %s",
    (text) => {
      expect(Result.isSuccess(decode(text))).toBe(true)
    }
  )

  it.each([
    ["2016-13-04", "month 13 does not exist"],
    ["2016-00-04", "month 00 does not exist"],
    ["2016-12-00", "day 00 does not exist"],
    ["2015-02-29", "February 2015 has 28 days, not 29"],
    ["1900-02-29", "February 1900 has 28 days, not 29"],
    ["2016-04-31", "April 2016 has 30 days, not 31"],
    ["0000-01-01", "years begin at 0001"],
    ["2016-1-4", "it is not of the form YYYY-MM-DD"],
    ["2016-12-04T00:00:00Z", "it is not of the form YYYY-MM-DD"]
  ])("refuses %s and says why", (text, reason) => {
    const result = decode(text)
    expect(Result.isFailure(result) && result.failure.message).toBe(
      `"${text}" is not a calendar day: ${reason}; write YYYY-MM-DD, e.g. 2016-12-04`
    )
  })

  it("counts days from 1970-01-01", () => {
    expect(epochDay(day("1970-01-01"))).toBe(0)
    expect(epochDay(day("1969-12-31"))).toBe(-1)
    expect(epochDay(day("2016-12-04"))).toBe(17_139)
    expect(epochDay(day("0001-01-01"))).toBe(-719_162)
    expect(epochDay(day("9999-12-31"))).toBe(2_932_896)
  })

  it("steps over leap days only in leap years", () => {
    expect(addDays(day("2016-02-28"), 1)).toBe("2016-02-29")
    expect(addDays(day("1900-02-28"), 1)).toBe("1900-03-01")
    expect(addDays(day("2000-03-01"), -1)).toBe("2000-02-29")
    expect(daysBetween(day("2016-09-01"), day("2016-12-22"))).toBe(112)
  })

  it("refuses to step out of the calendar instead of wrapping round", () => {
    expect(() => addDays(day("9999-12-31"), 1)).toThrow()
    expect(() => addDays(day("0001-01-01"), -1)).toThrow()
    expect(() => fromEpochDay(0.5)).toThrow()
  })

  it("knows the last day of every month", () => {
    const lasts = Array.from({ length: 12 }, (_, i) => {
      const month = CalendarMonth.make(`2016-${String(i + 1).padStart(2, "0")}`)
      return Number(daysOfMonth(month).last.slice(8))
    })
    expect(lasts).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  })

  it.prop("its number and its text turn into each other", [dayNumber], ([n]) => {
    expect(epochDay(fromEpochDay(n))).toBe(n)
  })

  it.prop(
    "adding and taking away cancel out",
    [CalendarDay, Schema.Int.check(Schema.isBetween({ minimum: -5000, maximum: 5000 }))],
    ([d, n]) => {
      expect(addDays(addDays(d, n), -n)).toBe(d)
      expect(daysBetween(d, addDays(d, n))).toBe(n)
    }
  )

  it.prop("text order is time order", [CalendarDay, CalendarDay], ([a, b]) => {
    expect(compareDays(a, b)).toBe(Math.sign(epochDay(a) - epochDay(b)))
  })
})
