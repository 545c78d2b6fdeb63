import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { TimelineColumn } from "@cordon/view-model/timeline-view"
import { describe, expect, test } from "vitest"
import { dayAxis } from "./day-axis.ts"
import { stackPaths } from "./stack-paths.ts"

const column = (day: string, ground: number, violence: number): TimelineColumn => ({
  from: CalendarDay.make(day),
  to: CalendarDay.make(day),
  claims: violence,
  control: ground,
  total: ground + violence,
  byGroup: { ground, people: 0, violence, forces: 0, statements: 0 },
  known: true
})
const axis = dayAxis(CalendarDay.make("2016-12-01"), CalendarDay.make("2016-12-10"), 0, 100)

describe("bars stacked by what claims are about", () => {
  test("stand on each other and reach as high as all claims of the day", () => {
    const columns = [column("2016-12-01", 3, 1), column("2016-12-02", 0, 2)]
    const paths = stackPaths({ columns, highest: 4 }, axis, { base: 100, barHeight: 40 })
    expect(paths.ground).toBe("M0.6 100.00v-30.00h8.8v30.00z")
    expect(paths.violence).toBe("M0.6 70.00v-10.00h8.8v10.00zM10.6 100.00v-20.00h8.8v20.00z")
    expect(paths.people).toBe("")
  })

  test("show a day with one claim among very many", () => {
    const paths = stackPaths({ columns: [column("2016-12-01", 1, 0)], highest: 1000 }, axis, {
      base: 100,
      barHeight: 40
    })
    expect(paths.ground).toContain("v-1.00h")
  })
})
