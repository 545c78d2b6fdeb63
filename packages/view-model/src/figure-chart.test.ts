import { makeView } from "@cordon/ledger/visible"
import { describe, expect, test } from "vitest"
import { amountEnds } from "./amount-ends.ts"
import { figureChart } from "./figure-chart.ts"
import { figureHistory } from "./figure-history.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { manualSchedule } from "./fixture/manual-schedule.ts"
import { createSession } from "./session.ts"

const chartOf = (initial = {}, change: (bundle: ReturnType<typeof inventedBundle>) => unknown = (b) => b) => {
  const bundle = change(inventedBundle()) as ReturnType<typeof inventedBundle>
  const session = createSession({ bundle, initial, schedule: manualSchedule().schedule })
  const { situation } = session.getSnapshot()
  const [figure] = session.index.bundle.record.manifest.figures
  const view = makeView(session.index, situation.controls)
  const [answer] = situation.figures
  return figureChart(figureHistory(figure!, answer!, view, session.timeline.events), answer!, view)
}

describe("a figure over time", () => {
  test("has every claim of its history on the day it speaks of, with both clocks and its standing", () => {
    expect(
      chartOf().claims.map(({ row, day, standing, heldDuring, publishedAt }) => [
        row.claim,
        day,
        standing,
        heldDuring,
        publishedAt
      ])
    ).toEqual([
      ["P3", "2030-03-01", "stale", "2030-03-01", "2030-03-01"],
      ["P1", "2030-03-08", "live", "2030-03-08", "2030-03-08"],
      ["P2", "2030-03-09", "live", "2030-03-09", "2030-03-09"]
    ])
  })

  test("says of a claim on a later day that it speaks of one", () => {
    const { claims } = chartOf({ at: "2030-03-05", knownBy: "2030-03-31" })
    expect(claims.map(({ row, standing }) => [row.claim, standing])).toEqual([
      ["P3", "live"],
      ["P1", "later"],
      ["P2", "later"],
      ["P4", "later"]
    ])
  })

  test("cuts its days into the periods of the history, none twice", () => {
    const { periods, from, to, claims } = chartOf()
    expect([from, to]).toEqual(["2030-03-01", "2030-03-31"])
    for (const [i, period] of periods.entries()) {
      expect(period.from <= period.to).toBe(true)
      if (i > 0) expect(periods[i - 1]!.to < period.from).toBe(true)
    }
    for (const claim of claims) {
      const period = periods.find(({ id }) => id === claim.period)
      expect(period !== undefined && period.from <= claim.day && claim.day <= period.to).toBe(true)
    }
  })

  test("names apart what speaks of days far from the case's, and widens for what is near", () => {
    const moved = (day: string) => (bundle: ReturnType<typeof inventedBundle>) => {
      const text = JSON.stringify(bundle)
      const parsed = JSON.parse(text) as typeof bundle
      const claim = parsed.record.claims.find((one) => one.claim.id === "P3")!.claim as unknown as {
        heldDuring: unknown
      }
      const period = bundle.record.claims.find((one) => one.claim.id === "P3")!.claim.heldDuring
      claim.heldDuring = JSON.parse(JSON.stringify(period).replaceAll("2030-03-01", day))
      return parsed
    }
    const far = chartOf({}, moved("2029-03-01"))
    expect(far.outside.map(({ row }) => row.claim)).toEqual(["P3"])
    expect(far.from).toBe("2030-03-01")
    const near = chartOf({}, moved("2030-02-20"))
    expect(near.outside).toEqual([])
    expect(near.from).toBe("2030-02-20")
  })
})

describe("the numbers of an amount", () => {
  test("are those that were stated, and no others", () => {
    const unit = "persons"
    expect(amountEnds({ quantifier: "about", value: 5, unit, form: "some" } as never)).toEqual({ best: 5 })
    expect(amountEnds({ quantifier: "about", value: 5, tolerance: 9, unit } as never)).toEqual({
      low: 0,
      best: 5,
      high: 14
    })
    expect(amountEnds({ quantifier: "atLeast", value: 5, unit } as never)).toEqual({ low: 5 })
    expect(amountEnds({ quantifier: "atMost", value: 5, unit } as never)).toEqual({ high: 5 })
    expect(amountEnds({ quantifier: "between", low: 1, high: 2, unit } as never)).toEqual({ low: 1, high: 2 })
    expect(amountEnds({ quantifier: "unknown", unit } as never)).toEqual({})
  })
})
