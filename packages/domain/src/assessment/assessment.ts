import { Schema } from "effect"
import { AssessmentId, ClaimId, SourceId } from "../key.ts"
import { EdtfPublished } from "../time/edtf.ts"
import { Credibility, Reliability } from "./admiralty.ts"
import { Likelihood } from "./likelihood.ts"

/**
 * An analyst's judgement of one claim or of one source, with reasons.
 * A source gets a reliability; a claim gets both, and may get a likelihood.
 */
export const Assessment = Schema.Struct({
  id: AssessmentId,
  by: Schema.NonEmptyString.annotate({ description: "Who judges, by role" }),
  publishedAt: EdtfPublished.annotate({
    description: "When the judgement can be known: that of the latest evidence it rests on"
  }),
  subject: Schema.Union([
    Schema.Struct({
      kind: Schema.Literal("claim"),
      claim: ClaimId,
      reliability: Reliability,
      credibility: Credibility,
      likelihood: Schema.optionalKey(Likelihood)
    }),
    Schema.Struct({ kind: Schema.Literal("source"), source: SourceId, reliability: Reliability })
  ]),
  reasons: Schema.NonEmptyString,
  evidence: Schema.Array(ClaimId)
}).annotate({ identifier: "Assessment" })
export type Assessment = typeof Assessment.Type
