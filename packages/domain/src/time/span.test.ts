import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { CalendarDay } from "./calendar-day.ts"
import { Period } from "./edtf.ts"
import { parseBound, parseMoment, parsePeriod, parsePublished } from "./edtf-parse.ts"
import { formatInstant, Instant, parseInstant } from "./instant.ts"
import {
  boundSpan,
  core,
  covers,
  hull,
  intersect,
  momentSpan,
  overlaps,
  publishedBy,
  type Side,
  type Span
} from "./span.ts"
import { makeCaseClock, ZoneId } from "./zone.ts"

const damascus = makeCaseClock(ZoneId.make("Asia/Damascus"))
const utc = makeCaseClock(ZoneId.make("UTC"))

const edge = (n: number) =>
  Number.isFinite(n) ? formatInstant(Instant.make(n)).replace("T00:00:00Z", "") : String(n)
const written = (span: Span | undefined) =>
  span === undefined ? "nothing" : `${edge(span.from)} ${edge(span.to)}`
const hullOf = (text: string, clock = utc) => written(hull(Result.getOrThrow(parsePeriod(text)), clock))
const coreOf = (text: string, clock = utc) => written(core(Result.getOrThrow(parsePeriod(text)), clock))
const cutsOf = (text: string, side: Side) =>
  written(boundSpan(Result.getOrThrow(parseBound(text)), side, utc))
const endOf = (day: string) => damascus.endOfDay(CalendarDay.make(day))
const instant = (text: string) => Result.getOrThrow(parseInstant(text)).instant
const known = (published: string, knownBy: Instant) =>
  publishedBy(Result.getOrThrow(parsePublished(published)), knownBy, damascus)

describe("the span of a moment", () => {
  it.each([
    ["2016", "2016-01-01 2017-01-01"],
    ["2016-12", "2016-12-01 2017-01-01"],
    ["2016-02", "2016-02-01 2016-03-01"],
    ["2016-12-04", "2016-12-04 2016-12-05"],
    ["2016-12-04T18:00:00Z", "2016-12-04T18:00:00Z 2016-12-04T18:00:00.001Z"]
  ])("of %s is %s", (text, span) => {
    expect(written(momentSpan(Result.getOrThrow(parseMoment(text)), utc))).toBe(span)
  })

  it("follows the zone of the case", () => {
    const [day, skipped] = [parseMoment("2016-12-04"), parseMoment("2016-03-25")].map(Result.getOrThrow)
    expect(written(momentSpan(day!, damascus))).toBe("2016-12-03T22:00:00Z 2016-12-04T22:00:00Z")
    expect(written(momentSpan(skipped!, damascus))).toBe("2016-03-24T22:00:00Z 2016-03-25T21:00:00Z")
  })

  it("is no wider for being approximate or uncertain", () => {
    const spans = ["", "~", "?", "%"].map((mark) => hullOf(`2016-12-04${mark}`))
    expect(new Set(spans).size).toBe(1)
  })
})

describe("the cuts of a bound", () => {
  it.each([
    ["2016-12-04", "2016-12-04 2016-12-04", "2016-12-05 2016-12-05"],
    ["[2016-07-26..2016-07-30]", "2016-07-26 2016-07-30", "2016-07-27 2016-07-31"],
    ["[2016-11..2016-12]", "2016-11-01 2016-12-31", "2016-11-02 2017-01-01"],
    ["[..2016-12-03]", "-Infinity 2016-12-03", "-Infinity 2016-12-04"],
    ["[2016-12-02..]", "2016-12-02 Infinity", "2016-12-03 Infinity"],
    ["..", "-Infinity -Infinity", "Infinity Infinity"],
    ["", "-Infinity Infinity", "-Infinity Infinity"]
  ])("of %j are %s as a start and %s as an end", (text, start, end) => {
    expect([cutsOf(text, "start"), cutsOf(text, "end")]).toEqual([start, end])
  })
})

