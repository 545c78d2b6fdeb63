import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { LaterKnown } from "./outcome.ts"

const refuses = (ends: object) =>
  Result.isFailure(
    Schema.decodeUnknownResult(LaterKnown)({ unit: "persons", from: ["C1"], sentence: "A count.", ...ends })
  )

describe("a later figure", () => {
  it("has one end at least, in order, and claims it is made of", () => {
    expect(refuses({})).toBe(true)
    expect(refuses({ low: 5, high: 3 })).toBe(true)
    expect(refuses({ low: 5, from: [] })).toBe(true)
    expect(refuses({ low: -5 })).toBe(true)
    expect(refuses({ low: 5 })).toBe(false)
    expect(refuses({ high: 5 })).toBe(false)
    expect(refuses({ low: 5, high: 5 })).toBe(false)
  })
})
