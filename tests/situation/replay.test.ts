import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { CaseBundle } from "@cordon/ledger/bundle"
import { canonicalJson } from "@cordon/ledger/canonical"
import { diff } from "@cordon/ledger/diff"
import { Situation } from "@cordon/ledger/situation"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { Result, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { controls, indexOf, situationAt } from "../support/index-of.ts"

const control = (id: string, by: string, day: string, speaker: string): EntryBody =>
  claimRecorded(id, {
    speaker,
    heldDuring: `${day}/..`,
    publishedAt: day,
    proposition: { kind: "Control", place: "north", holding: { kind: "held", by }, observed: "change" }
  })

const claims: ReadonlyArray<EntryBody> = [
  control("A1", "blues", "2030-03-10", "wire"),
  control("A2", "reds", "2030-03-11", "monitor"),
  control("A3", "blues", "2030-03-12", "blues_radio"),
  control("A4", "reds", "2030-03-13", "reds_office")
]

const answer = async (bodies: ReadonlyArray<EntryBody>) =>
  Result.getOrThrow(
    canonicalJson(Schema.encodeSync(Situation)(situationAt(await indexOf(bodies), "2030-03-14")))
  )

/** Deterministic shuffles: every rotation and the reverse. */
const orders = [...claims.keys()]
  .map((shift) => [...claims.slice(shift), ...claims.slice(0, shift)])
  .concat([[...claims].reverse()])

describe("replay", () => {
  it("answers byte for byte alike when the same log is folded twice", async () => {
    expect(await answer([...foundation, ...claims])).toBe(await answer([...foundation, ...claims]))
  })

  it("gives the same latest answer in whatever order the claims arrived", async () => {
    const expected = await answer([...foundation, ...claims])
    for (const order of orders) expect(await answer([...foundation, ...order])).toBe(expected)
  })

  it("answers from an encoded and decoded bundle as from the original", async () => {
    const index = await indexOf([...foundation, ...claims])
    const text = JSON.stringify(Schema.encodeSync(CaseBundle)(index.bundle))
    const { indexCase } = await import("@cordon/ledger/case-index")
    const again = indexCase(Schema.decodeUnknownSync(CaseBundle)(JSON.parse(text)))
    expect(situationAt(again, "2030-03-14")).toEqual(situationAt(index, "2030-03-14"))
  })

  it("leaves out a retracted claim and shows the gap", async () => {
    const index = await indexOf([
      ...foundation,
      ...claims,
      { kind: "claim.retracted.v1", claim: "A3" as never, reason: "misread" }
    ])
    expect(index.claims.has("A3" as never)).toBe(false)
    expect(index.bundle.record.withdrawn).toMatchObject([{ id: "A3", reason: "misread" }])
  })
})

describe("a diff", () => {
  it("lists what was learned between two knowledge dates, and what it changed", async () => {
    const index = await indexOf([...foundation, ...claims])
    const learned = diff(index, controls("2030-03-10", "2030-03-10"), controls("2030-03-10", "2030-03-14"))
    expect(learned.learned).toEqual(["A2", "A3", "A4"])
    expect(learned.gone).toEqual([])
    expect(learned.learnedByKind.Control).toBe(3)
    const moved = diff(index, controls("2030-03-09", "2030-04-01"), controls("2030-03-10", "2030-04-01"))
    expect(moved.territory.map((change) => [change.place, change.changed])).toEqual([
      ["north", ["holder", "basis"]]
    ])
  })

  it("is empty between a view and itself", async () => {
    const index = await indexOf([...foundation, ...claims])
    const same = diff(index, controls("2030-03-12"), controls("2030-03-12"))
    expect([same.learned, same.gone, same.territory, same.figures]).toEqual([[], [], [], []])
  })
})
