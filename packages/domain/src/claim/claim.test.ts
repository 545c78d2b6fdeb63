import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { ActorId } from "../key.ts"
import { EntryBody } from "../ledger/entry-kind.ts"
import { Claim } from "./claim.ts"
import { Holding, holdersOf, holdingKey } from "./holding.ts"
import { natureOf, Proposition, propositionKinds } from "./proposition.ts"

const actor = (id: string) => ActorId.make(id)
const refuses = (schema: typeof Holding, value: unknown) =>
  Result.isFailure(Schema.decodeUnknownResult(schema)(value))

const claim = {
  id: "X001",
  heldDuring: "2031-05-01/2031-05-04",
  publishedAt: "2031-05-04",
  speaker: "harbour_radio",
  origin: { kind: "own" },
  modality: "estimates",
  proposition: {
    kind: "Population",
    place: "old_harbour",
    group: "people",
    amount: { quantifier: "about", value: 4000, unit: "persons" }
  },
  paraphrase: "An invented figure for tests.",
  citation: {
    publisher: "harbour_radio",
    where: { kind: "unaddressed", reason: "invented" },
    attribution: "a"
  },
  tensions: [],
  sensitivity: { level: "low", tlp: "TLP:CLEAR" }
} as const

describe("a holding", () => {
  it("cannot be contested by one actor, or by the same actor twice", () => {
    expect(refuses(Holding, { kind: "contested", between: ["a"] })).toBe(true)
    expect(refuses(Holding, { kind: "contested", between: ["a", "a"] })).toBe(true)
    expect(refuses(Holding, { kind: "besieged", by: "a", inside: "a" })).toBe(true)
    expect(
      refuses(Holding, { kind: "held", by: "a", between: [] }) || refuses(Holding, { kind: "held" })
    ).toBe(true)
  })

  it("has one key however the contestants are listed", () => {
    expect(holdingKey({ kind: "contested", between: [actor("b"), actor("a")] })).toBe(
      holdingKey({ kind: "contested", between: [actor("a"), actor("b")] })
    )
    expect(holdersOf({ kind: "besieged", by: actor("a"), inside: actor("b") })).toEqual(["b"])
  })
})

describe("a proposition", () => {
  it("is one of thirteen kinds, each a state, a flow or a saying", () => {
    expect(propositionKinds).toHaveLength(13)
    expect(new Set(Proposition.members.map((member) => member.fields.kind.literal))).toEqual(
      new Set(propositionKinds)
    )
    expect(natureOf("Population")).toBe("state")
    expect(natureOf("Movement")).toBe("flow")
    expect(natureOf("Statement")).toBe("saying")
  })
})

describe("a claim", () => {
  it("round-trips through its text form", () => {
    const decoded = Schema.decodeUnknownSync(Claim)(claim)
    expect(Schema.encodeSync(Claim)(decoded)).toEqual(claim)
    expect(decoded.heldDuring.extent).toBe("everyDay")
  })

  it("keeps every day and some day apart", () => {
    const someDay = Schema.decodeUnknownSync(Claim)({ ...claim, heldDuring: "[2031-05-01..2031-05-04]" })
    expect(someDay.heldDuring.extent).toBe("someDay")
    expect(Schema.encodeSync(Claim)(someDay).heldDuring).toBe("[2031-05-01..2031-05-04]")
  })

  it("cannot carry the ledger's clock", () => {
    const strict = Schema.decodeUnknownResult(Claim)(
      { ...claim, recordedAt: "2031-05-05T00:00:00Z" },
      { onExcessProperty: "error" }
    )
    expect(Result.isFailure(strict)).toBe(true)
  })

  it.each([
    ["an impossible day", { heldDuring: "2031-02-30" }],
    ["an end before its start", { heldDuring: "2031-05-04/2031-05-01" }],
    ["no citation", { citation: undefined }],
    ["an unknown modality", { modality: "confirms" }],
    ["sensitivity above low without a reason", { sensitivity: { level: "severe", tlp: "TLP:RED" } }],
    ["an unknown kind", { proposition: { kind: "Rumour" } }]
  ])("refuses %s", (_, change) => {
    expect(Result.isFailure(Schema.decodeUnknownResult(Claim)({ ...claim, ...change }))).toBe(true)
  })

  it("travels in a versioned ledger entry unchanged", () => {
    const body = { kind: "claim.recorded.v1", claim } as const
    expect(Schema.encodeSync(EntryBody)(Schema.decodeUnknownSync(EntryBody)(body))).toEqual(body)
  })
})
