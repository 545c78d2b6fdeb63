import { indexCase } from "@cordon/ledger/case-index"
import { SourceId } from "@cordon/domain/key"
import { describe, expect, test } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { decodeScreen, encodeScreen, screenNames } from "./screen.ts"

const index = indexCase(inventedBundle())

describe("the screen of an address", () => {
  test("comes back as it was written", () => {
    for (const place of [
      ...screenNames.map((screen) => ({ screen })),
      { screen: "sources", source: SourceId.make("agency") } as const,
      { screen: "conflicts", conflict: "conflict-1" } as const,
      { screen: "conflicts", assumption: "closed-town" } as const
    ]) {
      expect(decodeScreen(`?at=2030-03-09${encodeScreen(place)}`, index)).toEqual({ place, problems: [] })
    }
  })

  test("is the situation where none is named, and that is not written", () => {
    expect(decodeScreen("?at=2030-03-09", index).place).toEqual({ screen: "situation" })
    expect(encodeScreen({ screen: "situation" })).toBe("")
  })

  test("says what it cannot read", () => {
    expect(decodeScreen("?screen=globe", index)).toMatchObject({ place: { screen: "situation" } })
    expect(decodeScreen("?screen=globe", index).problems[0]).toContain("globe")
    expect(decodeScreen("?screen=sources&source=nobody", index).place).toEqual({ screen: "sources" })
    expect(decodeScreen("?screen=sources&source=nobody", index).problems[0]).toContain("nobody")
  })
})
