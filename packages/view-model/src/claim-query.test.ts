import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { indexCase } from "@cordon/ledger/case-index"
import { describe, expect, test } from "vitest"
import { readQuery } from "./address.ts"
import {
  type ClaimQuery,
  decodeClaimQuery,
  encodeClaimQuery,
  everyClaim,
  narrows,
  toggled
} from "./claim-query.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"

const index = indexCase(inventedBundle())
const decoded = (address: string) => decodeClaimQuery(readQuery(address), index)

describe("what the list of claims is asked for", () => {
  test("comes back from an address as it was written", () => {
    const asked: ClaimQuery = {
      text: "حي الباء & “b”, 50 %",
      chosen: { kind: ["Population", "Control"], speaker: ["agency"], place: ["town"], grade: ["B3"] },
      publishedFrom: CalendarDay.make("2030-03-05"),
      publishedTo: CalendarDay.make("2030-03-09"),
      sort: "held",
      late: "hidden"
    }
    expect(decoded(encodeClaimQuery(asked))).toEqual({ query: asked, problems: [] })
  })

  test("is not written where nothing is asked", () => {
    expect(encodeClaimQuery(everyClaim)).toBe("")
    expect(decoded("?at=2030-03-09")).toEqual({ query: everyClaim, problems: [] })
    expect(narrows(everyClaim)).toBe(false)
  })

  test("leaves out what the case does not have, and says so", () => {
    const { query, problems } = decoded(
      "?kind=Control,Rumour&speaker=nobody&publishedFrom=2030-02-31&sort=best&grade=Z9"
    )
    expect(query).toEqual({ ...everyClaim, chosen: { kind: ["Control"] } })
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "kind",
      "speaker",
      "grade",
      "sort",
      "publishedFrom"
    ])
  })

  test("takes a value and gives it up again", () => {
    const one = toggled(everyClaim, "kind", "Control")
    expect(one.chosen).toEqual({ kind: ["Control"] })
    expect(toggled(toggled(one, "kind", "Ratio"), "kind", "Control").chosen).toEqual({ kind: ["Ratio"] })
    expect(toggled(one, "kind", "Control")).toEqual(everyClaim)
  })
})
