import { Outcome } from "@cordon/domain/assessment/outcome"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Instant } from "@cordon/domain/time/instant"
import { indexCase } from "@cordon/ledger/case-index"
import { diff } from "@cordon/ledger/diff"
import { Schema } from "effect"
import { describe, expect, test } from "vitest"
import { inventedBundle } from "./fixture/invented-bundle.ts"
import { learnedBetween } from "./learned.ts"

const bundle = inventedBundle()
const index = indexCase(bundle)
const day = (text: string) => CalendarDay.make(text)
const consensus = { kind: "consensus" } as const
const learnedOf = (at: string, from: string, to: string, of = index) =>
  learnedBetween({ at: day(at), accordingTo: consensus }, { from: day(from), to: day(to) }, of)

describe("what was learned between two days of knowledge", () => {
  test("holds each claim that the diff calls learned once", () => {
    for (const [at, from, to] of [
      ["2030-03-10", "2030-03-04", "2030-03-10"],
      ["2030-03-10", "2030-03-08", "2030-04-15"],
      ["2030-03-25", "2030-03-01", "2030-04-15"]
    ] as const) {
      const { groups, diff: changes, ofTheDate, ofLater } = learnedOf(at, from, to)
      const told = groups.flatMap(({ items, later }) => [...items.flatMap(({ claims }) => claims), ...later])
      expect(told.toSorted()).toEqual(changes.learned.toSorted())
      expect(ofTheDate + ofLater).toBe(changes.learned.length)
      const [before, after] = [from, to].map((knownBy) => ({
        at: day(at),
        knownBy: day(knownBy),
        accordingTo: consensus
      }))
      expect(changes).toEqual(diff(index, before!, after!))
    }
  })

  test("tells of a quarter what had been said before and what was said since", () => {
    const { groups, quarters } = learnedOf("2030-03-10", "2030-03-04", "2030-03-10")
    const [ground] = groups
    expect(quarters).toBe(2)
    expect(ground?.name).toBe("ground")
    expect(ground?.items.map(({ place, changed, claims }) => [place, changed, claims])).toEqual([
      ["quarter_b", true, ["T2", "T3"]],
      ["quarter_a", true, ["T1"]]
    ])
    expect(ground?.items[1]?.sentence).toBe(
      "By 4 Mar 2030 nobody had said who held Quarter A (the editors’ premise: Blue groups); by 10 Mar 2030 Quarter A was held by Red forces according to Wire agency."
    )
    expect(ground?.items[0]?.sentence).toContain("according to UA and Wire agency, who disagree.")
  })

  test("tells of a figure its range by each day, and of its claims who gave what", () => {
    const { groups } = learnedOf("2030-03-10", "2030-03-08", "2030-04-15")
    const inside = groups.find(({ name }) => name === "inside")
    expect(inside?.figures.map(({ sentence }) => sentence)).toEqual([
      "People inside: by 8 Mar 2030 200,000 had been said; by 15 Apr 2030 20,000 to 200,000 had been said, with 2 claims more."
    ])
    expect(inside?.items.map(({ sentence }) => sentence)).toEqual([
      "By 8 Mar 2030 2 claims had spoken of how many people were in The town; by 15 Apr 2030 2 more claims had, by A blog and Wire agency, giving 20,000 to 150,000 people."
    ])
  })

  test("keeps what speaks of later days apart", () => {
    const { groups, ofLater } = learnedOf("2030-03-10", "2030-03-10", "2030-04-15")
    expect(groups.find(({ name }) => name === "ground")?.later).toEqual(["T4"])
    expect(ofLater).toBe(1)
  })

  test("names one voice with its verb, its day and its words", () => {
    const { groups } = learnedOf("2030-03-10", "2030-03-10", "2030-04-15")
    const sentences = groups.flatMap(({ items }) => items.map(({ sentence }) => sentence))
    expect(sentences).toContain(
      "By 10 Mar 2030 nobody had said anything of “weather”; by 15 Apr 2030 Wire agency, repeating UA, reported (Mar 2030): Claim S1."
    )
  })

  test("has the outcomes that could not be known before", () => {
    const outcome = Schema.decodeUnknownSync(Outcome)({
      id: "O1",
      claim: "P1",
      verdict: "partly",
      by: "the tests",
      publishedAt: "2030-03-20",
      reasons: "A later count came lower",
      evidence: ["P4"]
    })
    const judged = indexCase({ ...bundle, record: { ...bundle.record, outcomes: [outcome] } })
    const { outcomes } = learnedOf("2030-03-10", "2030-03-10", "2030-03-20", judged)
    expect(outcomes).toEqual([
      {
        id: "O1",
        claim: "P1",
        verdict: "partly borne out",
        sentence:
          "UA estimated (8 Mar 2030): People inside, by P1. Judged by the tests, known from 20 Mar 2030: A later count came lower.",
        evidence: ["P4"]
      }
    ])
    expect(learnedOf("2030-03-10", "2030-03-10", "2030-03-19", judged).outcomes).toEqual([])
  })

  test("has figures that their origin revised, and claims that the ledger withdrew in between", () => {
    const agency = bundle.record.claims.find(({ claim }) => claim.id === "P1")!.claim.speaker
    const revised = indexCase({
      ...bundle,
      record: {
        ...bundle.record,
        claims: bundle.record.claims.map((recorded) =>
          recorded.claim.id === "P4"
            ? { ...recorded, claim: { ...recorded.claim, speaker: agency } }
            : recorded
        ),
        withdrawn: bundle.record.withdrawn.map((gone) => ({
          ...gone,
          recordedAt: Instant.make(1_899_547_200_000)
        }))
      }
    })
    const { corrections } = learnedOf("2030-03-12", "2030-03-11", "2030-03-12", revised)
    expect(corrections.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      [
        "revised",
        "People inside: UA had given about 200,000 people (8 Mar 2030) and has since given 150,000 people (12 Mar 2030)."
      ],
      ["withdrawn", "Claim W1 was withdrawn from the record on 2030-03-12T12:00:00Z: named a private person."]
    ])
    expect(learnedOf("2030-03-12", "2030-03-12", "2030-03-13", revised).corrections).toEqual([])
  })
})
