import { Schema } from "effect"

/**
 * Which rule of the ledger a body breaks.
 *
 * `claimExists` records an id anew; `claimUnknown` corrects, retracts or judges a claim that does not exist;
 * `claimRetracted` corrects or retracts one that was retracted; `referenceUnknown` names a place, actor, source or
 * group that does not exist; `caseForeign` describes another case; `groupStandard` redefines a standard group.
 */
export const RuleKind = Schema.Literals([
  "claimExists",
  "claimUnknown",
  "claimRetracted",
  "referenceUnknown",
  "caseForeign",
  "groupStandard"
]).annotate({ identifier: "RuleKind", description: "Which rule of the ledger a body breaks" })
export type RuleKind = typeof RuleKind.Type

/** One body that cannot be appended, and why. */
export const RuleViolation = Schema.Struct({
  kind: RuleKind,
  position: Schema.Int.annotate({ description: "Place of the body among those given, from 0" }),
  id: Schema.String.annotate({ description: "The id that breaks the rule" }),
  field: Schema.String.annotate({ description: "Where in the body it stands, e.g. claim.proposition.place" }),
  problem: Schema.String.annotate({ description: "What is wrong, as a sentence for people" })
}).annotate({ identifier: "RuleViolation", description: "One body that cannot be appended, and why" })
export type RuleViolation = typeof RuleViolation.Type
