import { indexCase } from "@cordon/ledger/case-index"
import { describe, expect, test } from "vitest"
import { readQuery } from "./address.ts"
import { decodeComparison, encodeComparison } from "./compare-address.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"

const index = indexCase(inventedBundle())
const read = (query: string) => decodeComparison(readQuery(query), index)

describe("the second side of an address", () => {
  test("comes back as it was written", () => {
    const query = "&compare=2030-03-09,2030-04-15,source:agency&maps=one"
    const { comparison, problems } = read(query)
    expect(problems).toEqual([])
    expect(comparison && encodeComparison(comparison)).toBe(query)
    expect(read("?at=2030-03-09")).toEqual({ problems: [] })
  })

  test("is put within the case", () => {
    expect(read("compare=2029-01-01,2040-01-01,consensus").comparison).toMatchObject({
      at: "2030-03-01",
      knownBy: "2030-04-15",
      maps: "two"
    })
  })

  test.each(["compare=yesterday", "compare=2030-03-09,2030-03-09", "compare=2030-03-09,2030-03-09,rumour"])(
    "says that %s cannot be read",
    (query) => {
      expect(read(query).comparison).toBeUndefined()
      expect(read(query).problems[0]).toContain(query.slice("compare=".length))
    }
  )

  test.each(["source:nobody", "party:greens"])("says that the case has no %s", (view) => {
    const { comparison, problems } = read(`compare=2030-03-09,2030-03-09,${view}`)
    expect(comparison).toBeUndefined()
    expect(problems[0]).toContain(view)
  })
})
