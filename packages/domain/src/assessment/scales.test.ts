import { describe, expect, it } from "@effect/vitest"
import {
  Credibility,
  credibilityRank,
  credibilityWords,
  Reliability,
  reliabilityRank,
  reliabilityWords
} from "./admiralty.ts"
import { Likelihood, likelihoodPercent, likelihoodWords } from "./likelihood.ts"

describe("the Admiralty code", () => {
  it("ranks A to E and 1 to 5, best first", () => {
    expect(["A", "B", "C", "D", "E"].map((letter) => reliabilityRank(letter as Reliability))).toEqual([
      5, 4, 3, 2, 1
    ])
    expect(["1", "2", "3", "4", "5"].map((digit) => credibilityRank(digit as Credibility))).toEqual([
      5, 4, 3, 2, 1
    ])
  })

  it("has no number for what cannot be judged", () => {
    expect(reliabilityRank("F")).toBeUndefined()
    expect(credibilityRank("6")).toBeUndefined()
    expect(reliabilityWords.F).toContain("cannot be judged")
    expect(credibilityWords["6"]).toContain("cannot be judged")
  })
})

describe("the ICD 203 likelihoods", () => {
  it("has the directive's seven bands, each beginning where the one before ends", () => {
    const bands = Likelihood.literals.map((term) => likelihoodPercent[term])
    expect(bands).toEqual([
      { low: 1, high: 5 },
      { low: 5, high: 20 },
      { low: 20, high: 45 },
      { low: 45, high: 55 },
      { low: 55, high: 80 },
      { low: 80, high: 95 },
      { low: 95, high: 99 }
    ])
    expect(Likelihood.literals.map((term) => likelihoodWords[term])).toEqual([
      "almost no chance",
      "very unlikely",
      "unlikely",
      "roughly even chance",
      "likely",
      "very likely",
      "almost certain"
    ])
  })
})
