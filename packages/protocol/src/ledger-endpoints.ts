import { CaseId } from "@cordon/domain/key"
import { InstantText } from "@cordon/domain/time/instant"
import { LedgerEntry, LedgerHead } from "@cordon/ledger/entry"
import { VerificationReport } from "@cordon/ledger/verification"
import { Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { recordedByQuery } from "./controls-query.ts"
import { caseProblems, endpoint } from "./endpoint.ts"
import { pageOf, pageQuery } from "./page.ts"
import { integerParameter } from "./parameter.ts"

/** Where the ledger of a case ends. */
export const LedgerStanding = Schema.Struct({
  case: CaseId,
  head: LedgerHead,
  recordedAt: InstantText.annotate({ description: "When the last entry was recorded" }),
  format: Schema.NonEmptyString.annotate({ description: "Version of the entry format and the hash rule" })
}).annotate({ identifier: "LedgerStanding", description: "Where the ledger of a case ends" })
export type LedgerStanding = typeof LedgerStanding.Type

/** One entry with where the chain ends. */
export const EntryDetail = Schema.Struct({ entry: LedgerEntry, head: LedgerHead }).annotate({
  identifier: "EntryDetail"
})
export type EntryDetail = typeof EntryDetail.Type

export const ledgerEndpoints = {
  ledger: endpoint({
    path: "/api/cases/:case/ledger",
    group: "ledger",
    summary: "Where the ledger ends",
    description: "Sequence and hash of the last entry: two copies with the same head hold the same entries.",
    params: caseParam,
    query: recordedByQuery,
    response: LedgerStanding,
    errors: caseProblems
  }),
  entries: endpoint({
    path: "/api/cases/:case/ledger/entries",
    group: "ledger",
    summary: "Entries of the ledger, paged",
    description:
      "Every entry in the order of the chain, as it was hashed: append-only, so a page never changes once it is full, except that a redaction removes content.",
    params: caseParam,
    query: {
      after: Schema.optionalKey(
        integerParameter({
          description:
            "Only entries of a higher sequence than this: to follow a ledger from where one has read to.",
          example: "1200",
          lowest: 0,
          highest: 999_999_999_999
        })
      ),
      ...recordedByQuery,
      ...pageQuery
    },
    response: pageOf(LedgerEntry, "EntryPage"),
    errors: caseProblems
  }),
  entry: endpoint({
    path: "/api/cases/:case/ledger/entries/:sequence",
    group: "ledger",
    summary: "One entry of the ledger",
    description: "The entry of one sequence with its salt, commitment and hashes, and where the chain ends.",
    params: {
      ...caseParam,
      sequence: integerParameter({
        description: "Sequence of the entry, from 1.",
        example: "1",
        lowest: 1,
        highest: 999_999_999_999
      })
    },
    query: recordedByQuery,
    response: EntryDetail,
    errors: [...caseProblems, "NoSuchEntry"]
  }),
  verification: endpoint({
    path: "/api/cases/:case/ledger/verification",
    group: "ledger",
    summary: "Verifies the whole chain",
    description:
      "Reads the case's ledger from the store and recomputes every commitment and hash. It verifies exactly when `problems` is empty; compare `head` with one known from elsewhere.",
    params: caseParam,
    query: recordedByQuery,
    response: VerificationReport,
    fresh: true,
    errors: caseProblems
  })
}
