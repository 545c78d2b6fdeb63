import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { makeView } from "@cordon/ledger/visible"
import { speechOf } from "../words/speech-of.ts"
import { indexOf, known } from "./fixture/case-index.ts"
import { againstInterest } from "./interest.ts"
import { originOf } from "./source-words.ts"

const flag = (
  proposition: unknown,
  speaker = "reds_office",
  modality: ClaimEncoded["modality"] = "asserts"
) => {
  const index = indexOf([
    ...foundation,
    claimRecorded("C1", { speaker, modality, proposition: proposition as ClaimEncoded["proposition"] })
  ])
  const claim = index.inOrder[0]!
  return againstInterest(
    claim,
    originOf(claim.claim),
    index,
    speechOf(makeView(index, known("2030-12-31")), "en")
  )
}

const control = (by: string, before?: string) => ({
  kind: "Control",
  place: "north",
  holding: { kind: "held", by },
  ...(before === undefined ? {} : { previous: { kind: "held", by: before } }),
  observed: "change"
})

const harm = (group: string, perpetrators: ReadonlyArray<string>) => ({
  kind: "Casualties",
  harm: "killed",
  group,
  perpetrators,
  counting: "increment",
  amount: { quantifier: "exactly", value: 3, unit: "persons" }
})

const incident = (type: string, perpetrators: ReadonlyArray<string>) => ({
  kind: "Incident",
  type,
  perpetrators
})

const share = (party: string, sense: string, base: object = { kind: "unstated", place: "city" }) => ({
  kind: "AreaShare",
  party,
  sense,
  base,
  amount: { quantifier: "about", value: 40, unit: "percent" }
})

describe("a claim against its own side's interest", () => {
  it("is one of ground lost, with the sentence that says so", () => {
    expect(flag(control("blues", "reds"))).toEqual({
      claim: "C1",
      rule: "lostGround",
      sentence: "A source aligned with Reds says that Reds lost North quarter."
    })
  })

  it.each([
    ["holdsLittle", share("reds", "hasLost")],
    [
      "holdsLittle",
      share("blues", "hasTaken", { kind: "heldOn", place: "city", by: "reds", on: "2030-03-01" })
    ],
    ["harmedUnarmed", harm("pupils", ["reds"])],
    ["brokeRules", incident("attackOnAid", ["reds"])],
    ["divided", { kind: "Relation", subject: "reds", relation: "fighting", object: "reds" }]
  ])("is flagged as %s", (rule, proposition) => {
    expect(flag(proposition)?.rule).toBe(rule)
  })

  it.each([
    ["a gain", control("reds", "blues")],
    ["a holder without a word on who held it before", control("blues")],
    ["a loss by others", control("reds", "relief")],
    ["its own side's share", share("reds", "hasTaken")],
    ["another side's share of an unstated base", share("blues", "hasTaken")],
    ["fighters killed by its side", harm("fighters", ["reds"])],
    ["people killed by its side, who may be fighters", harm("people", ["reds"])],
    ["civilians killed by the other side", harm("civilians", ["blues"])],
    ["civilians killed by both", harm("civilians", ["reds", "blues"])],
    ["civilians killed by nobody named", harm("civilians", [])],
    ["shelling, which may be told with pride", incident("shelling", ["reds"])]
  ])("is not seen in %s", (_, proposition) => {
    expect(flag(proposition)).toBeUndefined()
  })

  it("needs an aligned source that asserts, reports or estimates", () => {
    expect(flag(control("blues", "reds"), "blues_radio")).toBeUndefined()
    expect(flag(control("blues", "reds"), "monitor")).toBeUndefined()
    expect(flag(control("blues", "reds"), "reds_office", "denies")).toBeUndefined()
    expect(flag(control("blues", "reds"), "reds_office", "predicts")).toBeUndefined()
  })
})
