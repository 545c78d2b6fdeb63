import { makeView } from "@cordon/ledger/visible"
import { describe, expect, test } from "vitest"
import { figureHistory } from "./figure-history.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { createSession } from "./session.ts"

const historyOf = (initial = {}) => {
  const session = createSession({ bundle: inventedBundle(), initial, schedule: manualSchedule().schedule })
  const { situation } = session.getSnapshot()
  const [figure] = session.index.bundle.record.manifest.figures
  const view = makeView(session.index, situation.controls)
  return figureHistory(figure!, situation.figures[0]!, view, session.timeline.events)
}

describe("figureHistory", () => {
  test("draws every admitted claim once, in its period, in order of saying", () => {
    const history = historyOf()
    const rows = history.groups.flatMap((group) => group.rows)
    expect(new Set(rows.map(({ claim }) => claim)).size).toBe(rows.length)
    expect(rows.map(({ claim }) => claim)).toEqual(["P3", "P1", "P2"])
    expect(history.counts).toMatchObject({ claims: rows.length, periods: history.groups.length })
    expect(history.groups.filter(({ current }) => current)).toHaveLength(1)
  })

  test("has a day that stands for each period: the date in its own, else one of which its claims speak", () => {
    const { groups } = historyOf({ at: "2030-03-20" })
    expect(groups.every(({ has, day }) => has(day))).toBe(true)
    expect(groups.find(({ current }) => current)?.day ?? "2030-03-20").toBe("2030-03-20")
    const before = groups.filter(({ current }) => !current).map(({ day }) => day)
    expect(before.length).toBeGreaterThan(0)
    expect(before.every((day) => day < "2030-03-20")).toBe(true)
  })

  test("has a zero-based axis that holds every comparable number", () => {
    const { max, ticks } = historyOf()
    expect(ticks[0]).toEqual({ value: 0, label: "0" })
    expect(ticks.at(-1)?.value).toBe(max)
    expect(max).toBeGreaterThanOrEqual(275_000)
  })

  test("leaves out what was published after the date of knowledge, and counts it", () => {
    const early = historyOf({ at: "2030-03-05", knownBy: "2030-03-05" })
    expect(early.groups.flatMap(({ rows }) => rows.map(({ claim }) => claim))).toEqual(["P3"])
    expect(early.counts.late).toBe(historyOf().counts.claims - 1 + historyOf().counts.late)
  })
})
