import { Result } from "effect"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import { mayLeave } from "../feature/disclosure.ts"
import { ExportRefused } from "../export/export-errors.ts"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import type { ExportRequest } from "../export/export-request.ts"
import { provenanceOf } from "../export/provenance.ts"
import { lineageOf } from "./lineage.ts"

const facts: FormatFacts = {
  id: "prov",
  title: "PROV-JSON",
  mediaType: "application/prov+json",
  alsoAskedAs: [],
  endings: [".prov.json", ".provjson"],
  collections: "none",
  carries: [
    "The lineage of one claim: who said it, in which document, whose words it repeats, every version with the entry of the ledger that made it, and the judgements on it."
  ],
  cannotCarry: [
    "What the claim is about in a form to compute with: its paraphrase and kind are attributes.",
    "Days and ranges as times of PROV, which are instants: they are EDTF attributes, and only the ledger's clock is a time.",
    "Salts: an entry can be looked up by its hash and verified in the NDJSON ledger.",
    "Wording, document and judgements where its mark of sensitivity withholds them."
  ]
}

/**
 * The lineage of one claim as W3C PROV.
 *
 * Errors: ExportRefused where no claim is named, or where it is withdrawn or may not leave.
 * Source: PROV-DM (W3C Recommendation, 30 April 2013); PROV-JSON (W3C Member Submission, 24 April 2013).
 */
export const prov: Exporter = {
  facts,
  write: (request) =>
    Result.map(claimMeant(request), (claim) => [
      `${JSON.stringify(lineageOf(claim, request, provenanceOf(request, facts)), undefined, 1)}\n`
    ])
}

const claimMeant = ({ index, claim }: ExportRequest): Result.Result<IndexedClaim, ExportRefused> => {
  const found = claim === undefined ? undefined : index.claims.get(claim)
  if (found !== undefined && mayLeave(found.claim)) return Result.succeed(found)
  return Result.fail(
    new ExportRefused({
      about: "claim",
      found: claim ?? "nothing",
      problem:
        claim === undefined
          ? "PROV-JSON tells the lineage of one claim, and none was named"
          : found === undefined
            ? `${claim} is withdrawn, so there is nothing left to tell the lineage of`
            : `${claim} is marked ${found.claim.sensitivity.tlp}, so it may not leave`,
      expected: "the citation key of a claim that may leave, e.g. C048"
    })
  )
}
