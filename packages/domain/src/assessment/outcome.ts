import { Schema } from "effect"
import { Unit } from "../amount/amount.ts"
import { ClaimId, OutcomeId } from "../key.ts"
import { EdtfPublished } from "../time/edtf.ts"

/** How a claim turned out. `unresolvable`: the record cannot settle it. */
export const Verdict = Schema.Literals(["borneOut", "partly", "refuted", "unresolvable"]).annotate({
  identifier: "Verdict",
  description: "How the claim turned out against later evidence"
})
export type Verdict = typeof Verdict.Type

const end = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0, { expected: "a number, 0 or more" }))

/**
 * The figure that came to be known later, against which a stated one is held.
 *
 * Shape: `low` to `high`; an end left out is open, and one of the two is there.
 * Gotcha: only an editor can add numbers up or choose one part of a total, so `sentence` says how it was made.
 * It is known once every claim in `from` is, which may be after the outcome itself.
 */
export const LaterKnown = Schema.Struct({
  low: Schema.optionalKey(end),
  high: Schema.optionalKey(end),
  unit: Unit,
  from: Schema.NonEmptyArray(ClaimId).annotate({ description: "The claims whose numbers it is made of" }),
  sentence: Schema.NonEmptyString.annotate({ description: "How it was made, in a sentence" })
})
  .check(
    Schema.makeFilter(({ low, high }) =>
      low === undefined && high === undefined
        ? "a later figure needs a low or a high end"
        : low !== undefined && high !== undefined && low > high
          ? `low ${low} is above high ${high}`
          : undefined
    )
  )
  .annotate({ identifier: "LaterKnown", description: "The figure that came to be known later" })
export type LaterKnown = typeof LaterKnown.Type

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
  evidence: Schema.Array(ClaimId),
  laterKnown: Schema.optionalKey(
    LaterKnown.annotate({
      description: "The figure to hold the claim's own against, where one is comparable"
    })
  )
}).annotate({ identifier: "Outcome" })
export type Outcome = typeof Outcome.Type
