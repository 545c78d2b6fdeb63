import { describe, expect, test } from "vitest"
import { apartWords, conflictSize, differenceWords, oneVoiceWords } from "./conflict-words.ts"

const claim = (id: string) => ({ kind: "claim", claim: id }) as never

describe("a conflict's size and gap", () => {
  test("says how far apart, one person being a person, and nothing where it is no matter of numbers", () => {
    const arithmetic = [{ text: "at most 30,000", high: 30_000 }]
    expect(apartWords({ arithmetic, gap: { value: 160_000, unit: "persons" } })).toBe("160,000 people apart")
    expect(apartWords({ arithmetic, gap: { value: 1, unit: "persons" } })).toBe("1 person apart")
    expect(apartWords({ arithmetic: [{ text: "held by one" }], gap: { value: 1, unit: "sites" } })).toBe("")
  })

  test("counts claims, assumptions and laws", () => {
    const members = [claim("C1"), claim("C2"), { kind: "assumption", assumption: "nobody" } as never]
    expect(conflictSize({ members, laws: ["a law"] })).toBe("2 claims · 1 assumption · 1 law")
    expect(conflictSize({ members: [claim("C1")], laws: [] })).toBe("1 claim · 0 laws")
  })

  test("says when it is not between different voices", () => {
    expect(oneVoiceWords({ kind: "dispute" })).toBeUndefined()
    expect(oneVoiceWords({ kind: "revision" })).toContain("the later may replace the earlier")
  })

  test("says in what two claims differ", () =>
    expect(differenceWords({ because: ["group", "counting"] })).toBe("group, way of counting"))
})
