import { describe, expect, test } from "vitest"
import type { ShownAccount } from "../reasoning/shown-account.ts"
import { accountsWords, byRange } from "./accounts-words.ts"

// Invented: only the letter and the range are looked at.
const account = (letter: string, range?: ShownAccount["range"]): ShownAccount =>
  ({ letter, colour: "", account: {}, ...(range === undefined ? {} : { range }) }) as ShownAccount
const shown = [
  account("A", { low: 100, high: 200 }),
  account("B", { low: 20 }),
  account("C", { low: 100, high: 200 }),
  account("D")
]

describe("what accounts imply, in words", () => {
  test("names together those that imply the same, and leaves out who says nothing", () => {
    expect(byRange(shown, "persons").map(({ words, accounts }) => [words, accounts.length])).toEqual([
      ["100 to 200 people", 2],
      ["20 or more people", 1]
    ])
  })

  test("says it in one line for who cannot see the bands", () => {
    const rest = { others: 0, more: false, old: false }
    expect(accountsWords({ day: "2030-03-04" as never, shown, ...rest }, "persons")).toBe(
      "accounts of 4 Mar 2030: A, C 100 to 200 people; B 20 or more people"
    )
    expect(accountsWords({ day: "2030-03-04" as never, shown: [account("D")], ...rest }, "persons")).toBe("")
  })
})
