import { ClaimId } from "@cordon/domain/key"
import type { PlotMark } from "@cordon/view-model/plot"
import { describe, expect, test } from "vitest"
import { ARROW, markExtent, markShapes } from "./mark-shapes.ts"

const along = (value: number) => 100 - value
const mark = (over: Partial<PlotMark>): PlotMark => ({
  claim: ClaimId.make("C001"),
  from: 20,
  to: 20,
  shape: "dot",
  hollow: false,
  ...over
})
const shapes = (over: Partial<PlotMark>) =>
  markShapes(mark(over), { along, across: 50, way: "up", colour: "--ink" })
const paths = (over: Partial<PlotMark>) =>
  shapes(over).map((shape) => (shape.kind === "path" && shape.at === undefined ? shape.d : "dot"))

describe("the mark of a claim", () => {
  test("is a dot for one number, with its rounding as a line", () => {
    expect(paths({ value: 20 })).toEqual(["dot"])
    expect(paths({ from: 10, to: 30, value: 20 })).toEqual(["M50,90L50,70", "dot"])
  })

  test("is a line with caps for a range, and an arrow where it is open", () => {
    expect(paths({ shape: "bar", from: 10, to: 30 })).toEqual(["M50,90L50,70", "M46,90L54,90M46,70L54,70"])
    expect(paths({ shape: "openHigh", value: 20 })[0]).toBe(`M50,80L50,${80 - ARROW}`)
    expect(paths({ shape: "openLow", value: 20 })[0]).toBe("M50,80L50,100")
    expect(paths({ shape: "openLow", from: 90, to: 90, value: 90 })[0]).toBe(`M50,10L50,${10 + ARROW}`)
  })

  test("is hollow and dashed where it is not compared", () => {
    const [line, dot] = shapes({ from: 10, to: 30, value: 20, hollow: true })
    expect(line).toMatchObject({ stroke: "--ink3", dash: "3 2" })
    expect(dot).toMatchObject({ fill: "--surface", stroke: "--ink3" })
  })

  test("takes up its arrow too", () => {
    expect(markExtent(mark({ shape: "openHigh", value: 20 }), along)[0]).toBe(80 - 4 - ARROW)
    expect(markExtent(mark({ shape: "openLow", value: 20 }), (value) => value)[0]).toBe(20 - 4 - ARROW)
  })
})
