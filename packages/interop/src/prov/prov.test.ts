import type { Outcome } from "@cordon/domain/assessment/outcome"
import type { ClaimId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { onDay } from "@cordon/domain/time/edtf"
import { claimRecorded, inventedClaim } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { Option, Result } from "effect"
import { exportCase } from "../export/export-case.ts"
import { requestOf, textOf } from "../fixture/invented-export.ts"

type Attributes = Readonly<Record<string, unknown>>
type Document = Readonly<Record<string, Readonly<Record<string, Attributes>>>>

/** What each relation must name, by the kind of what it names. Source: PROV-JSON, section 3 and its JSON Schema. */
const RELATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wasGeneratedBy: { "prov:entity": "entity", "prov:activity": "activity" },
  wasInvalidatedBy: { "prov:entity": "entity", "prov:activity": "activity" },
  wasDerivedFrom: { "prov:generatedEntity": "entity", "prov:usedEntity": "entity" },
  wasAttributedTo: { "prov:entity": "entity", "prov:agent": "agent" },
  wasAssociatedWith: { "prov:activity": "activity", "prov:agent": "agent" },
  specializationOf: { "prov:specificEntity": "entity", "prov:generalEntity": "entity" }
}

const outcome: EntryBody = {
  kind: "outcome.recorded.v1",
  outcome: {
    id: "O1" as Outcome["id"],
    claim: "C1" as ClaimId,
    verdict: "refuted",
    by: "the tests",
    publishedAt: onDay(CalendarDay.make("2030-03-20")),
    reasons: "made up",
    evidence: ["C2" as ClaimId]
  }
}

const bodies: ReadonlyArray<EntryBody> = [
  claimRecorded("C1", { origin: { kind: "repeats", source: "monitor", stance: "disputes" } }),
  claimRecorded("C2"),
  {
    kind: "claim.superseded.v1",
    claim: inventedClaim("C1", {
      origin: { kind: "repeats", source: "monitor", stance: "disputes" },
      paraphrase: "Mended."
    }),
    reason: "a slip"
  },
  outcome
]

const lineage = (more: Parameters<typeof requestOf>[1] = {}): Document =>
  JSON.parse(textOf("prov", requestOf(bodies, { claim: "C1" as ClaimId, ...more }))) as Document

const relations = (document: Document, kind: string) => Object.values(document[kind] ?? {})

describe("PROV-JSON", () => {
  it("has only members that the format has, relations that name things that there are, and prefixes for all names", () => {
    const document = lineage()
    const prefixes = Object.keys(document["prefix"] ?? {})
    for (const [member, things] of Object.entries(document)) {
      if (member === "prefix") continue
      expect(["entity", "activity", "agent", ...Object.keys(RELATIONS)]).toContain(member)
      for (const [id, attributes] of Object.entries(things)) {
        expect(id.startsWith("_:") || prefixes.includes(id.split(":")[0] ?? ""), id).toBe(true)
        for (const [name, value] of Object.entries(attributes)) {
          expect(prefixes, name).toContain(name.split(":")[0])
          if (typeof value === "object" && value !== null && "$" in value)
            expect(value).toMatchObject({ type: "prov:QUALIFIED_NAME" })
        }
        for (const [role, kind] of Object.entries(RELATIONS[member] ?? {}))
          expect(document[kind], `${member} ${role}`).toHaveProperty([String(attributes[role])])
      }
    }
    for (const { "prov:startTime": start } of Object.values(document["activity"] ?? {}))
      expect(start).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  })

  it("tells each version with the entry that made it, the later as a revision of the earlier", () => {
    const document = lineage()
    expect(document["entity"]?.["case:claim:C1:v2"]).toMatchObject({ "prov:label": "Mended." })
    expect(relations(document, "wasGeneratedBy")).toHaveLength(2)
    expect(relations(document, "wasDerivedFrom")).toContainEqual({
      "prov:generatedEntity": "case:claim:C1:v2",
      "prov:usedEntity": "case:claim:C1:v1",
      "prov:type": { $: "prov:Revision", type: "prov:QUALIFIED_NAME" },
      "cordon:reason": "a slip"
    })
    expect(relations(document, "wasInvalidatedBy")).toMatchObject([{ "prov:entity": "case:claim:C1:v1" }])
  })

  it("keeps speaker, publisher and original source apart", () => {
    const document = lineage()
    const said = relations(document, "wasAttributedTo").filter(({ "prov:entity": entity }) =>
      String(entity).startsWith("case:claim:C1:v1")
    )
    expect(said.map((one) => [one["prov:agent"], one["cordon:role"]])).toEqual([
      ["case:editors", "editors"],
      ["case:source:wire", "speaker"],
      ["case:source:monitor", "original source"],
      ["case:source:wire", "publisher"]
    ])
    expect(relations(document, "wasDerivedFrom")).toContainEqual(
      expect.objectContaining({
        "prov:usedEntity": "case:claim:C1:v1:original",
        "prov:type": { $: "prov:Quotation", type: "prov:QUALIFIED_NAME" },
        "cordon:stance": "disputes"
      })
    )
  })

  it("tells the judgements that were known, with their evidence", () => {
    expect(lineage()["entity"]?.["case:outcome:O1"]).toMatchObject({ "prov:label": "refuted" })
    const before = lineage({ controls: { knownBy: CalendarDay.make("2030-03-19") } })
    expect(before["entity"]).not.toHaveProperty(["case:outcome:O1"])
  })

  it("is refused without a claim, for one that there is not, and for one that may not leave", () => {
    const closed = claimRecorded("C9", { sensitivity: { level: "high", tlp: "TLP:RED", reason: "made up" } })
    const refusal = (claim?: string) => {
      const request = requestOf([...bodies, closed], claim === undefined ? {} : { claim: claim as ClaimId })
      return Option.getOrThrow(Result.getFailure(exportCase("prov", request))).message
    }
    expect(refusal()).toContain("none was named")
    expect(refusal("C77")).toContain("there is no claim C77")
    expect(refusal("C9")).toContain("C9 is marked TLP:RED")
  })
})
