import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, test } from "vitest"
import { silenceWords } from "./silence-words.ts"

const stretch = (from: string, to: string) => ({ from: CalendarDay.make(from), to: CalendarDay.make(to) })

describe("the silence of a source, in words", () => {
  test("names stretches and single days in order of time", () => {
    expect(
      silenceWords("A", [stretch("2016-09-05", "2016-10-20"), stretch("2016-11-03", "2016-11-03")])
    ).toBe("A says nothing from 5 Sep to 20 Oct 2016 and on 3 Nov 2016.")
    expect(silenceWords("A", [stretch("2016-12-30", "2017-01-02")])).toBe(
      "A says nothing from 30 Dec 2016 to 2 Jan 2017."
    )
  })

  test("tells the three longest and counts the others", () => {
    expect(
      silenceWords("A", [
        stretch("2016-09-01", "2016-09-01"),
        stretch("2016-09-03", "2016-09-09"),
        stretch("2016-09-11", "2016-09-12"),
        stretch("2016-09-20", "2016-09-25"),
        stretch("2016-10-01", "2016-10-01")
      ])
    ).toBe(
      "A says nothing from 3 Sep to 9 Sep 2016, from 11 Sep to 12 Sep 2016, from 20 Sep to 25 Sep 2016 and in 2 further stretches."
    )
  })

  test("says so where there is none", () => {
    expect(silenceWords("A", [])).toBe("A leaves no day of the case without a word.")
  })
})
