import { indexCase } from "@cordon/ledger/case-index"
import { describe, expect, test } from "vitest"
import type { ComparedControls } from "./compare-address.ts"
import { comparePreset } from "./compare-preset.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { limitsOf } from "./session-state.ts"

const index = indexCase(inventedBundle())
const within = { index, limits: limitsOf(index) }
const shown = (at: string, knownBy: string, accordingTo: object = { kind: "consensus" }) =>
  ({ at, knownBy, accordingTo }) as unknown as ComparedControls

describe("what a comparison begins with", () => {
  test("two dates of knowledge: what is shown, and what is known at the end", () => {
    const pair = comparePreset("knowledge", shown("2030-03-10", "2030-03-10"), within)
    expect([pair?.a.knownBy, pair?.b.knownBy]).toEqual(["2030-03-10", "2030-04-15"])
    const atTheEnd = comparePreset("knowledge", shown("2030-03-10", "2030-04-15"), within)
    expect([atTheEnd?.a.knownBy, atTheEnd?.b.knownBy]).toEqual(["2030-03-10", "2030-04-15"])
  })

  test("two dates: a week apart, both as known by the later", () => {
    const pair = comparePreset("dates", shown("2030-03-10", "2030-03-10"), within)
    expect([pair?.a.at, pair?.b.at]).toEqual(["2030-03-10", "2030-03-17"])
    expect([pair?.a.knownBy, pair?.b.knownBy]).toEqual(["2030-03-17", "2030-03-17"])
    const last = comparePreset("dates", shown("2030-03-31", "2030-04-15"), within)
    expect([last?.a.at, last?.b.at, last?.a.knownBy]).toEqual(["2030-03-24", "2030-03-31", "2030-04-15"])
  })

  test("two sources: those that speak of most of the same quarters; one that is shown stays", () => {
    const pair = comparePreset("sources", shown("2030-03-10", "2030-03-10"), within)
    expect([pair?.a.accordingTo, pair?.b.accordingTo]).toEqual([
      { kind: "source", source: "wire" },
      { kind: "source", source: "agency" }
    ])
    const agency = { kind: "source", source: "agency" }
    const kept = comparePreset("sources", shown("2030-03-10", "2030-03-10", agency), within)
    expect([kept?.a.accordingTo, kept?.b.accordingTo]).toEqual([agency, { kind: "source", source: "wire" }])
    expect(comparePreset("sources", shown("2030-03-02", "2030-03-02"), within)).toBeUndefined()
  })
})
