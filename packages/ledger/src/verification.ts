import { CaseId } from "@cordon/domain/key"
import { Schema } from "effect"
import { LedgerHead, Sequence } from "./entry.ts"

/**
 * What is wrong with an entry.
 *
 * `missing` entries were left out; `reordered` ones stand after a later one; `duplicated` ones come again;
 * `foreignCase` belongs elsewhere; `linkBroken` names another predecessor; `entryChanged` does not match its own
 * hash; `contentChanged` does not match its commitment; `kindChanged` has a body of another kind;
 * `timeRunsBack` was recorded before its predecessor; `badRedaction` names an entry that cannot be redacted;
 * `notRedacted` still has the content that a redaction removed.
 */
export const ProblemKind = Schema.Literals([
  "missing",
  "reordered",
  "duplicated",
  "foreignCase",
  "linkBroken",
  "entryChanged",
  "contentChanged",
  "kindChanged",
  "timeRunsBack",
  "badRedaction",
  "notRedacted"
]).annotate({ identifier: "ProblemKind", description: "What is wrong with an entry" })
export type ProblemKind = typeof ProblemKind.Type

/** One thing that does not verify: which entry, what was expected there and what was found. */
export const VerificationProblem = Schema.Struct({
  kind: ProblemKind,
  sequence: Sequence.annotate({
    description: "The entry concerned; the first of them where several are missing"
  }),
  expected: Schema.String,
  found: Schema.String
}).annotate({ identifier: "VerificationProblem", description: "One thing that does not verify" })
export type VerificationProblem = typeof VerificationProblem.Type

/**
 * Result of verifying the ledger of a case. It verifies exactly when `problems` is empty.
 *
 * Shape: `head` is the last entry in sequence that was read, verified or not.
 * Gotcha: entries cut off at the end leave no trace in the rest; compare `head` with one known from elsewhere.
 */
export const VerificationReport = Schema.Struct({
  case: CaseId,
  entries: Schema.Int.annotate({ description: "Entries that were read" }),
  redacted: Schema.Int.annotate({ description: "Entries among them whose content was removed" }),
  head: LedgerHead,
  problems: Schema.Array(VerificationProblem)
}).annotate({ identifier: "VerificationReport", description: "Result of verifying the ledger of a case" })
export type VerificationReport = typeof VerificationReport.Type
