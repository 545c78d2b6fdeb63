import { describe, expect, it } from "@effect/vitest"
import { editDistance, suggestion } from "./suggestion.ts"

describe("suggestion", () => {
  const known = ["east_aleppo", "west_aleppo", "mill", "C181", "north-docks"]

  it.each([
    ["est_aleppo", "east_aleppo"],
    ["EastAleppo", "east_aleppo"],
    ["north docks", "north-docks"],
    ["mlil", "mill"],
    ["aleppo", undefined],
    ["C182", undefined],
    ["xy", undefined]
  ])("%s suggests %s", (typed, expected) => {
    expect(suggestion(typed, known)).toBe(expected)
  })
})

describe("edit distance", () => {
  it.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
    ["abc", "", 3]
  ])("from %s to %s is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})
