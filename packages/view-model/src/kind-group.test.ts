import { propositionKinds } from "@cordon/domain/claim/proposition"
import { indexCase } from "@cordon/ledger/case-index"
import { timelineOf } from "@cordon/ledger/timeline"
import { describe, expect, it } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { countByGroup, kindGroupOf, kindGroups } from "./kind-group.ts"
import { timelineView } from "./timeline-view.ts"

describe("sorts of claims", () => {
  it("has one for every kind, and a kind for every sort", () => {
    expect(Object.keys(kindGroupOf).toSorted()).toEqual([...propositionKinds].toSorted())
    expect(new Set(Object.values(kindGroupOf))).toEqual(new Set(kindGroups))
  })

  it("add up to all claims of a column", () => {
    const index = indexCase(inventedBundle())
    const timeline = timelineOf(index)
    const { from, to } = timeline.window
    for (const columns of [undefined, 4]) {
      const view = timelineView({
        timeline,
        index,
        at: from,
        knownBy: to,
        ...(columns === undefined ? {} : { columns })
      })
      for (const { byGroup, total } of view.columns)
        expect(Object.values(byGroup).reduce((sum, count) => sum + count, 0)).toBe(total)
    }
    const whole = countByGroup(timeline.days.map(({ byKind }) => byKind))
    expect(whole).toEqual({ ground: 5, people: 4, violence: 0, forces: 0, statements: 0 })
  })
})
