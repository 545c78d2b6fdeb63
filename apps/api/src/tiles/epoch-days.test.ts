import { ZoneId, makeCaseClock } from "@cordon/domain/time/zone"
import { describe, expect, it } from "vitest"
import { daysAnswered, daysTouched, OPEN_FROM, OPEN_TO } from "./epoch-days.ts"

const clock = makeCaseClock(ZoneId.make("Asia/Damascus"))
const at = (text: string) => Date.parse(text)
const december = (day: number) => Date.UTC(2016, 11, day) / 86_400_000

describe("the days of a span", () => {
  it("are those of the case's zone, from included, to excluded", () => {
    const span = { from: at("2016-12-03T22:00:00Z"), to: at("2016-12-06T22:00:00Z") }
    expect(daysAnswered(span, clock)).toEqual({ from: december(4), to: december(7) })
    expect(daysTouched(span, clock)).toEqual({ from: december(4), to: december(7) })
  })

  it("answer for a day only where they hold its last instant, but touch it anyway", () => {
    const span = { from: at("2016-12-04T08:00:00Z"), to: at("2016-12-04T12:00:00Z") }
    expect(daysAnswered(span, clock)).toEqual({ from: december(4), to: december(4) })
    expect(daysTouched(span, clock)).toEqual({ from: december(4), to: december(5) })
  })

  it("run from the first day to after the last where ends are open", () => {
    const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    expect(daysAnswered(always, clock)).toEqual({ from: OPEN_FROM, to: OPEN_TO })
    expect(daysTouched(always, clock)).toEqual({ from: OPEN_FROM, to: OPEN_TO })
    expect([OPEN_FROM, OPEN_TO]).toEqual([-719_162, 2_932_897])
  })
})
