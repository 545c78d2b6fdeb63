import { describe, expect, test } from "vitest"
import { arithmeticDrawing } from "./arithmetic-bars.ts"

const gap = { value: 160_000, unit: "persons" } as const
const arithmetic = [
  { text: "at most 5,000 fighters", high: 5000 },
  { text: "at most 5 civilians each", high: 5 },
  { text: "at most 30,000 people", high: 30_000 },
  { text: "about 200,000", low: 190_000, high: 210_000 },
  { text: "160,000 people apart" }
]

describe("arithmeticDrawing", () => {
  test("draws the steps from zero, and the gap between the two that exclude each other", () => {
    const drawing = arithmeticDrawing({ arithmetic, gap })
    expect(drawing?.max).toBe(210_000)
    expect(drawing?.bars.map(({ drawn }) => drawn)).toEqual([true, false, true, true])
    expect(drawing?.gap).toEqual({ from: 30_000, to: 190_000 })
  })

  test("leaves room for an open end", () => {
    const drawing = arithmeticDrawing({ arithmetic: [{ text: "50,000 or more", low: 50_000 }], gap })
    expect(drawing?.bars[0]).toMatchObject({ from: 50_000, to: drawing?.max, openHigh: true })
  })

  test("draws nothing where the steps have no number", () => {
    expect(arithmeticDrawing({ arithmetic: [{ text: "held by one" }], gap })).toBeUndefined()
  })
})
