import type { AccountGroup } from "@cordon/view-model/reasoning-answer"
import { describe, expect, test } from "vitest"
import { rosterOf } from "./roster.ts"

// Invented: only the ids are looked at.
const group = (...ids: ReadonlyArray<string>) =>
  ({ accounts: ids.map((id) => ({ id })) }) as unknown as AccountGroup

describe("rosterOf", () => {
  test("keeps an account's letter and colour on every day, and gives others the next letters", () => {
    const roster = rosterOf([group("un", "blog"), group("blog", "army"), undefined, group("un")])
    expect([...roster].map(([id, { letter, colour }]) => `${id} ${letter} ${colour}`)).toEqual([
      "un A --account-a",
      "blog B --account-b",
      "army C --account-c"
    ])
  })

  test("gives no colour twice", () => {
    const roster = rosterOf([group(...Array.from({ length: 30 }, (_, i) => `a${i}`))])
    const coloured = [...roster.values()].map(({ colour }) => colour).filter((c) => c !== "--account-other")
    expect(new Set(coloured).size).toBe(coloured.length)
    expect([...roster.values()].map(({ letter }) => letter).slice(25, 28)).toEqual(["Z", "A2", "B2"])
    expect(new Set([...roster.values()].map(({ letter }) => letter)).size).toBe(30)
  })
})
