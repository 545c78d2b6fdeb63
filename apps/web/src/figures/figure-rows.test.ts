import type { Plot, PlotMark } from "@cordon/view-model/plot"
import { ClaimId } from "@cordon/domain/key"
import { describe, expect, test } from "vitest"
import { rowsOf } from "./figure-rows.ts"

const mark = (from: number, to: number, shape: PlotMark["shape"] = "dot"): PlotMark => ({
  claim: ClaimId.make("C001"),
  from,
  to,
  shape,
  hollow: false
})
const plot = (...marks: ReadonlyArray<PlotMark>): Plot => ({ max: 100, ticks: [], marks, undrawn: 0 })

describe("rowsOf", () => {
  test("puts marks that stand clear in one row", () => {
    expect(rowsOf(plot(mark(10, 10), mark(50, 50))).rows).toBe(1)
  })

  test("puts equal numbers below each other", () => {
    expect(rowsOf(plot(mark(50, 50), mark(50, 50))).placed.map(({ row }) => row)).toEqual([0, 1])
  })

  test("counts an arrow as room taken", () => {
    expect(rowsOf(plot(mark(50, 50, "openHigh"), mark(58, 58))).rows).toBe(2)
  })

  test("never needs more than five rows", () => {
    expect(rowsOf(plot(...Array.from({ length: 9 }, () => mark(50, 50)))).rows).toBe(5)
  })
})
