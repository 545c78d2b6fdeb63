import { indexCase } from "@cordon/ledger/case-index"
import { ActorId, ClaimId, PlaceId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { describe, expect, test } from "vitest"
import { everyClaim } from "./claim-query.ts"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { decodeScreen, encodeScreen, screenNames, settledScreen } from "./screen.ts"

const index = indexCase(inventedBundle())

describe("the screen of an address", () => {
  test("comes back as it was written", () => {
    for (const place of [
      ...screenNames.map((screen) => ({ screen })),
      { screen: "sources", source: SourceId.make("agency") } as const,
      { screen: "conflicts", conflict: "conflict-1" } as const,
      { screen: "conflicts", assumption: "closed-town" } as const,
      { screen: "claims", claim: ClaimId.make("P1") } as const,
      { screen: "claims", claim: ClaimId.make("W1"), claims: { ...everyClaim, text: "b" } } as const,
      { screen: "actors", actor: ActorId.make("reds") } as const,
      { screen: "places", place: PlaceId.make("quarter_b") } as const,
      { screen: "learned", toKnownBy: CalendarDay.make("2030-04-15") } as const,
      {
        screen: "compare",
        compare: {
          at: CalendarDay.make("2030-03-09"),
          knownBy: CalendarDay.make("2030-04-15"),
          accordingTo: { kind: "source", source: SourceId.make("agency") },
          maps: "one"
        }
      } as const
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
    expect(decodeScreen("?screen=claims&claim=Z9", index)).toMatchObject({ place: { screen: "claims" } })
    expect(decodeScreen("?screen=claims&claim=Z9", index).problems[0]).toContain("Z9")
  })

  test("is one entry of the history while words are written into the list of claims", () => {
    const writing = (text: string) =>
      encodeScreen(settledScreen({ screen: "claims", claims: { ...everyClaim, text } }))
    expect(writing("bu")).toBe(writing("buses"))
  })
})
