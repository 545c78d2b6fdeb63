import type { AccountsAnswer } from "@cordon/view-model/reasoning-answer"
import { describe, expect, test } from "vitest"
import { rosterOf } from "../reasoning/roster.ts"
import { answersByPeriod, periodAccounts, sameAccounts } from "./period-accounts.ts"

// Invented answers: only the day, the ids and the ranges are looked at.
const answerFor = (day: string, ...lows: ReadonlyArray<number>): AccountsAnswer =>
  ({
    day,
    groups: [
      {
        figures: ["people"],
        more: false,
        accounts: lows.map((low) => ({
          id: `a${low}`,
          implies: [{ figure: "people", range: { low } }]
        }))
      }
    ]
  }) as unknown as AccountsAnswer
const period = (id: string, from: string, to: string, current = false) => ({
  id,
  current,
  has: (day: string) => day >= from && day <= to
})
const march = period("march", "2030-03-01", "2030-03-31")
const april = period("april", "2030-04-01", "2030-04-30", true)

describe("answersByPeriod", () => {
  const main = { answer: answerFor("2030-04-05", 10), old: false }
  const marchs = { answer: answerFor("2030-03-20", 20), old: false }

  test("gives the period of the date the answer for the date, others that of their day", () => {
    const answers = answersByPeriod([march, april], main, (id) => (id === "march" ? marchs : undefined))
    expect([...answers].map(([id, { answer, old }]) => [id, answer.day, old])).toEqual([
      ["march", "2030-03-20", false],
      ["april", "2030-04-05", false]
    ])
  })

  test("keeps what was drawn in a period until it has its own, as that of other controls", () => {
    const before = { answer: answerFor("2030-03-30", 10), old: true }
    const answers = answersByPeriod([march, april], before, () => undefined)
    expect([...answers].map(([id, { answer, old }]) => [id, answer.day, old])).toEqual([
      ["march", "2030-03-30", true]
    ])
  })
})

describe("periodAccounts", () => {
  const answer = answerFor("2030-03-20", 1, 2, 3, 4, 5, 6)
  const roster = rosterOf(answer.groups)

  test("has the first accounts with their letters, and how many more there are", () => {
    const accounts = periodAccounts({ answer, old: false }, "people" as never, roster)
    expect(accounts.shown.map(({ letter, range }) => [letter, range?.low])).toEqual([
      ["A", 1],
      ["B", 2],
      ["C", 3],
      ["D", 4]
    ])
    expect(accounts.others).toBe(2)
    expect(periodAccounts({ answer, old: false }, "fighters" as never, roster).shown).toEqual([])
  })

  test("is drawn anew only where something differs", () => {
    const shown = () => periodAccounts({ answer, old: false }, "people" as never, roster)
    expect(sameAccounts(shown(), shown())).toBe(true)
    expect(sameAccounts(shown(), { ...shown(), old: true })).toBe(false)
    expect(sameAccounts(shown(), undefined)).toBe(false)
  })
})
