import { ClaimId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { countedThings, heldAgainst } from "@cordon/view-model/held-against"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"

let index: CaseIndex
beforeAll(async () => {
  index = await indexOfFolder(eastAleppo)
})

const seen = (knownBy: string, accordingTo: object = { kind: "consensus" }) =>
  makeView(index, { at: "2016-12-31", knownBy, accordingTo } as unknown as Controls)
const EVACUATED = "movement.evacuation.people.east_aleppo"
const ids = (figures: ReadonlyArray<{ readonly claim: string }> = []) => figures.map(({ claim }) => claim)

describe("figures of one thing held against one of them", () => {
  it("puts the nearest first, and names those of another time without a ratio", () => {
    const held = heldAgainst(EVACUATED, undefined, seen("2017-03-01"))
    expect(held?.reference.claim).toBe("C137")
    expect(ids(held?.near)).toEqual(["C136", "C134", "C135", "C139", "C140"])
    expect(held?.near[0]?.ratio?.low).toBeCloseTo(35_000 / 36_000)
    expect(held?.near.at(-1)?.ratio?.low).toBeCloseTo(28_500 / 36_000)
    expect(held?.otherTimes.every(({ ratio }) => ratio === undefined)).toBe(true)
    expect((held?.near.length ?? 0) + (held?.otherTimes.length ?? 0) + 1).toBe(held?.thing.figures)
  })

  it("takes any of them for the reference, and turns the order with it", () => {
    const held = heldAgainst(EVACUATED, ClaimId.make("C140"), seen("2017-03-01"))
    expect(held?.reference.claim).toBe("C140")
    expect(ids(held?.near)).toEqual(["C134", "C135", "C136", "C137", "C139"])
  })

  it("knows only what had been said by then", () => {
    expect(ids(heldAgainst(EVACUATED, ClaimId.make("C137"), seen("2016-12-22"))?.references)).not.toContain(
      "C137"
    )
    expect(heldAgainst(EVACUATED, undefined, seen("2016-12-14"))).toBeUndefined()
  })

  it("compares nothing in the view of one voice", () => {
    expect(countedThings(seen("2017-03-01", { kind: "source", source: "icrc" }))).toEqual([])
  })
})
