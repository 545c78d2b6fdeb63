import { describe, expect, it } from "@effect/vitest"
import { hashtag, isHashtagRow } from "./hxl.ts"

describe("hashtags", () => {
  it.each([
    ["#affected+idps+ind", "affected", ["idps", "ind"]],
    [" #Adm1 +Code +i_fr", "adm1", ["code", "i_fr"]],
    ["#date", "date", []]
  ])("%s is read", (cell, tag, attributes) => {
    expect(hashtag(cell)).toEqual({ tag, attributes: new Set(attributes) })
  })

  it.each(["", "affected", "#", "#1st", "# of people", "#adm1+", "42"])("%j is none", (cell) => {
    expect(hashtag(cell)).toBeUndefined()
  })

  it("make a hashtag row when they are half of its filled cells", () => {
    expect(isHashtagRow(["#adm1", "", "#affected+idps"])).toBe(true)
    expect(isHashtagRow(["#adm1", "Remarks", ""])).toBe(true)
    expect(isHashtagRow(["#adm1", "North", "1200"])).toBe(false)
    expect(isHashtagRow(["", ""])).toBe(false)
  })
})
