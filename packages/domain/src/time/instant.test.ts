import { describe, expect, it } from "@effect/vitest"
import { DateTime, Result, Schema } from "effect"
import {
  FIRST_INSTANT,
  formatInstant,
  formatInstantAt,
  Instant,
  InstantText,
  LAST_INSTANT,
  parseInstant,
  UtcOffset
} from "./instant.ts"

const decode = Schema.decodeUnknownResult(InstantText)
const millis = (text: string) => Result.getOrThrow(decode(text)) as number

describe("an instant", () => {
  it("reads the same point from different offsets", () => {
    expect(millis("2016-12-04T18:00:00-05:00")).toBe(1_480_892_400_000)
    expect(millis("2016-12-04T23:00:00Z")).toBe(1_480_892_400_000)
    expect(millis("2016-12-05T01:00:00.000000+02:00")).toBe(1_480_892_400_000)
  })

  it("writes UTC, with milliseconds only when there are some", () => {
    expect(formatInstant(Instant.make(1_480_892_400_000))).toBe("2016-12-04T23:00:00Z")
    expect(formatInstant(Instant.make(1_480_892_400_007))).toBe("2016-12-04T23:00:00.007Z")
    expect(formatInstant(Instant.make(-1))).toBe("1969-12-31T23:59:59.999Z")
    expect(formatInstant(FIRST_INSTANT)).toBe("0001-01-01T00:00:00Z")
    expect(formatInstant(LAST_INSTANT)).toBe("9999-12-31T23:59:59.999Z")
  })

  it.each([
    ["2016-12-04T18:00:00", "its offset from UTC is missing"],
    ["2016-12-04", "it is not a day, a T, a time to the second and an offset"],
    ["2016-12-04T18:00Z", "it is not a day, a T, a time to the second and an offset"],
    ["2016-12-04 18:00:00Z", "it is not a day, a T, a time to the second and an offset"],
    ["2016-02-30T18:00:00Z", "February 2016 has 29 days, not 30"],
    ["2016-12-04T24:00:00Z", "hour 24 does not exist"],
    ["2016-12-31T23:59:60Z", "leap seconds cannot be kept"],
    ["2016-12-04T18:00:00+24:00", "offset +24:00 does not exist"],
    ["2016-12-04T18:00:00.0001Z", "it is finer than a millisecond"],
    ["9999-12-31T23:59:59-05:00", "in UTC it lies outside the years 0001 to 9999"]
  ])("refuses %s and says why", (text, reason) => {
    const result = decode(text)
    expect(Result.isFailure(result) && result.failure.message).toContain(
      `"${text}" is not an instant: ${reason}; write`
    )
  })

  it("carries the category of its failure", () => {
    const failure = Result.getOrThrow(Result.flip(parseInstant("noon")))
    expect([failure._tag, failure.category]).toEqual(["InstantMalformed", "incorrect"])
  })

  it.prop("text and number turn into each other", [Instant], ([instant]) => {
    expect(millis(formatInstant(instant))).toBe(instant)
  })

  it.prop("is written as effect/DateTime writes it", [Instant], ([instant]) => {
    expect(formatInstant(instant).replace(/(:\d\d)Z$/, "$1.000Z")).toBe(
      DateTime.formatIso(DateTime.makeUnsafe(instant))
    )
  })

  it.prop(
    "keeps the offset it was written in",
    [Instant.check(Schema.isBetween({ minimum: -1e13, maximum: 1e13 })), UtcOffset],
    ([instant, offset]) => {
      expect(Result.getOrThrow(parseInstant(formatInstantAt(instant, offset)))).toEqual({ instant, offset })
    }
  )
})
