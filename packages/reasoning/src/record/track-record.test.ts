import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { Outcome } from "@cordon/domain/assessment/outcome"
import { SourceId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Source } from "@cordon/domain/source/source"
import { claimRecorded, foundation } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import { indexOf, known } from "./fixture/case-index.ts"
import { trackRecordOf, trackRecords } from "./track-record.ts"
import { TrackRecord } from "./track-record-schema.ts"

const people = (amount: object): ClaimEncoded["proposition"] =>
  ({ kind: "Population", place: "city", group: "people", amount }) as ClaimEncoded["proposition"]

const about = (value: number) => people({ quantifier: "about", value, unit: "persons" })

const outcome = (id: string, claim: string, rest: Partial<typeof Outcome.Encoded> = {}): EntryBody => ({
  kind: "outcome.recorded.v1",
  outcome: Schema.decodeSync(Outcome)({
    id,
    claim,
    verdict: "borneOut",
    by: "the tests",
    publishedAt: "2030-03-20",
    reasons: "made up",
    evidence: [],
    ...rest
  })
})

const officer: EntryBody = {
  kind: "source.recorded.v1",
  source: Schema.decodeSync(Source)({
    id: "reds_officer",
    name: "An officer of the Reds",
    kind: "official",
    alignment: { kind: "aligned", with: "reds", reason: "one of them" },
    partOf: "reds_office"
  })
}

const recordOf = (bodies: ReadonlyArray<EntryBody>, source = "wire", knownBy = "2030-04-30", view?: string) =>
  trackRecordOf(indexOf([...foundation, officer, ...bodies]), known(knownBy, view), SourceId.make(source))

