import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { addDays, CalendarDay } from "./calendar-day.ts"
import { formatInstant, Instant } from "./instant.ts"
import { makeCaseClock, ZoneId } from "./zone.ts"

const HOUR = 3_600_000
const day = (text: string) => CalendarDay.make(text)
const clockOf = (zone: string) => makeCaseClock(ZoneId.make(zone))
const startText = (zone: string, text: string) => formatInstant(clockOf(zone).startOfDay(day(text)))
const hoursOf = (zone: string, text: string) => {
  const clock = clockOf(zone)
  return (clock.endOfDay(day(text)) - clock.startOfDay(day(text))) / HOUR
}

describe("a zone name", () => {
  it.each([
    "Asia/Damascus",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "Europe/Kyiv",
    "UTC",
    "Etc/GMT+5"
  ])("accepts %s", (text) => {
    expect(Result.isSuccess(Schema.decodeUnknownResult(ZoneId)(text))).toBe(true)
  })

  it.each(["Asia/Aleppo", "+03:00", "", "Damascus time"])("refuses %j", (text) => {
    const result = Schema.decodeUnknownResult(ZoneId)(text)
    expect(Result.isFailure(result) && result.failure.message).toBe(
      `"${text}" is not a time zone; write an IANA name, e.g. Asia/Damascus`
    )
  })

  it("answers a name in the wrong case with the right one", () => {
    const result = Schema.decodeUnknownResult(ZoneId)("asia/damascus")
    expect(Result.isFailure(result) && result.failure.message).toContain("write Asia/Damascus")
  })
})

describe("the clock of a case", () => {
  it("starts days at local midnight", () => {
    expect(startText("Asia/Damascus", "2016-12-04")).toBe("2016-12-03T22:00:00Z")
    expect(startText("Asia/Damascus", "2016-07-04")).toBe("2016-07-03T21:00:00Z")
    expect(startText("UTC", "2016-12-04")).toBe("2016-12-04T00:00:00Z")
  })

  it.each([
    ["America/Sao_Paulo", "2016-10-16", "2016-10-16T03:00:00Z"],
    ["Asia/Damascus", "2016-03-25", "2016-03-24T22:00:00Z"],
    ["Asia/Beirut", "2016-03-27", "2016-03-26T22:00:00Z"],
    ["Asia/Amman", "2016-04-01", "2016-03-31T22:00:00Z"]
  ])(
    "in %s starts %s, whose midnight does not exist, at the first instant after the skip",
    (zone, text, start) => {
      expect(startText(zone, text)).toBe(start)
      expect(hoursOf(zone, text)).toBe(23)
    }
  )

  it.each([
    ["America/Sao_Paulo", "2016-02-20"],
    ["Asia/Damascus", "2016-10-27"],
    ["America/Havana", "2016-11-06"],
    ["Europe/Kyiv", "2016-10-30"]
  ])("in %s gives %s, when clocks go back, 25 hours", (zone, text) => {
    expect(hoursOf(zone, text)).toBe(25)
  })

  it("starts a day at the earlier of two midnights", () => {
    expect(startText("America/Havana", "2016-11-06")).toBe("2016-11-06T04:00:00Z")
  })

  it("keeps days in one piece where clocks go back across midnight", () => {
    // St. John's fell back from 00:01 on 7 November 2010 to 23:01 on the 6th.
    const clock = clockOf("America/St_Johns")
    const start = clock.startOfDay(day("2010-11-07"))
    expect(clock.dayOf(Instant.make(start + 30 * 60_000))).toBe("2010-11-07")
    expect(clock.dayOf(Instant.make(start - 1))).toBe("2010-11-06")
  })

  it("gives a day that the zone skipped no time at all", () => {
    expect(hoursOf("Pacific/Apia", "2011-12-30")).toBe(0)
    const clock = clockOf("Pacific/Apia")
    expect(clock.dayOf(clock.startOfDay(day("2011-12-30")))).toBe("2011-12-31")
  })

  it("holds the very first and last days within the calendar", () => {
    const clock = clockOf("Asia/Damascus")
    expect(formatInstant(clock.startOfDay(day("0001-01-01")))).toBe("0001-01-01T00:00:00Z")
    expect(clock.dayOf(clock.endOfDay(day("9999-12-31")))).toBe("9999-12-31")
    const west = clockOf("America/Sao_Paulo")
    expect(west.dayOf(west.startOfDay(day("0001-01-01")))).toBe("0001-01-01")
  })

  it("puts both ends of every day of 2016 on that day, as Intl writes it", () => {
    for (const zone of [
      "Asia/Damascus",
      "America/Sao_Paulo",
      "America/Havana",
      "Pacific/Chatham",
      "Africa/Casablanca"
    ]) {
      const clock = clockOf(zone)
      const written = new Intl.DateTimeFormat("en-CA", {
        timeZone: zone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit"
      })
      for (let today = day("2016-01-01"); today < "2017-01-01"; today = addDays(today, 1)) {
        const start = clock.startOfDay(today)
        const end = clock.endOfDay(today)
        expect([written.format(start), written.format(end - 1)]).toEqual([today, today])
        expect(written.format(start - 1) < today).toBe(true)
      }
    }
  })

  it.prop("places every instant inside exactly the day it names", [ZoneId, Instant], ([zone, instant]) => {
    const clock = makeCaseClock(zone)
    const today = clock.dayOf(instant)
    expect(clock.startOfDay(today) <= instant).toBe(true)
    expect(instant < clock.endOfDay(today) || today === "9999-12-31").toBe(true)
  })

  it.prop("ends a day where the next begins", [ZoneId, CalendarDay], ([zone, today]) => {
    const clock = makeCaseClock(zone)
    expect(clock.endOfDay(today)).toBe(clock.startOfDay(addDays(today, 1)))
  })
})
