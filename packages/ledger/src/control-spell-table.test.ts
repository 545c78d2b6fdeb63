import { describe, expect, it } from "vitest"
import { type Change, combine, rectanglesOf, type Table, tableOf } from "./control-spell-table.ts"

const { NEGATIVE_INFINITY: BEFORE, POSITIVE_INFINITY: EVER } = Number

/** A change after which the answer is that of the last of some beginnings. */
const change = (
  knownFrom: number,
  changedFrom: number,
  beginnings: Readonly<Record<number, string>>
): Change<string> => ({
  knownFrom,
  changedFrom,
  cuts: Object.keys(beginnings).map(Number),
  answerAt: (instant) =>
    Object.entries(beginnings)
      .filter(([from]) => Number(from) <= instant)
      .at(-1)?.[1] ?? "none"
})

const rows = (table: Table<string>) =>
  rectanglesOf(table).map(({ validFrom, validTo, knownFrom, knownTo, answer }) => [
    [validFrom, validTo],
    [knownFrom, knownTo],
    answer
  ])

describe("a table of answers over both times", () => {
  const table = tableOf([
    change(BEFORE, BEFORE, {}),
    change(10, 1, { 1: "reds" }),
    change(20, 5, { 1: "reds", 5: "blues" })
  ])

  it("is as many rectangles as its answer has stretches, each as long in valid time as it can be", () => {
    expect(rows(table)).toEqual([
      [[BEFORE, EVER], [BEFORE, 10], "none"],
      [[BEFORE, 1], [10, EVER], "none"],
      [[1, EVER], [10, 20], "reds"],
      [[1, 5], [20, EVER], "reds"],
      [[5, EVER], [20, EVER], "blues"]
    ])
  })

  it("has no column for a publication that changes nothing, and no cut between equal answers", () => {
    const same = tableOf([
      change(BEFORE, BEFORE, {}),
      change(10, 1, { 1: "reds" }),
      change(11, 1, { 1: "reds", 3: "reds" })
    ])
    expect(same.map(({ knownFrom }) => knownFrom)).toEqual([BEFORE, 10])
  })

  it("fills with another where it says nothing itself", () => {
    const wide = tableOf([change(BEFORE, BEFORE, {}), change(15, 3, { 3: "greens" })])
    const filled = combine(table, [wide], {
      applies: (answer) => answer === "none",
      answer: (answer, [other]) => (other === "none" ? answer : (other ?? answer))
    })
    expect(rows(filled)).toEqual(rows(table))
    const early = tableOf([change(BEFORE, BEFORE, {}), change(15, 0, { 0: "greens" })])
    expect(
      rows(
        combine(table, [early], {
          applies: (answer) => answer === "none",
          answer: (answer, [other]) => (other === "none" ? answer : (other ?? answer))
        })
      )
    ).toEqual([
      [[BEFORE, EVER], [BEFORE, 10], "none"],
      [[BEFORE, 1], [10, 15], "none"],
      [[1, EVER], [10, 20], "reds"],
      [[BEFORE, 0], [15, EVER], "none"],
      [[0, 1], [15, EVER], "greens"],
      [[1, 5], [20, EVER], "reds"],
      [[5, EVER], [20, EVER], "blues"]
    ])
  })
})