describe("a track record", () => {
  it("counts what a source repeats for its origin, never for itself", () => {
    const bodies = [
      claimRecorded("C1", {
        speaker: "wire",
        origin: { kind: "repeats", source: "monitor", stance: "neutral" },
        proposition: about(900)
      }),
      outcome("O1", "C1")
    ]
    expect(recordOf(bodies, "wire")).toMatchObject({
      checked: 0,
      claims: { own: 0, relayed: 0, repeated: [{ claim: "C1", origin: "monitor" }] }
    })
    expect(recordOf(bodies, "monitor")).toMatchObject({ checked: 1, claims: { own: 0, relayed: 1 } })
  })

  it("counts one origin's words once, however many repeat them, each with an outcome of its own", () => {
    const repeats = (id: string, speaker: string) =>
      claimRecorded(id, {
        speaker,
        heldDuring: "2030-03-06",
        publishedAt: "2030-03-07",
        origin: { kind: "repeats", source: "monitor", stance: "agrees" },
        proposition: people({ quantifier: "about", value: 900, unit: "persons", form: "some" })
      })
    const record = recordOf(
      [
        claimRecorded("C1", { speaker: "monitor", proposition: about(900) }),
        repeats("C2", "wire"),
        repeats("C3", "blues_radio"),
        outcome("O1", "C1"),
        outcome("O2", "C2"),
        outcome("O3", "C3", { verdict: "refuted" })
      ],
      "monitor"
    )
    expect(record?.checked).toBe(1)
    expect(record?.all.counts).toEqual({ borneOut: 1, partly: 0, refuted: 0, unresolvable: 0 })
    expect(record?.claims.again).toEqual([
      { claim: "C2", of: "C1" },
      { claim: "C3", of: "C1" }
    ])
  })

  it("keeps the same number said of another day apart", () => {
    const said = (id: string, day: string) => claimRecorded(id, { heldDuring: day, proposition: about(900) })
    const bodies = [
      said("C1", "2030-03-04"),
      said("C2", "2030-03-05"),
      outcome("O1", "C1"),
      outcome("O2", "C2")
    ]
    expect(recordOf(bodies)?.checked).toBe(2)
  })

  it("puts a spokesman's words into his agency's record, and each claim into one record of the list", () => {
    const bodies = [
      claimRecorded("C1", { speaker: "reds_officer" }),
      claimRecorded("C2", { speaker: "reds_office", proposition: about(900) }),
      outcome("O1", "C1")
    ]
    expect(recordOf(bodies, "reds_office")).toMatchObject({ checked: 1, claims: { own: 2 } })
    const listed = (more: ReadonlyArray<EntryBody>) =>
      trackRecords(indexOf([...foundation, officer, ...bodies, ...more]), known("2030-04-30")).map(
        ({ source, checked }) => [source, checked]
      )
    expect(listed([])).toEqual([["reds_officer", 1]])
    expect(listed([outcome("O2", "C2")])).toEqual([["reds_office", 2]])
  })

  it("knows only claims, outcomes and later figures that were known by then", () => {
    const bodies = [
      claimRecorded("C1", { proposition: about(900) }),
      claimRecorded("C2", { speaker: "monitor", publishedAt: "2030-03-25", proposition: about(1000) }),
      outcome("O1", "C1", {
        verdict: "partly",
        publishedAt: "2030-03-20",
        laterKnown: { low: 1000, high: 1000, unit: "persons", from: ["C2"], sentence: "A count." }
      }),
      outcome("O2", "C1", { verdict: "refuted", publishedAt: "2030-03-28" })
    ]
    const at = (day: string) => {
      const record = recordOf(bodies, "wire", day)
      return [record?.claims.own, record?.all.counts.partly, record?.all.counts.refuted, record?.noOutcome]
    }
    expect(at("2030-03-04")).toEqual([0, 0, 0, 0])
    expect(at("2030-03-10")).toEqual([1, 0, 0, 1])
    expect(at("2030-03-20")).toEqual([1, 1, 0, 0])
    expect(at("2030-03-28")).toEqual([1, 0, 1, 0])
    expect(recordOf(bodies, "wire", "2030-03-24")?.ratios.lines).toEqual([])
    expect(recordOf(bodies, "wire", "2030-03-25")?.ratios.lines[0]?.ratio.low).toBe(0.9)
  })

  it("sets aside outcomes whose evidence accordingTo does not admit", () => {
    const bodies = [
      claimRecorded("C1", { proposition: about(900) }),
      claimRecorded("C2", { speaker: "monitor", proposition: about(1000) }),
      outcome("O1", "C1", { verdict: "partly", evidence: ["C2"] })
    ]
    const judgedBy = (view: string) => {
      const record = recordOf(bodies, "wire", "2030-04-30", view)
      return [record?.checked, record?.setAside, record?.noOutcome]
    }
    expect(judgedBy("consensus")).toEqual([1, 0, 0])
    expect(judgedBy("source:monitor")).toEqual([1, 0, 0])
    expect(judgedBy("party:blues")).toEqual([0, 1, 0])
  })

  it("names another judge who finds otherwise, and follows the latest", () => {
    const record = recordOf([
      claimRecorded("C1"),
      outcome("O1", "C1", { verdict: "refuted", by: "a first analyst" }),
      outcome("O2", "C1", { verdict: "partly", by: "a second analyst", publishedAt: "2030-03-22" })
    ])
    expect(record?.perTopic[0]?.claims).toEqual([
      { claim: "C1", verdict: "partly", outcome: "O2", dissent: ["O1"] }
    ])
  })

  it("compares with evidence that measures the same, never with what differs or adds up", () => {
    const ratios = (evidence: ClaimEncoded["proposition"]) =>
      recordOf([
        claimRecorded("C1", { proposition: about(900) }),
        claimRecorded("C2", { speaker: "monitor", proposition: evidence }),
        outcome("O1", "C1", { evidence: ["C2"] })
      ])?.ratios.lines.map(({ ratio }) => ratio)
    expect(ratios(about(1800))).toEqual([{ low: 0.5, high: 0.5, openBelow: false, openAbove: false }])
    expect(ratios(people({ quantifier: "atLeast", value: 1800, unit: "persons" }))).toEqual([
      { low: 0.5, high: 0.5, openBelow: true, openAbove: false }
    ])
    expect(ratios(people({ quantifier: "between", low: 450, high: 1800, unit: "persons" }))).toEqual([
      { low: 0.5, high: 2, openBelow: false, openAbove: false }
    ])
    expect(ratios({ ...about(1800), place: "north" } as ClaimEncoded["proposition"])).toEqual([])
    expect(ratios({ ...about(1800), group: "civilians" } as ClaimEncoded["proposition"])).toEqual([])
    expect(ratios(people({ quantifier: "unknown", unit: "persons" }))).toEqual([])
    expect(ratios(about(0))).toEqual([])
  })

  it("is undefined for a source that the case does not have, and survives the way to JSON and back", () => {
    expect(recordOf([], "nobody")).toBeUndefined()
    const record = recordOf([claimRecorded("C1"), outcome("O1", "C1")])
    const text = JSON.stringify(Schema.encodeUnknownSync(TrackRecord)(record))
    expect(Schema.decodeUnknownSync(TrackRecord)(JSON.parse(text))).toEqual(record)
  })
})
