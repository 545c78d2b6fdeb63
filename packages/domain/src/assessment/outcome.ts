import { Schema } from "effect"
import { ClaimId, OutcomeId } from "../key.ts"
import { EdtfPublished } from "../time/edtf.ts"

/** How a claim turned out. `unresolvable`: the record cannot settle it. */
export const Verdict = Schema.Literals(["borneOut", "partly", "refuted", "unresolvable"]).annotate({
  identifier: "Verdict",
  description: "How the claim turned out against later evidence"
})
export type Verdict = typeof Verdict.Type

/** How one claim turned out, with the claims it is judged by. An outcome is itself a judgement and can be doubted. */
export const Outcome = Schema.Struct({
  id: OutcomeId,
  claim: ClaimId,
  verdict: Verdict,
  by: Schema.NonEmptyString.annotate({ description: "Who judges, by role" }),
  publishedAt: EdtfPublished.annotate({
    description: "When the outcome can be known: publication of the latest evidence it needs"
  }),
  reasons: Schema.NonEmptyString,
  evidence: Schema.Array(ClaimId)
}).annotate({ identifier: "Outcome" })
export type Outcome = typeof Outcome.Type
