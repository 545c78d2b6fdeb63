import { ClaimId, SourceId } from "@cordon/domain/key"
import type { FigureHistory, HistoryRow } from "@cordon/view-model/figure-history"
import { describe, expect, test } from "vitest"
import { intervalScene } from "./interval-scene.ts"

// Invented: two periods, one claim that is not compared, a later count in the second.
const row = (id: string, speaker: string, value: number, note?: string): HistoryRow => ({
  claim: ClaimId.make(id),
  said: "4 Mar",
  speaker,
  speakerId: SourceId.make("agency"),
  amount: {} as never,
  words: `${value} people`,
  mark: { claim: ClaimId.make(id), from: value, to: value, value, shape: "dot", hollow: note !== undefined },
  grade: {} as never,
  ...(note === undefined ? {} : { note })
})
const history = {
  unit: "persons",
  max: 200,
  ticks: [
    { value: 0, label: "0" },
    { value: 100, label: "100" },
    { value: 200, label: "200" }
  ],
  groups: [
    { id: "first", title: "To 4 Mar", current: false, rows: [row("P1", "An agency", 100)], later: [] },
    {
      id: "second",
      title: "From 5 Mar",
      current: true,
      rows: [
        row("P2", "A newspaper of a very long and winding name", 50),
        row("P3", "A blog", 190, "civilians only")
      ],
      later: [{ low: 150, words: "", sentence: "", from: [], held: [] }]
    }
  ]
} as unknown as FigureHistory
const scene = intervalScene({ history, accountsOf: () => undefined, implied: { low: 80 } })
const texts = (shapes: (typeof scene)["ground"]) =>
  shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))

describe("the rows of a figure as a drawing", () => {
  test("have every claim in a row of its own, with when, who and its id", () => {
    expect(scene.marks.map(({ claim }) => claim)).toEqual(["P1", "P2", "P3"])
    expect(texts(scene.marks[0]!.shapes)).toEqual(["4 Mar", "An agency", "P1"])
    const heights = scene.marks.map(
      ({ shapes }) => shapes.flatMap((shape) => ("y" in shape ? [shape.y] : []))[0]!
    )
    expect(new Set(heights).size).toBe(3)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    expect(scene.height).toBeGreaterThan(heights.at(-1)!)
  })

  test("stand under the title of their period on an axis from zero", () => {
    expect(texts(scene.ground)).toEqual(expect.arrayContaining(["To 4 Mar", "From 5 Mar", "0", "100", "200"]))
  })

  test("say why a claim is not compared, and cut a name that has no room", () => {
    expect(texts(scene.marks[2]!.shapes)).toContain("civilians only")
    expect(texts(scene.marks[1]!.shapes)[1]).toMatch(/^A newspaper of .*…$/)
  })

  test("have later counts in their period and what is implied only in that of the date", () => {
    const lines = scene.front.flatMap((shape) => (shape.kind === "path" ? [shape] : []))
    expect(lines.map(({ width, dash }) => [width, dash])).toEqual([
      [2.4, undefined],
      [1.4, "4 3"]
    ])
  })
})
