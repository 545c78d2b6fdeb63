import { bodyText } from "@cordon/ledger/chain"
import { claimRecorded, inventedClaim } from "@cordon/testing/fixture/invented-case"
import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { describe, expect, it } from "@effect/vitest"
import { Result } from "effect"
import { correctionOf } from "./correction.ts"
import { compareEditions } from "./edition.ts"

const said = (edition: string | undefined, fields: Partial<ClaimEncoded> = {}): string =>
  Result.getOrThrow(
    bodyText(
      claimRecorded("C1", {
        citation: {
          publisher: "wire",
          where: { kind: "unaddressed", reason: "invented" },
          attribution: "a",
          ...(edition === undefined ? {} : { edition })
        },
        ...fields
      })
    )
  )
const other = { paraphrase: "Something else.", heldDuring: "2030-03-05" }

describe("a claim whose id the ledger has", () => {
  it("says the same when only edition and publication differ", () => {
    expect(correctionOf(said("25.1", { publishedAt: "2031" }), said("24.1"), "Invented data")).toEqual({
      kind: "same"
    })
    expect(correctionOf(said("24.1"), said(undefined, { publishedAt: "" }), "Invented data")).toEqual({
      kind: "same"
    })
  })

  it("is corrected by a later edition, with what reads otherwise", () => {
    expect(correctionOf(said("25.1", other), said("24.1"), "Invented data")).toEqual({
      kind: "correction",
      reason: "Invented data 25.1 reads otherwise than 24.1: heldDuring, paraphrase"
    })
  })

  it.each([
    ["the same edition", "24.1", "24.1"],
    ["an earlier edition", "24.1", "25.1"],
    ["no edition", undefined, "24.1"],
    ["an edition that cannot be compared", "latest", "24.1"]
  ])("is not overwritten by %s", (_, edition, known) => {
    expect(correctionOf(said(edition, other), said(known), "Invented data")).toMatchObject({
      kind: "conflict",
      reason: "same id, other content: the ledger has C1 with another heldDuring, paraphrase"
    })
  })

  it("is not overwritten by somebody else's edition", () => {
    const citation = { ...inventedClaim("C1").citation, publisher: "monitor", edition: "9" }
    expect(correctionOf(said("25.1", { ...other, citation }), said("24.1"), "Invented data").kind).toBe(
      "conflict"
    )
  })
})

describe("editions", () => {
  it("are ordered by their numbers, where both have some", () => {
    expect(compareEditions("24.1", "25.0.3")).toBeLessThan(0)
    expect(compareEditions("10", "9")).toBeGreaterThan(0)
    expect(compareEditions("24.1", "24.1.0")).toBe(0)
    expect(compareEditions("2030-03-04", "2030-02-28")).toBeGreaterThan(0)
    expect([compareEditions("latest", "24.1"), compareEditions(undefined, "24.1")]).toEqual([
      undefined,
      undefined
    ])
  })
})
