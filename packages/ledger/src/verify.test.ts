import { CaseId } from "@cordon/domain/key"
import { Instant } from "@cordon/domain/time/instant"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { describe, expect, it } from "@effect/vitest"
import { hashOf } from "./chain.ts"
import { Digest, genesisHead, type LedgerEntry, Salt } from "./entry.ts"
import { chainOf, redacted, retraction, testCase } from "./fixture/chain.ts"
import { reportOf, startVerification, verifyEntries, verifyNext } from "./verify.ts"

const bodies = ["C1", "C2", "C3", "C4", "C5", "C6"].map(retraction)
const chain = chainOf(bodies)
const [one, two, three, four, five, six] = chain as [
  LedgerEntry,
  LedgerEntry,
  LedgerEntry,
  LedgerEntry,
  LedgerEntry,
  LedgerEntry
]
const problems = (...entries: ReadonlyArray<LedgerEntry>) => verifyEntries(testCase, entries).problems
const resealed = (entry: LedgerEntry, change: Partial<LedgerEntry>): LedgerEntry => {
  const changed = { ...entry, ...change }
  return { ...changed, hash: hashOf(changed) }
}
const redaction = (target: number): EntryBody => ({
  kind: "entry.redacted.v1",
  target,
  reason: "names a person"
})

describe("verifyEntries", () => {
  it("finds nothing in a sound chain and gives its head", () => {
    expect(verifyEntries(testCase, chain)).toEqual({
      case: testCase,
      entries: 6,
      redacted: 0,
      head: { sequence: 6, hash: six.hash },
      problems: []
    })
    expect(verifyEntries(testCase, [])).toMatchObject({ entries: 0, head: genesisHead, problems: [] })
  })

  it("names an entry whose content was changed, with both commitments, and none after it", () => {
    const content: LedgerEntry["content"] = {
      kind: "present",
      body: retraction("C9"),
      salt: Salt.make("f".repeat(32))
    }
    const found = problems(one, { ...two, content }, three)
    expect(found).toMatchObject([{ kind: "contentChanged", sequence: 2, expected: two.commitment }])
    expect(found[0]!.found).not.toBe(two.commitment)
  })

  it("names an entry whose salt, time, kind or commitment was changed", () => {
    const present = two.content as Extract<LedgerEntry["content"], { readonly kind: "present" }>
    const changes: ReadonlyArray<readonly [string, Partial<LedgerEntry>]> = [
      ["contentChanged", { content: { ...present, salt: Salt.make("f".repeat(32)) } }],
      ["entryChanged", { recordedAt: Instant.make(two.recordedAt + 1) }],
      ["entryChanged", { kind: "claim.recorded.v1" }],
      ["entryChanged", { commitment: Digest.make("a".repeat(64)) }]
    ]
    for (const [kind, change] of changes) {
      const [first] = problems(one, { ...two, ...change }, three)
      expect(first).toMatchObject({ kind, sequence: 2 })
    }
  })

  it("names the entry behind one that was changed and sealed anew", () => {
    const forged = resealed(two, { recordedAt: Instant.make(two.recordedAt + 1) })
    expect(problems(one, forged, three)).toEqual([
      { kind: "linkBroken", sequence: 3, expected: forged.hash, found: two.hash }
    ])
  })

  it("names the kind that a body does not have, and a time that runs back", () => {
    expect(problems(resealed(one, { kind: "claim.recorded.v1" }))).toMatchObject([
      { kind: "kindChanged", sequence: 1, expected: "claim.recorded.v1", found: "claim.retracted.v1" }
    ])
    const early = resealed(two, { recordedAt: Instant.make(one.recordedAt - 1) })
    expect(problems(one, early)).toMatchObject([{ kind: "timeRunsBack", sequence: 2 }])
  })

  it("names entries that are missing, once for each gap", () => {
    expect(problems(one, four, six)).toEqual([
      { kind: "missing", sequence: 2, expected: "entries 2 to 3", found: "entry 4" },
      { kind: "missing", sequence: 5, expected: "entry 5", found: "entry 6" }
    ])
    expect(problems(three)).toMatchObject([{ kind: "missing", sequence: 1, expected: "entries 1 to 2" }])
  })

  it("names an entry that stands too late, and does not call it missing", () => {
    expect(problems(one, two, four, three, five)).toEqual([
      { kind: "reordered", sequence: 3, expected: "before entry 4", found: "after entry 4" }
    ])
    expect(problems(one, five, three, two, six)).toMatchObject([
      { kind: "reordered", sequence: 2 },
      { kind: "reordered", sequence: 3 },
      { kind: "missing", sequence: 4 }
    ])
  })

  it("names an entry that comes again", () => {
    expect(problems(one, two, two, three)).toEqual([
      { kind: "duplicated", sequence: 2, expected: "entry 3", found: "entry 2" }
    ])
  })

  it("names an entry of another case, and goes on behind it", () => {
    const [, foreign] = chainOf(bodies, CaseId.make("other")) as [LedgerEntry, LedgerEntry]
    expect(problems(one, foreign, two, three)).toEqual([
      { kind: "foreignCase", sequence: 2, expected: "test", found: "other" }
    ])
    expect(problems(one, { ...foreign, case: testCase }, three)).toMatchObject([
      { kind: "linkBroken", sequence: 2 },
      { kind: "entryChanged", sequence: 2 },
      { kind: "linkBroken", sequence: 3 }
    ])
  })
})