describe("hull and core of a period", () => {
  it.each([
    ["2016-12-04", "2016-12-04 2016-12-05", "2016-12-04 2016-12-05"],
    ["2016-12", "2016-12-01 2017-01-01", "2016-12-01 2017-01-01"],
    ["2016-11-26/2016-11-28", "2016-11-26 2016-11-29", "2016-11-26 2016-11-29"],
    ["2016-12-04/..", "2016-12-04 Infinity", "2016-12-04 Infinity"],
    ["../2016-12-04", "-Infinity 2016-12-05", "-Infinity 2016-12-05"],
    ["../..", "-Infinity Infinity", "-Infinity Infinity"],
    ["2016-12-04/", "2016-12-04 Infinity", "2016-12-04 2016-12-05"],
    ["/2016-12-04", "-Infinity 2016-12-05", "2016-12-04 2016-12-05"],
    ["/", "-Infinity Infinity", "nothing"],
    ["/..", "-Infinity Infinity", "nothing"],
    ["[2016-07-26..2016-07-30]/2016-08-05", "2016-07-26 2016-08-06", "2016-07-30 2016-08-06"],
    ["[2016-07-26..2016-07-30]/2016-07-28", "2016-07-26 2016-07-29", "2016-07-28 2016-07-29"],
    ["2016-07-26/[2016-07-28..]", "2016-07-26 Infinity", "2016-07-26 2016-07-29"],
    ["[2016-07-26..2016-07-28]/[2016-07-27..2016-07-30]", "2016-07-26 2016-07-31", "nothing"],
    [
      "2016-12-04T18:00:00Z/",
      "2016-12-04T18:00:00Z Infinity",
      "2016-12-04T18:00:00Z 2016-12-04T18:00:00.001Z"
    ],
    ["[2016-12-04T10:00:00Z..]/2016-12-04", "2016-12-04T10:00:00Z 2016-12-05", "nothing"],
    ["[2016-12-02..2016-12-06]", "2016-12-02 2016-12-07", "nothing"],
    ["[2016-12-04..2016-12-04]", "2016-12-04 2016-12-05", "nothing"],
    ["[..2016-12-03]", "-Infinity 2016-12-04", "nothing"]
  ])("of %s are %s and %s", (text, whole, sure) => {
    expect([hullOf(text), coreOf(text)]).toEqual([whole, sure])
  })

  it("covers all of the inclusive end day and nothing after it", () => {
    const span = hull(Result.getOrThrow(parsePeriod("2016-11-26/2016-11-28")), damascus)
    expect(covers(span, endOf("2016-11-28") - 1)).toBe(true)
    expect(covers(span, endOf("2016-11-28"))).toBe(false)
    expect(covers(span, endOf("2016-11-25"))).toBe(true)
    expect(covers(span, endOf("2016-11-25") - 1)).toBe(false)
  })

  it("is empty where an instant contradicts the zone of the case", () => {
    const text = "2016-12-04T23:00:00Z/2016-12-04"
    expect(hullOf(text, damascus)).toBe("2016-12-04T23:00:00Z 2016-12-04T23:00:00Z")
    expect(coreOf(text, damascus)).toBe("nothing")
    expect(hullOf(text)).toBe("2016-12-04T23:00:00Z 2016-12-05")
  })

  it.prop("the core lies inside the hull, and neither runs backwards", [Period, ZoneId], ([period, zone]) => {
    const clock = makeCaseClock(zone)
    const whole = hull(period, clock)
    const sure = core(period, clock)
    expect(whole.from <= whole.to).toBe(true)
    if (sure === undefined) return
    expect(period.extent).toBe("everyDay")
    expect(whole.from <= sure.from && sure.from < sure.to && sure.to <= whole.to).toBe(true)
  })
})

