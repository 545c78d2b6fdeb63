import { AssessmentId, CaseId, ClaimId, GroupId, OutcomeId, SourceId } from "@cordon/domain/key"
import { type EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Instant } from "@cordon/domain/time/instant"
import { checkDraft } from "@cordon/ledger/append-rules"
import { makeDraft, sealEntries } from "@cordon/ledger/chain"
import { type LedgerEntry, Salt } from "@cordon/ledger/entry"
import { emptyIndex, indexEntry, type LedgerIndex } from "@cordon/ledger/ledger-index"
import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import {
  claimRecorded,
  entryRedacted,
  foundation,
  inventedCase,
  inventedClaim
} from "./fixture/invented-case.ts"

const SALT = Salt.make("0".repeat(32))
const entriesAfter = (index: LedgerIndex, bodies: ReadonlyArray<EntryBody>): ReadonlyArray<LedgerEntry> =>
  sealEntries(
    inventedCase,
    index.head,
    Instant.make(0),
    bodies.map((body) => Result.getOrThrow(makeDraft(body, SALT)))
  )
const after = (index: LedgerIndex, ...bodies: ReadonlyArray<EntryBody>): LedgerIndex =>
  entriesAfter(index, bodies).reduce(indexEntry, index)

const empty = emptyIndex(inventedCase)
const founded = after(empty, ...foundation)
const superseded = (id: string): EntryBody => ({
  kind: "claim.superseded.v1",
  claim: inventedClaim(id),
  reason: "typo"
})
const retracted = (id: string): EntryBody => ({
  kind: "claim.retracted.v1",
  claim: ClaimId.make(id),
  reason: "wrong"
})
const assessed = (id: string): EntryBody => ({
  kind: "assessment.recorded.v1",
  assessment: {
    id: AssessmentId.make("J1"),
    by: "the tests",
    publishedAt: inventedClaim("C1").publishedAt,
    subject: { kind: "claim", claim: ClaimId.make(id), reliability: "F", credibility: "6" },
    reasons: "made up",
    evidence: []
  }
})
const judged = (claim: string, evidence: string, later?: string): EntryBody => ({
  kind: "outcome.recorded.v1",
  outcome: {
    id: OutcomeId.make("O1"),
    claim: ClaimId.make(claim),
    verdict: "partly",
    by: "the tests",
    publishedAt: inventedClaim("C1").publishedAt,
    reasons: "made up",
    evidence: [ClaimId.make(evidence)],
    ...(later === undefined
      ? {}
      : { laterKnown: { low: 1, unit: "persons", from: [ClaimId.make(later)], sentence: "made up" } })
  }
})
const found = (index: LedgerIndex, ...bodies: ReadonlyArray<EntryBody>) =>
  checkDraft(index, bodies).map(({ kind, position, id }) => [kind, position, id])

describe("the append rules for claims", () => {
  it("record an id once, also within one draft", () => {
    expect(found(founded, claimRecorded("C1"), claimRecorded("C1"))).toEqual([["claimExists", 1, "C1"]])
    expect(found(after(founded, claimRecorded("C1")), claimRecorded("C1"))).toEqual([
      ["claimExists", 0, "C1"]
    ])
    expect(found(after(founded, claimRecorded("C1"), retracted("C1")), claimRecorded("C1"))).toEqual([
      ["claimExists", 0, "C1"]
    ])
  })

  it("supersede and retract only what stands, in the order of the draft", () => {
    expect(found(founded, claimRecorded("C1"), superseded("C1"), superseded("C1"), retracted("C1"))).toEqual(
      []
    )
    expect(found(founded, superseded("C1"), retracted("C2"))).toEqual([
      ["claimUnknown", 0, "C1"],
      ["claimUnknown", 1, "C2"]
    ])
    expect(found(after(founded, claimRecorded("C1")), judged("C1", "C1", "C9"))).toEqual([
      ["claimUnknown", 0, "C9"]
    ])
    expect(
      found(after(founded, claimRecorded("C1")), retracted("C1"), superseded("C1"), retracted("C1"))
    ).toEqual([
      ["claimRetracted", 1, "C1"],
      ["claimRetracted", 2, "C1"]
    ])
  })

  it("judge only claims that exist, in the ledger or in the draft", () => {
    expect(found(founded, assessed("C1"), judged("C1", "C2"))).toEqual([
      ["claimUnknown", 0, "C1"],
      ["claimUnknown", 1, "C1"],
      ["claimUnknown", 1, "C2"]
    ])
    expect(found(after(founded, claimRecorded("C1")), judged("C1", "C1", "C9"))).toEqual([
      ["claimUnknown", 0, "C9"]
    ])
    expect(
      found(after(founded, claimRecorded("C1")), assessed("C1"), judged("C1", "C2"), claimRecorded("C2"))
    ).toEqual([])
  })
})

