import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, test } from "vitest"
import { dayAxis } from "./day-axis.ts"
import { windowAround } from "./day-window.ts"
import { placeMarks } from "./event-labels.ts"

const day = (text: string) => CalendarDay.make(text)
const whole = { from: day("2016-09-01"), to: day("2016-12-31") }

describe("dayAxis", () => {
  const axis = dayAxis(day("2016-12-01"), day("2016-12-10"), 10, 110)

  test("puts days side by side", () => {
    expect(axis.dayWidth).toBe(10)
    expect(axis.x(day("2016-12-03"))).toBe(30)
    expect(axis.middle(day("2016-12-03"))).toBe(35)
  })

  test("reads the day back at any pixel of it, and the nearest outside", () => {
    expect(axis.dayAt(30)).toBe("2016-12-03")
    expect(axis.dayAt(39.9)).toBe("2016-12-03")
    expect(axis.dayAt(-50)).toBe("2016-12-01")
    expect(axis.dayAt(500)).toBe("2016-12-10")
  })
})

describe("windowAround", () => {
  test("shows the whole case where it fits", () => {
    expect(windowAround(day("2016-12-04"), whole, 200, undefined)).toEqual(whole)
  })

  test("keeps the date in sight and stays within the case", () => {
    for (const at of ["2016-09-01", "2016-10-15", "2016-12-31"]) {
      const shown = windowAround(day(at), whole, 50, undefined)
      expect(shown.from >= whole.from && shown.to <= whole.to).toBe(true)
      expect(shown.from <= at && at <= shown.to).toBe(true)
    }
  })

  test("does not move while a handle is held", () => {
    const held = { from: day("2016-10-01"), to: day("2016-11-20") }
    expect(windowAround(day("2016-11-20"), whole, 50, held)).toBe(held)
  })
})

describe("placeMarks", () => {
  test("uses the second row for a label that has no room in the first", () => {
    const [first, second] = placeMarks(
      [
        { x: 100, width: 80 },
        { x: 110, width: 80 }
      ],
      0,
      200
    )
    expect(first?.row).toBe(0)
    expect(second?.row).toBe(1)
  })

  test("leaves out a label without room", () => {
    const places = placeMarks(
      [100, 105, 110].map((x) => ({ x, width: 150 })),
      0,
      200
    )
    expect(places.filter((place) => place === undefined)).toHaveLength(1)
  })
})
