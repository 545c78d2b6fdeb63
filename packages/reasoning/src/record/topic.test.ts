import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { propositionKinds } from "@cordon/domain/claim/proposition"
import { inventedClaim, foundation } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { bodiesOf, indexOf } from "./fixture/case-index.ts"
import { topicOf, topicWords } from "./topic.ts"

const index = indexOf(foundation)
const topic = (proposition: unknown, modality: ClaimEncoded["modality"] = "asserts") =>
  topicOf(inventedClaim("C1", { proposition: proposition as ClaimEncoded["proposition"], modality }), index)

const amount = { quantifier: "exactly", value: 3, unit: "persons" }
const movement = (rest: object) => ({
  kind: "Movement",
  movement: "evacuation",
  group: "people",
  counting: "increment",
  amount,
  ...rest
})
const killed = { kind: "Casualties", harm: "killed", group: "people", perpetrators: [], amount }
const force = { kind: "Strength", force: "reds", group: "fighters", amount }
const ratio = { kind: "Ratio", of: "civilians", place: "city", amount: { ...amount, unit: "perOne" } }

describe("the topic of a claim", () => {
  it.each([
    ["forcesInside", { ...force, place: "city" }],
    ["forcesInside", { ...force, place: "north" }],
    ["otherForces", force],
    ["forcesInside", { ...ratio, per: "fighters" }],
    ["population", { ...ratio, per: "children" }],
    ["movement", movement({})],
    ["surrender", movement({ movement: "surrender" })],
    ["surrender", movement({ movement: "release" })],
    ["forecasts", movement({ counting: "planned" })],
    ["casualties", { ...killed, counting: "cumulative" }],
    ["incidents", { ...killed, counting: "cumulative", event: "the-raid" }],
    ["other", { kind: "Statement", topic: "weather" }]
  ])("is %s for %o", (expected, proposition) => {
    expect(topic(proposition)).toBe(expected)
  })

  it("is a forecast when it is predicted, whatever it is about", () => {
    expect(topic({ ...force, place: "city" }, "predicts")).toBe("forecasts")
  })

  it("exists, with words, for claims of all thirteen kinds", () => {
    const cases = ["tests/cases/harbour-invented", "cases/east-aleppo-2016"].map((folder) =>
      indexOf(bodiesOf(folder))
    )
    const said = cases.flatMap((found) => found.inOrder.map(({ claim }) => ({ claim, found })))
    expect(new Set(said.map(({ claim }) => claim.proposition.kind))).toEqual(new Set(propositionKinds))
    expect(said.every(({ claim, found }) => topicWords[topicOf(claim, found)] !== undefined)).toBe(true)
  })
})
