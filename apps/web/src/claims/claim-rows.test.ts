import type { CardSection } from "@cordon/view-model/cards"
import type { ClaimCard } from "@cordon/view-model/claim-card"
import { describe, expect, test } from "vitest"
import { rowsOfSections, sameRow } from "./claim-rows.ts"

const card = (id: string, status: ClaimCard["status"] = { kind: "counted" }) =>
  ({ id, status, grade: { reliability: "F", credibility: "6", assessed: false } }) as unknown as ClaimCard
const section = (key: CardSection["key"], ...cards: ReadonlyArray<ClaimCard>): CardSection => ({
  key,
  title: key,
  cards
})

describe("rowsOfSections", () => {
  test("gives a heading to sections that are not bare, and folds what is not counted", () => {
    const rows = rowsOfSections(
      "figure",
      [section("live", card("C1")), section("stale", card("C2")), section("notLike", card("C3"))],
      new Set(["live"])
    )
    expect(rows.map(({ kind }) => kind)).toEqual(["claim", "heading", "claim", "folded"])
  })

  test("gives every row its own id", () => {
    const rows = rowsOfSections(
      "figure",
      [section("live", card("C1")), section("late", card("C1"))],
      new Set()
    )
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })
})

describe("sameRow", () => {
  const row = (status: ClaimCard["status"]) => ({ id: "x", kind: "claim" as const, card: card("C1", status) })

  test("a claim whose status has not changed needs no new drawing", () => {
    expect(
      sameRow(row({ kind: "stale", text: "stale, 3 days" }), row({ kind: "stale", text: "stale, 3 days" }))
    ).toBe(true)
  })

  test("a claim that has aged does", () => {
    expect(
      sameRow(row({ kind: "stale", text: "stale, 3 days" }), row({ kind: "stale", text: "stale, 4 days" }))
    ).toBe(false)
    expect(sameRow(row({ kind: "counted" }), row({ kind: "stale", text: "stale" }))).toBe(false)
  })
})
