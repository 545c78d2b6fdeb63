import { CaseManifest } from "@cordon/domain/case/manifest"
import { Claim, type ClaimEncoded } from "@cordon/domain/claim/claim"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Place } from "@cordon/domain/place/place"
import { claimRecorded, foundation, inventedClaim } from "@cordon/testing/fixture/invented-case"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { compareEntries, type EntryContext } from "@cordon/ingest/new-entries/compare-entries"
import { readEntries } from "@cordon/ingest/new-entries/read-entries"

const encode = Schema.encodeSync(EntryBody)
const [described] = foundation
const manifest = described.kind === "case.described.v1" ? described.manifest : undefined
const places = foundation.flatMap((body) => (body.kind === "place.recorded.v1" ? [body.place] : []))
const sources = foundation.flatMap((body) => (body.kind === "source.recorded.v1" ? [body.source] : []))
const context: EntryContext = { manifest, places, sources, claims: [] }

const claim = (id: string, fields: Partial<ClaimEncoded> = {}) => encode(claimRecorded(id, fields))

/** Where the problems of a request are, with what they say. */
const problemsOf = (
  input: unknown,
  among: EntryContext = context
): ReadonlyArray<readonly [string, string, string]> => {
  const { entries, problems } = readEntries(input)
  return [...problems, ...compareEntries(entries, among)].map(({ severity, field, message }) => [
    severity,
    field,
    message
  ])
}

describe("new entries", () => {
  it("may be one body or several", () => {
    expect(problemsOf(claim("N1"))).toEqual([])
    expect(problemsOf({ entries: [claim("N1"), claim("N2", { speaker: "monitor" })] })).toEqual([])
    const { entries, expectedHead } = readEntries({
      entries: [claim("N1")],
      expectedHead: { sequence: 3, hash: "a".repeat(64) }
    })
    expect(entries.map(({ body }) => body?.kind)).toEqual(["claim.recorded.v1"])
    expect(expectedHead?.sequence).toBe(3)
  })

  it.each([
    ["nothing", null, "", "one entry with its kind"],
    ["a list", [claim("N1")], "", "one entry with its kind"],
    ["no entries", { entries: [] }, "entries", "a list of one or more"],
    ["an unknown kind", { kind: "claim.recordd.v1" }, "kind", 'did you mean "claim.recorded.v1"?'],
    [
      "another field",
      { entries: [claim("N1")], expectdHead: 1 },
      "expectdHead",
      'did you mean "expectedHead"?'
    ],
    [
      "a broken head",
      { entries: [claim("N1")], expectedHead: { sequence: -1 } },
      "expectedHead.sequence",
      "0"
    ],
    ["an entry that is none", { entries: [7] }, "entries[0]", "found 7"]
  ])("that are %s are refused at %s", (_, input, field, says) => {
    const problem = problemsOf(input).find(([, at]) => at === field)
    expect(problem?.[2]).toContain(says)
  })

  it("are refused with every problem of every entry, by the path to its field", () => {
    const { citation: _, ...uncited } = Schema.encodeSync(Claim)(inventedClaim("N1"))
    const found = problemsOf({
      entries: [
        { kind: "claim.recorded.v1", claim: uncited },
        claim("N2"),
        {
          kind: "claim.recorded.v1",
          claim: { ...uncited, id: "N3", heldDuring: "2030-03-09/2030-03-02", modality: "aserts" }
        }
      ]
    })
    const errors = found.filter(([severity]) => severity === "error")
    expect(errors.map(([, field]) => field)).toEqual([
      "entries[0].claim.citation",
      "entries[2].claim.heldDuring",
      "entries[2].claim.modality",
      "entries[2].claim.citation"
    ])
    expect(errors[2]?.[2]).toContain('did you mean "asserts"?')
  })

  it("may not use an id twice, and may be told that they say the same", () => {
    const found = problemsOf({ entries: [claim("N1"), claim("N1"), claim("N2")] })
    expect(found).toEqual([
      ["error", "entries[1].claim.id", expect.stringContaining("also at entries[0].claim")],
      ["warning", "entries[1].claim", expect.stringContaining("says the same")],
      ["warning", "entries[2].claim", expect.stringContaining("says the same")]
    ])
    expect(
      problemsOf({
        entries: [
          claim("N1"),
          { kind: "claim.superseded.v1", claim: Schema.encodeSync(Claim)(inventedClaim("N1")), reason: "x" }
        ]
      }).filter(([, field]) => field.endsWith(".id"))
    ).toEqual([])
  })

  it("may not judge a claim before it was published, whether it is new or in the ledger", () => {
    const judgement = (id: string) => ({
      kind: "outcome.recorded.v1",
      outcome: {
        id: `O-${id}`,
        claim: id,
        verdict: "refuted",
        by: "the tests",
        publishedAt: "2030-03-01",
        reasons: "made up",
        evidence: []
      }
    })
    const among = { ...context, claims: [inventedClaim("C001")] }
    const found = problemsOf({ entries: [judgement("C001"), claim("N1"), judgement("N1")] }, among)
    expect(found).toEqual([
      ["error", "entries[0].outcome.publishedAt", expect.stringContaining("not before 2030-03-05")],
      ["error", "entries[2].outcome.publishedAt", expect.stringContaining("not before 2030-03-05")]
    ])
  })

  it("may not tell of what had not begun", () => {
    const movement = {
      proposition: {
        kind: "Movement",
        movement: "evacuation",
        group: "civilians",
        from: "city",
        counting: "cumulative",
        amount: { quantifier: "about", value: 10, unit: "persons" }
      },
      heldDuring: "2030-04-10",
      publishedAt: "2030-03-05"
    } as const
    expect(problemsOf(claim("N1", movement))).toEqual([
      ["error", "claim.heldDuring", expect.stringContaining("began by the time of publication")]
    ])
  })

  it("may not put a place within itself by way of the ledger", () => {
    const city = places.find(({ id }) => id === "city")
    const place = { ...Schema.encodeSync(Place)(city!), within: ["north"] }
    expect(problemsOf({ kind: "place.recorded.v1", place })[0]).toEqual([
      "error",
      expect.stringMatching(/within|^$/),
      expect.stringContaining("do not lie within themselves")
    ])
  })

  it("are warned of a place far from all others", () => {
    const place = Schema.encodeSync(Place)({ ...places[1]!, id: "far" as never })
    const swapped = { ...place, location: { ...place.location, longitude: 47.5, latitude: 8.5 } }
    expect(problemsOf({ kind: "place.recorded.v1", place: swapped })).toEqual([
      ["warning", "place.location.latitude", expect.stringContaining("are latitude and longitude swapped?")]
    ])
  })

  it("name only tensions that the manifest has", () => {
    const found = problemsOf(claim("N1", { tensions: ["T77"] }))
    expect(found).toEqual([
      ["error", "claim.tensions[0]", expect.stringContaining("a tension in the manifest")]
    ])
    const renewed = {
      ...Schema.encodeSync(CaseManifest)(manifest!),
      tensions: [{ id: "T77", title: "x", why: "y" }]
    }
    expect(
      problemsOf({
        entries: [{ kind: "case.described.v1", manifest: renewed }, claim("N1", { tensions: ["T77"] })]
      })
    ).toEqual([])
  })
})