describe("spans", () => {
  const b: Span = { from: 10, to: 20 }

  it.each([
    ["before", { from: 0, to: 5 }, undefined],
    ["meets", { from: 0, to: 10 }, undefined],
    ["overlaps", { from: 5, to: 15 }, { from: 10, to: 15 }],
    ["finished by", { from: 5, to: 20 }, { from: 10, to: 20 }],
    ["contains", { from: 5, to: 25 }, { from: 10, to: 20 }],
    ["starts", { from: 10, to: 15 }, { from: 10, to: 15 }],
    ["equals", { from: 10, to: 20 }, { from: 10, to: 20 }],
    ["started by", { from: 10, to: 25 }, { from: 10, to: 20 }],
    ["during", { from: 12, to: 18 }, { from: 12, to: 18 }],
    ["finishes", { from: 15, to: 20 }, { from: 15, to: 20 }],
    ["overlapped by", { from: 15, to: 25 }, { from: 15, to: 20 }],
    ["met by", { from: 20, to: 25 }, undefined],
    ["after", { from: 25, to: 30 }, undefined]
  ] satisfies ReadonlyArray<readonly [string, Span, Span | undefined]>)(
    "one that %s another shares what it should",
    (_, a, shared) => {
      expect(intersect(a, b)).toEqual(shared)
      expect(intersect(b, a)).toEqual(shared)
      expect(overlaps(a, b)).toBe(shared !== undefined)
    }
  )

  it("hold their first instant and not their last", () => {
    expect([9, 10, 19, 20].map((n) => covers(b, n))).toEqual([false, true, true, false])
  })

  it("that are empty cover and overlap nothing", () => {
    const empty: Span = { from: 15, to: 15 }
    expect([covers(empty, 15), overlaps(empty, b), overlaps(b, empty)]).toEqual([false, false, false])
  })

  it("may be endless", () => {
    const always: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    expect([covers(always, 0), intersect(always, b), intersect(always, always)]).toEqual([true, b, always])
  })

  const point = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 12 }))
  it.prop("share exactly the instants that both cover", [point, point, point, point], ([a1, a2, b1, b2]) => {
    const one: Span = { from: Math.min(a1, a2), to: Math.max(a1, a2) }
    const other: Span = { from: Math.min(b1, b2), to: Math.max(b1, b2) }
    const shared = intersect(one, other)
    for (let n = 0; n <= 12; n += 1) {
      expect(shared !== undefined && covers(shared, n)).toBe(covers(one, n) && covers(other, n))
    }
  })
})

describe("what had been published by an instant", () => {
  it("counts a publication of the day as known by the end of that day", () => {
    expect(known("2016-12-04", endOf("2016-12-03"))).toBe("no")
    expect(known("2016-12-04", endOf("2016-12-04"))).toBe("surely")
    expect(known("2016-12-04", instant("2016-12-04T12:00:00Z"))).toBe("perhaps")
  })

  it("waits for the end of a month, a year or a range to be sure", () => {
    expect(known("2016-12", endOf("2016-12-04"))).toBe("perhaps")
    expect(known("2016-12", endOf("2016-12-31"))).toBe("surely")
    expect(known("[2016-12-02..2016-12-06]", endOf("2016-12-01"))).toBe("no")
    expect(known("[2016-12-02..2016-12-06]", endOf("2016-12-05"))).toBe("perhaps")
    expect(known("[2016-12-02..2016-12-06]", endOf("2016-12-06"))).toBe("surely")
  })

  it("takes a half-limited range as far as it goes", () => {
    expect(known("[..2016-12-03]", endOf("2016-11-01"))).toBe("perhaps")
    expect(known("[..2016-12-03]", endOf("2016-12-03"))).toBe("surely")
    expect(known("[2016-12-02..]", endOf("2016-12-01"))).toBe("no")
    expect(known("[2016-12-02..]", endOf("9999-01-01"))).toBe("perhaps")
  })

  it("is exclusive to the millisecond", () => {
    expect(known("2016-12-04T18:00:00-05:00", instant("2016-12-04T23:00:00Z"))).toBe("no")
    expect(known("2016-12-04T18:00:00-05:00", instant("2016-12-04T23:00:00.001Z"))).toBe("surely")
  })

  it("never counts what has no date", () => {
    expect(known("", endOf("9999-01-01"))).toBe("no")
    expect(publishedBy({ _tag: "Open" }, endOf("9999-01-01"), damascus)).toBe("no")
  })

  const order = { no: 0, perhaps: 1, surely: 2 }
  it.prop(
    "only ever becomes surer as time goes on",
    [CalendarDay, CalendarDay, CalendarDay],
    ([published, k1, k2]) => {
      const [early, late] = k1 < k2 ? [k1, k2] : [k2, k1]
      expect(order[known(published, endOf(early))] <= order[known(published, endOf(late))]).toBe(true)
    }
  )
})
