import { describe, expect, test } from "vitest"
import { impliedBy, membersBehind } from "./implied.ts"
import type { BoundEnd, BoundsAnswer, FigureInterval } from "./reasoning-answer.ts"

// Invented answers: only what is looked at is filled in.
const claim = (id: string) => ({ kind: "claim", claim: id }) as never
const end = (value: number, ...claims: ReadonlyArray<string>): BoundEnd => ({
  value,
  members: claims.map(claim),
  laws: [],
  arithmetic: []
})
const answer = (
  under: BoundsAnswer["under"],
  intervals: ReadonlyArray<FigureInterval>,
  complete = true
): BoundsAnswer =>
  ({ day: "2030-03-04", unit: "persons", under, intervals, complete, laws: [] }) as unknown as BoundsAnswer
const account = (id: string) => ({ id, name: id })

describe("impliedBy", () => {
  test("is one interval where all that is admitted can hold", () => {
    const implied = impliedBy(
      answer("allAdmitted", [
        {
          low: end(100, "C1"),
          high: end(300, "C2"),
          hangsOn: [{ member: claim("C1"), without: { high: 300 } }]
        }
      ])
    )
    expect(implied).toMatchObject({ under: "allAdmitted", whole: true, words: "100 to 300 people" })
    expect(implied?.intervals[0]?.hangsOn).toEqual([{ member: claim("C1"), without: "at most 300 people" }])
    expect(membersBehind(implied!.intervals[0]!)).toEqual([claim("C1"), claim("C2")])
  })

  test("claims of accounts only what every one of them implies", () => {
    const implied = impliedBy(
      answer(
        "accounts",
        [
          { account: account("a"), low: end(20, "C1"), high: end(30, "C2"), hangsOn: [] },
          { account: account("b"), low: end(50, "C3"), hangsOn: [] }
        ],
        false
      )
    )
    expect(implied).toMatchObject({ under: "accounts", whole: false, range: { low: 20 } })
    expect(implied?.words).toBe("20 or more people")
  })

  test("tells accounts together that imply the same for the same reasons, and apart where the reasons differ", () => {
    const low = end(20, "C1")
    const implied = impliedBy(
      answer("accounts", [
        { account: account("a"), low, hangsOn: [] },
        { account: account("b"), low, hangsOn: [] },
        { account: account("c"), low: end(20, "C9"), hangsOn: [] }
      ])
    )
    expect(implied?.intervals.map(({ accounts }) => accounts)).toEqual([["a", "b"], ["c"]])
  })

  test("is nothing where nothing sets an end", () => {
    expect(impliedBy(answer("allAdmitted", [{ hangsOn: [] }]))).toBeUndefined()
    expect(impliedBy(answer("chosen", []))).toBeUndefined()
  })

  test("never lends the end of one account to another that leaves it open", () => {
    const implied = impliedBy(
      answer("accounts", [
        { account: account("a"), low: end(20, "C1"), hangsOn: [] },
        { account: account("b"), high: end(30, "C2"), hangsOn: [] }
      ])
    )
    expect(implied?.range).toEqual({})
    expect(implied?.intervals.map(({ words }) => words)).toEqual(["20 or more people", "at most 30 people"])
  })
})
