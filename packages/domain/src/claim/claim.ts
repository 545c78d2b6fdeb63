import { Schema } from "effect"
import { ClaimId, SourceId } from "../key.ts"
import { Citation } from "../source/citation.ts"
import { Sensitivity } from "../sensitivity.ts"
import { EdtfPeriod, EdtfPublished } from "../time/edtf.ts"
import { Proposition } from "./proposition.ts"

/** In what manner the speaker said it. */
export const Modality = Schema.Literals([
  "asserts",
  "estimates",
  "reports",
  "denies",
  "predicts",
  "alleges"
]).annotate({
  identifier: "Modality",
  description: "In what manner the speaker said it"
})
export type Modality = typeof Modality.Type

/**
 * Who a claim goes back to. `own` words of the speaker, or words that the speaker `repeats`; only the
 * original counts as a witness.
 */
export const Origin = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("own") }),
  Schema.Struct({
    kind: Schema.Literal("repeats"),
    source: SourceId.annotate({ description: "The original source whose words these are" }),
    stance: Schema.Literals(["agrees", "neutral", "disputes"]).annotate({
      description: "What the speaker makes of them"
    })
  })
]).annotate({ identifier: "Origin" })
export type Origin = typeof Origin.Type

/**
 * The codes that a dataset gave a row, as they were, beside the claim that was made of it.
 *
 * Shape: `scheme` names the codebook that explains the keys, e.g. `ucdp-ged`; the keys of each scheme are listed on its
 * page in docs/reference/imports.
 * Gotcha: nothing is computed with codes; what of them means something is also said in the claim's own fields.
 */
export const Coding = Schema.Struct({
  scheme: Schema.NonEmptyString.annotate({ description: "The codebook that explains the keys" }),
  codes: Schema.Record(Schema.NonEmptyString, Schema.Union([Schema.NonEmptyString, Schema.Finite])).annotate({
    description: "The row's codes by their key in the codebook, as they were"
  })
}).annotate({ identifier: "Coding", description: "The codes that a dataset gave the row behind a claim" })
export type Coding = typeof Coding.Type

/**
 * What somebody says, when they said it, what it is about and on what evidence.
 *
 * Shape: the three clocks are `heldDuring` (world), `publishedAt` (source) and the ledger entry's
 * `recordedAt`, which no claim can carry (ADR-0001).
 * Gotcha: `denies` states that the proposition does not hold; it never states what does.
 */
export const Claim = Schema.Struct({
  id: ClaimId,
  heldDuring: EdtfPeriod,
  publishedAt: EdtfPublished,
  speaker: SourceId,
  origin: Origin,
  modality: Modality,
  proposition: Proposition,
  paraphrase: Schema.NonEmptyString.annotate({ description: "What was said, in our own words" }),
  citation: Citation,
  tensions: Schema.Array(
    Schema.NonEmptyString.annotate({
      description: "Set of claims in tension named by the case's editors, e.g. T01"
    })
  ),
  sensitivity: Sensitivity,
  coding: Schema.optionalKey(Coding),
  note: Schema.optionalKey(Schema.NonEmptyString)
}).annotate({ identifier: "Claim", description: "Somebody's statement with its clocks, origin and citation" })
export type Claim = typeof Claim.Type
export type ClaimEncoded = typeof Claim.Encoded
