import { SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { indexCase } from "@cordon/ledger/case-index"
import { describe, expect, it } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { silencesOf } from "./silence.ts"

const index = indexCase(inventedBundle())
const silences = (source: string, knownBy: string) =>
  silencesOf(index, SourceId.make(source), CalendarDay.make(knownBy)).map(({ from, to }) => [from, to])

describe("the silence of a source", () => {
  it("is every day on which it published nothing and of which it says nothing", () => {
    // One claim, said on the 9th of the 9th.
    expect(silences("blog", "2030-03-31")).toEqual([
      ["2030-03-01", "2030-03-08"],
      ["2030-03-10", "2030-03-31"]
    ])
  })

  it("ends with what is known by a date", () => {
    expect(silences("blog", "2030-03-12")).toEqual([
      ["2030-03-01", "2030-03-08"],
      ["2030-03-10", "2030-03-12"]
    ])
    expect(silences("blog", "2030-03-08")).toEqual([["2030-03-01", "2030-03-08"]])
    expect(silences("blog", "2030-02-01")).toEqual([])
  })

  it("is broken by the days of a period, and by an open one until it was published", () => {
    // Control from the 4th on, said on the 5th; from the 7th at the earliest, said on the 9th; 9th said on the 12th;
    // from the 20th on, said on the 21st.
    expect(silences("wire", "2030-03-31")).toEqual([
      ["2030-03-01", "2030-03-03"],
      ["2030-03-06", "2030-03-06"],
      ["2030-03-10", "2030-03-11"],
      ["2030-03-13", "2030-03-19"],
      ["2030-03-22", "2030-03-31"]
    ])
  })

  it("is not said of days on which a publication of unknown day may fall", () => {
    // Another source repeats it in a claim that was published some day of March.
    expect(silences("agency", "2030-03-31")).toEqual([])
  })

  it("is everything where a source is not heard of yet", () => {
    expect(silences("agency", "2030-03-07")).toEqual([["2030-03-01", "2030-03-07"]])
  })
})