describe("the append rules for references", () => {
  it("name the field, the kind and the id of each that is unknown", () => {
    const claim = claimRecorded("C1", {
      speaker: "nobody",
      proposition: {
        kind: "Population",
        place: "atlantis",
        group: "unicorns",
        amount: { quantifier: "exactly", value: 3, unit: "persons" },
        parts: [
          { of: { kind: "actor", actor: "greens" }, amount: { quantifier: "unknown", unit: "persons" } }
        ]
      }
    })
    expect(checkDraft(founded, [claim])).toEqual([
      violation("nobody", "claim.speaker", "source nobody is not recorded"),
      violation("atlantis", "claim.proposition.place", "place atlantis is not recorded"),
      violation("unicorns", "claim.proposition.group", "group unicorns is not recorded"),
      violation("greens", "claim.proposition.parts.of.actor", "actor greens is not recorded")
    ])
  })

  it("count what the draft itself records, in any order", () => {
    expect(found(empty, claimRecorded("C1"), ...[...foundation].reverse())).toEqual([])
    expect(found(empty, claimRecorded("C1")).length).toBeGreaterThan(0)
  })

  it("hold for sources too", () => {
    const source: EntryBody = {
      kind: "source.recorded.v1",
      source: {
        id: SourceId.make("new"),
        name: "New",
        kind: "blog",
        alignment: { kind: "unknown" },
        partOf: SourceId.make("old")
      }
    }
    expect(found(founded, source)).toEqual([["referenceUnknown", 0, "old"]])
  })
})

describe("the append rules for the manifest", () => {
  const [described] = foundation
  const manifest = described.kind === "case.described.v1" ? described.manifest : expect.fail("no manifest")
  const redescribed = (change: Partial<typeof manifest>): EntryBody => ({
    kind: "case.described.v1",
    manifest: { ...manifest, ...change }
  })
  const group = (id: string, of: string) => ({
    id: GroupId.make(id),
    name: id,
    within: { kind: "part" as const, of: GroupId.make(of) }
  })

  it("let a case be described before anything else is recorded", () => {
    expect(found(empty, redescribed({}))).toEqual([])
  })

  it("refuse the manifest of another case, and a standard group redefined", () => {
    expect(found(founded, redescribed({ id: CaseId.make("other") }))).toEqual([["caseForeign", 0, "other"]])
    expect(found(founded, redescribed({ groups: [group("civilians", "people")] }))).toEqual([
      ["groupStandard", 0, "civilians"]
    ])
    expect(found(founded, redescribed({ groups: [group("pupils", "unicorns")] }))).toEqual([
      ["referenceUnknown", 0, "unicorns"]
    ])
  })

  it("know the groups of the latest manifest only", () => {
    const ofPupils = claimRecorded("C1", {
      proposition: {
        kind: "Population",
        place: "city",
        group: "pupils",
        amount: { quantifier: "unknown", unit: "persons" }
      }
    })
    expect(found(founded, ofPupils)).toEqual([])
    expect(found(after(founded, redescribed({ groups: [] })), ofPupils)).toEqual([
      ["referenceUnknown", 0, "pupils"]
    ])
    expect(found(founded, redescribed({ groups: [] }), ofPupils)).toEqual([["referenceUnknown", 1, "pupils"]])
  })
})

describe("the index of a ledger", () => {
  it("forgets what a redacted entry had recorded, whether it saw it or not", () => {
    const bodies = [
      ...foundation,
      claimRecorded("C1"),
      entryRedacted(foundation.length + 1),
      entryRedacted(2)
    ]
    const entries = entriesAfter(empty, bodies)
    const asRead = entries.map(
      (entry): LedgerEntry =>
        entry.sequence === 2 || entry.sequence === foundation.length + 1
          ? { ...entry, content: { kind: "redacted" } }
          : entry
    )
    for (const index of [entries.reduce(indexEntry, empty), asRead.reduce(indexEntry, empty)]) {
      expect(found(index, superseded("C1"))).toEqual([["claimUnknown", 0, "C1"]])
      expect(
        found(
          index,
          claimRecorded("C2", {
            proposition: { kind: "Statement", topic: "x", place: "city" }
          })
        )
      ).toEqual([["referenceUnknown", 0, "city"]])
    }
  })
})

const violation = (id: string, field: string, problem: string) => ({
  kind: "referenceUnknown",
  position: 0,
  id,
  field,
  problem
})
