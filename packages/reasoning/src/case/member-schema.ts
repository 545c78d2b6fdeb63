import { Unit } from "@cordon/domain/amount/amount"
import { ClaimId, Handle } from "@cordon/domain/key"
import { Schema } from "effect"

/**
 * What can be blamed in a conflict, or held in an account: a claim or an assumption.
 *
 * Shape: `aspect` tells the total of a claim from its stated parts, and is absent where a claim has no parts.
 */
export const ReasonMember = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("claim"),
    claim: ClaimId,
    aspect: Schema.optionalKey(
      Schema.Literals(["total", "parts"]).annotate({
        description: "Of a claim that states parts: its total, or its parts"
      })
    )
  }),
  Schema.Struct({ kind: Schema.Literal("assumption"), assumption: Handle })
]).annotate({ identifier: "ReasonMember", description: "A claim or an assumption that can be blamed" })
export type ReasonMember = typeof ReasonMember.Type

/** A rule that ties figures together. */
export const Law = Schema.Struct({
  id: Schema.NonEmptyString,
  name: Schema.NonEmptyString.annotate({ description: "The rule in a few words" }),
  reason: Schema.NonEmptyString.annotate({ description: "Why it holds, in a sentence" }),
  kind: Schema.Literals(["structural", "assumption"]).annotate({
    description: "structural: follows from what the words mean; assumption: a judgement that can be doubted"
  })
}).annotate({ identifier: "Law", description: "A rule that ties figures together" })
export type Law = typeof Law.Type

/** One step of a reckoning; `low` and `high` are what the step comes to, absent for an open end. */
export const ArithmeticStep = Schema.Struct({
  text: Schema.NonEmptyString,
  low: Schema.optionalKey(Schema.Finite),
  high: Schema.optionalKey(Schema.Finite)
}).annotate({ identifier: "ArithmeticStep" })
export type ArithmeticStep = typeof ArithmeticStep.Type

/** An interval of a figure, both ends included; an absent end is open. */
export const OpenRange = Schema.Struct({
  low: Schema.optionalKey(Schema.Finite),
  high: Schema.optionalKey(Schema.Finite)
}).annotate({ identifier: "OpenRange", description: "Both ends included; an absent end is open" })
export type OpenRange = typeof OpenRange.Type

/** A distance between two figures. */
export const Gap = Schema.Struct({ value: Schema.Finite, unit: Unit }).annotate({
  identifier: "Gap",
  description: "How far apart what is said lies, in the unit of the figures"
})
export type Gap = typeof Gap.Type
