import { indexCase } from "@cordon/ledger/case-index"
import type { Controls } from "@cordon/ledger/controls"
import { makeView } from "@cordon/ledger/visible"
import { describe, expect, test } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { gradeOf, sourceReliability } from "./grade.ts"

/** The invented case with one more judgement: of a source instead of a claim. */
const judged = () => {
  const bundle = inventedBundle()
  const assessment = {
    ...bundle.record.assessments[0]!,
    id: "A2",
    publishedAt: bundle.record.assessments[0]!.publishedAt,
    subject: { kind: "source", source: "agency", reliability: "A" }
  } as never
  return indexCase({
    ...bundle,
    record: { ...bundle.record, assessments: [...bundle.record.assessments, assessment] }
  })
}
const viewOf = (knownBy: string) =>
  makeView(judged(), { at: knownBy, knownBy, accordingTo: { kind: "consensus" } } as Controls)
const grade = (id: string, knownBy: string) => {
  const view = viewOf(knownBy)
  const { reliability, credibility, assessed } = gradeOf(view.index.claims.get(id as never)!, view)
  return `${reliability}${credibility}${assessed ? "" : " unjudged"}`
}

describe("gradeOf", () => {
  test("has the claim's own judgement before that of its source", () =>
    expect(grade("P1", "2030-03-10")).toBe("B3"))

  test("has the source's letter where only the source was judged, also for who repeats it", () => {
    expect(sourceReliability("agency" as never, viewOf("2030-03-10"))).toBe("A")
    expect(grade("S1", "2030-04-20")).toBe("A6")
  })

  test("is F6 where nobody had judged either by then", () => {
    expect(grade("P1", "2030-03-08")).toBe("F6 unjudged")
    expect(grade("P2", "2030-03-10")).toBe("F6 unjudged")
  })
})
