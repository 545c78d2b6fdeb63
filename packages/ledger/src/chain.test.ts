import { CaseId } from "@cordon/domain/key"
import { entryKinds } from "@cordon/domain/ledger/entry-kind"
import { describe, expect, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { canonicalJson, sha256Text } from "./canonical.ts"
import { bodyText, commitmentOf, headerText, LEDGER_FORMAT } from "./chain.ts"
import { LedgerEntry, Salt } from "./entry.ts"
import { chainOf, redacted, retraction } from "./fixture/chain.ts"

const hashOfJson = (value: unknown) => sha256Text(Result.getOrThrow(canonicalJson(value)))

describe("a sealed entry", () => {
  const [first, second] = chainOf([retraction("C1"), retraction("C2")]) as [LedgerEntry, LedgerEntry]

  it("commits to the canonical JSON of salt and body", () => {
    const salt = Salt.make("0".repeat(32))
    const body = { kind: "claim.retracted.v1", claim: "C1", reason: "withdrawn" }
    expect(first.commitment).toBe(hashOfJson({ salt, body }))
    expect(commitmentOf(salt, Result.getOrThrow(bodyText(retraction("C1"))))).toBe(first.commitment)
  })

  it("hashes its header with the format, and the encoded time", () => {
    expect(first.hash).toBe(
      hashOfJson({
        format: "cordon-ledger-1",
        case: "test",
        sequence: 1,
        recordedAt: "2030-03-17T17:46:40Z",
        kind: "claim.retracted.v1",
        commitment: first.commitment,
        previous: "0".repeat(64)
      })
    )
  })

  it("hashes the canonical JSON of its header, whatever case, kind and time", () => {
    for (const [index, kind] of entryKinds.entries()) {
      const header = {
        case: CaseId.make("a-z0-9"),
        sequence: index * 1_000_003 + 1,
        recordedAt: `2030-03-17T17:46:40.${index}Z`,
        kind,
        commitment: "a".repeat(64),
        previous: "0".repeat(64)
      }
      expect(headerText(header)).toBe(Result.getOrThrow(canonicalJson({ ...header, format: LEDGER_FORMAT })))
    }
  })

  it("keeps its digests for ever", () => {
    expect([first.commitment, first.hash, second.hash]).toMatchInlineSnapshot(`
      [
        "71796cc5734f31595dfd2c1b7c7028492df1e963a17f8f7ae070253581d6edcc",
        "1b4a44f1644f64ca8acef3f009c7ab39e73a98902524f0014f63791747a06629",
        "9c6637ce2a97520d77d389a487d457bb29145a205a570b8985ef5c0445556e0a",
      ]
    `)
  })

  it("names the hash of the entry before", () => {
    expect(second.previous).toBe(first.hash)
  })

  it("encodes to JSON and back, redacted or not", () => {
    for (const entry of [first, redacted(second)]) {
      const json = JSON.parse(JSON.stringify(Schema.encodeSync(LedgerEntry)(entry))) as unknown
      expect(Schema.decodeUnknownSync(LedgerEntry)(json)).toEqual(entry)
    }
  })
})
