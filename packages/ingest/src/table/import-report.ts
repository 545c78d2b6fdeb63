import { CaseId } from "@cordon/domain/key"
import { LedgerHead } from "@cordon/ledger/entry"
import { Schema } from "effect"

const rows = (description: string) =>
  Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)).annotate({ description })

/** A reason for quarantine, and how many rows it kept out. */
export const QuarantineReason = Schema.Struct({
  field: Schema.String.annotate({ description: "Column, key or property; empty for the whole row" }),
  reason: Schema.String,
  rows: rows("Rows that had this wrong with them")
}).annotate({ identifier: "QuarantineReason" })
export type QuarantineReason = typeof QuarantineReason.Type

/**
 * What an import did.
 *
 * Shape: `read` is the sum of `accepted`, `quarantined` and `alreadyKnown`, in rows of the input.
 */
export const ImportReport = Schema.Struct({
  case: CaseId,
  format: Schema.String,
  edition: Schema.optionalKey(Schema.String),
  dryRun: Schema.Boolean,
  read: rows("Rows read"),
  accepted: rows("Rows of which the ledger lacked a claim, and has it now"),
  quarantined: rows("Rows that cannot be taken, each with line, field and reason in the quarantine file"),
  alreadyKnown: rows("Rows that the ledger had already"),
  corrected: rows("Rows among the accepted that supersede what an earlier edition said"),
  withdrawn: rows(
    "Rows among the already known that the ledger has retracted or redacted, and were not brought back"
  ),
  entries: rows("Entries appended, places, actors and sources among them"),
  quarantineFile: Schema.optionalKey(Schema.String),
  reasons: Schema.Array(QuarantineReason).annotate({
    description: "The commonest reasons for quarantine, 20 at most"
  }),
  passedOver: Schema.Array(Schema.String).annotate({
    description: "Files of a folder that the format does not read"
  }),
  head: Schema.optionalKey(LedgerHead.annotate({ description: "Head of the ledger afterwards" }))
}).annotate({ identifier: "ImportReport", description: "What an import did" })
export type ImportReport = typeof ImportReport.Type
