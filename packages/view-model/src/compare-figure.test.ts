import { indexCase } from "@cordon/ledger/case-index"
import { situation } from "@cordon/ledger/situation"
import { describe, expect, test } from "vitest"
import type { ComparedControls } from "./compare-address.ts"
import { compareFigures } from "./compare-figure.ts"
import { figureDifferenceWords } from "./compare-words.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"

const index = indexCase(inventedBundle())
const answered = (at: string, knownBy: string, accordingTo: object = { kind: "consensus" }) =>
  situation(index, { at, knownBy, accordingTo } as unknown as ComparedControls)
const source = (id: string) => ({ kind: "source", source: id })
const words = (a: ReturnType<typeof answered>, b: ReturnType<typeof answered>) =>
  compareFigures(a, b, index).map((figure) => [
    figure.a.headline,
    figure.b.headline,
    figureDifferenceWords(figure)
  ])

describe("a key figure on both sides", () => {
  test("is apart where no number is shared", () => {
    const agency = answered("2030-03-10", "2030-03-31", source("agency"))
    const wire = answered("2030-03-10", "2030-03-31", source("wire"))
    expect(words(agency, wire)).toEqual([["200,000", "150,000", "B is 50,000 people lower."]])
    expect(words(wire, agency)).toEqual([["150,000", "200,000", "B is 50,000 people higher."]])
  })

  test("says how far the ends of ranges that overlap have moved, and that an end is open", () => {
    const before = answered("2030-03-08", "2030-03-08")
    const after = answered("2030-03-09", "2030-03-09")
    expect(words(before, after)).toEqual([
      [
        "200,000 to 275,000",
        "20,000 to 200,000",
        "B: low end 180,000 people lower, high end 75,000 people lower (as far as stated; some ends are open)."
      ]
    ])
  })

  test("is the same where the numbers are", () => {
    const answer = answered("2030-03-08", "2030-03-08", source("agency"))
    expect(words(answer, answer)).toEqual([["200,000", "200,000", "The same numbers."]])
  })

  test("is not compared where a side has no live number", () => {
    const silent = answered("2030-03-10", "2030-03-31", source("blog"))
    const none = answered("2030-03-10", "2030-03-02", source("blog"))
    expect(words(silent, none)[0]?.[2]).toBe("Not compared: one side has no live number.")
  })

  test("is not compared where the bases differ", () => {
    const answer = answered("2030-03-08", "2030-03-08", source("agency"))
    const other = {
      figures: answer.figures.map((figure) => ({
        ...figure,
        lines: figure.lines.map((line) => ({ ...line, basis: "another group; town" }))
      }))
    }
    expect(compareFigures(answer, other, index)[0]).toMatchObject({
      difference: { kind: "notLike" },
      leftOut: 2
    })
  })
})
