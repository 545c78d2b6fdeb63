import { ClaimId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { ChartClaim, FigureChart } from "@cordon/view-model/figure-chart"
import { describe, expect, test } from "vitest"
import { timeAxes } from "./time-axes.ts"
import { timeScene } from "./time-scene.ts"

const day = (text: string) => CalendarDay.make(text)

// Invented: a figure with two claims in one period and a later count in it.
const claim = (id: string, on: string, value: number): ChartClaim => ({
  row: {
    claim: ClaimId.make(id),
    said: on,
    speaker: "An agency",
    speakerId: SourceId.make("agency"),
    amount: { quantifier: "exactly", value, unit: "persons", form: "exactly" } as never,
    words: `${value} people`,
    mark: { claim: ClaimId.make(id), from: value, to: value, value, shape: "dot", hollow: false },
    grade: {} as never
  },
  day: day(on),
  standing: "live",
  period: "before",
  heldDuring: on,
  publishedAt: on
})
const chart: FigureChart = {
  unit: "persons",
  max: 200,
  from: day("2030-03-01"),
  to: day("2030-04-30"),
  claims: [claim("P1", "2030-03-10", 100), claim("P2", "2030-03-10", 100)],
  outside: [],
  periods: [
    {
      id: "before",
      title: "",
      current: true,
      from: day("2030-03-01"),
      to: day("2030-03-20"),
      later: [{ low: 150, words: "150 or more people", sentence: "", from: [], held: [] }]
    },
    {
      id: "after",
      title: "",
      current: false,
      from: day("2030-03-21"),
      to: day("2030-04-30"),
      later: []
    }
  ]
}
const sceneOf = (over: Partial<Parameters<typeof timeScene>[0]> = {}) =>
  timeScene({
    chart,
    accountsOf: () => undefined,
    implied: undefined,
    at: day("2030-03-10"),
    width: 700,
    height: 232,
    ...over
  })
const axes = timeAxes(chart, 700, 232)
const texts = (shapes: ReturnType<typeof sceneOf>["ground"]) =>
  shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))

describe("a figure over time, drawn", () => {
  test("has every claim at its day and number, equal ones beside each other", () => {
    const [first, second] = sceneOf().marks
    const at = (mark: typeof first) => mark?.shapes.flatMap((shape) => ("at" in shape ? [shape.at] : []))[0]
    expect(at(first)).toEqual([axes.middle(day("2030-03-10")), axes.y(100)])
    expect(at(second)?.[1]).toBe(axes.y(100))
    expect(at(second)?.[0]).not.toBe(at(first)?.[0])
    expect(first?.says).toBe("An agency: 100 people, of 10 Mar 2030")
  })

  test("has a zero-based axis and days whose labels never run into each other", () => {
    expect(axes.y(0)).toBe(axes.base)
    const labels = texts(axes.shapes)
    expect(labels).toContain("0")
    expect(labels).toContain("200")
    expect(labels.some((label) => /\d{4}$/.test(label))).toBe(true)
    expect(labels.some((label) => label.endsWith(" Apr"))).toBe(true)
    const days = axes.shapes.flatMap((shape) =>
      shape.kind === "text" && shape.anchor === "start" ? [shape] : []
    )
    for (const [i, label] of days.slice(1).entries())
      expect(label.x).toBeGreaterThan(days[i]!.x + 6 * days[i]!.text.length)
  })

  test("draws a later count across its period, an open end as an arrow, and says it", () => {
    const front = sceneOf().front
    expect(front[0]).toMatchObject({
      d: `M${axes.start(day("2030-03-01"))},${Math.round(axes.y(150) * 1000) / 1000}L${Math.round(axes.end(day("2030-03-20")) * 1000) / 1000},${Math.round(axes.y(150) * 1000) / 1000}`
    })
    expect(texts(front)).toEqual(["later count: 150 or more people"])
  })

  test("marks the date and what is implied for it only where it lies on the axis", () => {
    const implied = { low: 50, high: 120 }
    expect(texts(sceneOf({ implied }).ground)).toContain("at 10 Mar")
    expect(sceneOf({ implied }).front.some((shape) => "dash" in shape && shape.dash === "4 3")).toBe(true)
    const away = sceneOf({ implied, at: day("2031-01-01") })
    expect(texts(away.ground)).not.toContain("at 1 Jan")
    expect(away.front.some((shape) => "dash" in shape && shape.dash === "4 3")).toBe(false)
  })

  test("draws what accounts imply as bands across the period, an open end fading", () => {
    const accounts = (period: string) =>
      period === "before"
        ? ({
            day: day("2030-03-10"),
            old: false,
            others: 0,
            more: false,
            shown: [
              { letter: "A", colour: "--account-a", account: { holds: [], rejects: [] }, range: { low: 80 } }
            ]
          } as never)
        : undefined
    const bands = sceneOf({ accountsOf: accounts }).ground.filter(
      (shape) => shape.kind === "path" && shape.fill === "--account-a"
    )
    expect(bands.map((shape) => ("opacity" in shape ? shape.opacity : undefined))).toEqual([0.17, 0.08])
  })
})