describe("redactions", () => {
  const [a, b, c] = chainOf([retraction("C1"), retraction("C2"), redaction(1)]) as [
    LedgerEntry,
    LedgerEntry,
    LedgerEntry
  ]

  it("verify where the content is gone", () => {
    expect(verifyEntries(testCase, [redacted(a), b, c])).toMatchObject({ redacted: 1, problems: [] })
  })

  it("do not hide a changed commitment", () => {
    expect(problems({ ...redacted(a), commitment: b.commitment }, b, c)).toMatchObject([
      { kind: "entryChanged", sequence: 1 }
    ])
  })

  it("are a problem where the content is still there", () => {
    expect(problems(a, b, c)).toEqual([
      { kind: "notRedacted", sequence: 1, expected: "content removed by entry 3", found: "content" }
    ])
  })

  it("of themselves, of a later entry or of another redaction are a problem", () => {
    expect(problems(...chainOf([redaction(1)]))).toMatchObject([{ kind: "badRedaction", sequence: 1 }])
    expect(problems(...chainOf([redaction(2), retraction("C2")]))).toMatchObject([
      { kind: "badRedaction", sequence: 1 }
    ])
    const [first, ...rest] = chainOf([retraction("C1"), redaction(1), redaction(2)]) as [
      LedgerEntry,
      LedgerEntry,
      LedgerEntry
    ]
    expect(problems(redacted(first), ...rest)).toMatchObject([{ kind: "badRedaction", sequence: 3 }])
    expect(problems(redacted(a), b, redacted(c))).toMatchObject([{ kind: "badRedaction", sequence: 3 }])
  })
})

describe("a verification that goes on from a head", () => {
  const from = startVerification(testCase, { sequence: 3, hash: three.hash }, three.recordedAt)

  it("needs only what follows", () => {
    const state = [four, five, six].reduce(verifyNext, from)
    expect(reportOf(state)).toMatchObject({ entries: 3, head: { sequence: 6 }, problems: [] })
  })

  it("finds what does not continue it", () => {
    expect(reportOf([five].reduce(verifyNext, from)).problems).toMatchObject([
      { kind: "missing", sequence: 4 }
    ])
    const [, , , stranger] = chainOf([...bodies].reverse())
    expect(reportOf(verifyNext(from, stranger!)).problems).toMatchObject([
      { kind: "linkBroken", sequence: 4 }
    ])
  })
})
