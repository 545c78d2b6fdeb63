import { Claim, type ClaimEncoded } from "@cordon/domain/claim/claim"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { mayLeave } from "@cordon/interop/feature/disclosure"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { Schema } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { exported, requestFor } from "../support/exported.ts"
import { bodiesOf, type Imported, importTexts } from "../support/imported-case.ts"

const encodeClaim = Schema.encodeSync(Claim)
const encodeBody = Schema.encodeSync(EntryBody)
const zone = "Asia/Damascus"

/** A claim without what a table cannot hold: lists inside it, codes, and since when it is known where nobody says. */
const tabular = ({ proposition, coding: _coding, ...claim }: ClaimEncoded): unknown => {
  const {
    parts: _parts,
    equipment: _equipment,
    previous: _previous,
    ...said
  } = proposition as Record<string, unknown>
  return {
    ...claim,
    proposition: said,
    publishedAt: /^(?:|\[\.\..*Z\])$/.test(claim.publishedAt) ? "" : claim.publishedAt
  }
}

let original: CaseIndex
let csv: string
let directory: string
let first: Imported
beforeAll(async () => {
  original = await indexOfFolder(eastAleppo)
  csv = exported("csv", requestFor(original)).toString("utf8")
  directory = scratch()
  first = await importTexts(directory, "again", { "claims.csv": csv }, { zone })
})

describe("the CSV of claims that Cordon exported", () => {
  it("is told by its columns, and gives up only the claims that may not leave", () => {
    const claims = [...original.claims.values()].map(({ claim }) => claim)
    const withheld = claims.filter((claim) => !mayLeave(claim)).map(({ id }) => id)
    expect(first.report).toMatchObject({
      format: "table",
      read: claims.length,
      accepted: claims.length - withheld.length,
      quarantined: withheld.length
    })
    expect(
      first.quarantine
        .split("\r\n")
        .slice(1)
        .every((row) => row === "" || withheld.some((id) => row.includes(id)))
    ).toBe(true)
  })

  it("comes back claim by claim", async () => {
    const again = new Map(
      (await bodiesOf(directory, "again")).flatMap((body) => {
        const encoded = encodeBody(body)
        return encoded.kind === "claim.recorded.v1" ? [[encoded.claim.id, encoded.claim] as const] : []
      })
    )
    let whole = 0
    for (const { claim } of original.claims.values()) {
      const before = encodeClaim(claim)
      const after = again.get(before.id)
      if (after === undefined || claim.sensitivity.level !== "low") continue
      whole += 1
      expect(tabular(after), before.id).toEqual(tabular(before))
    }
    expect(whole).toBeGreaterThan(400)
  })

  it("is known already when it comes again, in any order of rows", async () => {
    const [header = "", ...rows] = csv.split("\r\n").filter((row) => row !== "")
    const turned = [header, ...rows.toReversed()].join("\r\n")
    const { report } = await importTexts(directory, "again", { "turned.csv": turned }, { zone })
    expect(report).toMatchObject({ accepted: 0, alreadyKnown: first.report.accepted, entries: 0 })
  })
})
