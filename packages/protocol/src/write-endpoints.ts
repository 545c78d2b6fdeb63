import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { LedgerHead } from "@cordon/ledger/entry"
import { AppendReceipt } from "@cordon/ledger/store"
import { Result, Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { writeEndpoint } from "./endpoint.ts"
import { shorten } from "./issue-text.ts"
import { parameter } from "./parameter.ts"
import { ProblemIssue } from "./problem.ts"

/** Bytes of a batch of entries at most. Whoever has more sends several batches, or imports a file. */
export const ENTRIES_LIMIT_BYTES = 16 * 1024 * 1024

/** Entries to append together. */
export const EntryBatch = Schema.Struct({
  entries: Schema.NonEmptyArray(EntryBody),
  expectedHead: Schema.optionalKey(
    LedgerHead.annotate({
      description: "Append only if the ledger still ends here; sequence 0 and 64 zeros for a case that is new"
    })
  )
}).annotate({ identifier: "EntryBatch", description: "Entries to append together, all or none" })
export type EntryBatch = typeof EntryBatch.Type

/** One entry, or several to append together. */
export const NewEntries = Schema.Union([EntryBody, EntryBatch]).annotate({
  identifier: "NewEntries",
  description: "One entry, or several to append together"
})
export type NewEntries = typeof NewEntries.Type

/** What an append did, and what asks for a second look. */
export const RecordReceipt = Schema.Struct({
  ...AppendReceipt.fields,
  warnings: Schema.Array(ProblemIssue).annotate({
    description: "What `cordon check` would warn of; it was appended all the same"
  })
}).annotate({
  identifier: "RecordReceipt",
  description: "What an append did, and what asks for a second look"
})
export type RecordReceipt = typeof RecordReceipt.Type

const idempotencyKeyParameter = headerText(
  /^[\x21-\x7e]{1,255}$/,
  "1 to 255 visible ASCII characters",
  "Names the request, so that sending it again appends nothing and gives the first answer.",
  "2016-12-04-import-3"
)

const ifMatchParameter = headerText(
  /^"[0-9a-f]{64}"$/,
  "the hash of a ledger's head in quotation marks",
  "Append only if the ledger still ends with the entry of this hash.",
  `"${"0".repeat(64)}"`
)

export const writeEndpoints = {
  record: writeEndpoint({
    path: "/api/cases/:case/entries",
    group: "writing",
    summary: "Appends entries",
    description:
      "Takes one entry body, or `{entries: […]}` with several that are appended together or not at all. They are checked as `cordon check` checks a case folder: by their schemas, then against each other and against what the ledger has, and every problem is named. A case that is new begins with the entry that describes it. An entry cannot be changed; a correction is a later entry.",
    params: caseParam,
    query: {},
    headers: {
      idempotencyKey: Schema.optionalKey(idempotencyKeyParameter),
      ifMatch: Schema.optionalKey(ifMatchParameter)
    },
    body: {
      schema: NewEntries,
      description: "One entry body, or several as `{entries: […]}`",
      limitBytes: ENTRIES_LIMIT_BYTES
    },
    response: RecordReceipt,
    successes: {
      201: "The entries were appended",
      200: "The Idempotency-Key was known: nothing was appended, and this is the first receipt"
    },
    errors: [
      "NoSuchCase",
      "EntriesRefused",
      "HeadMoved",
      "HeadNotMatched",
      "IdempotencyKeyReused",
      "StoreUnavailable"
    ]
  })
}

function headerText(pattern: RegExp, expected: string, description: string, example: string) {
  return parameter(
    Schema.String,
    { description, expected, example, shape: { type: "string", pattern: pattern.source } },
    {
      read: (text) =>
        pattern.test(text)
          ? Result.succeed(text)
          : Result.fail(`found ${JSON.stringify(shorten(text))}, expected ${expected}`),
      write: (text) => text
    }
  )
}
