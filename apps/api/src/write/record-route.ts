import type { CaseId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { compareEntries } from "@cordon/ingest/new-entries/compare-entries"
import { pathText, readEntries, type ReadEntry } from "@cordon/ingest/new-entries/read-entries"
import { checkDraft } from "@cordon/ledger/append-rules"
import type { LedgerHead } from "@cordon/ledger/entry"
import { sameHead } from "@cordon/ledger/entry"
import { type LedgerError, ledgerError, HeadMoved } from "@cordon/ledger/ledger-errors"
import { indexOfKnown, keysOfRules } from "@cordon/ledger/ledger-index"
import type { AppendReceipt, LedgerStore } from "@cordon/ledger/store"
import { endpoints } from "@cordon/protocol/endpoints"
import type { ProblemIssue } from "@cordon/protocol/problem"
import { RecordReceipt } from "@cordon/protocol/write-endpoints"
import { Effect, Option, Schema } from "effect"
import { isReadonlyArrayNonEmpty } from "effect/Array"
import type { Context } from "hono"
import type { Prepared } from "../answer/run-route.ts"
import { ApiFailure } from "../failure.ts"
import { CaseUnknown } from "../library/library-errors.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { rawAddress } from "../request/raw-request.ts"
import { requestReader } from "../request/read-arguments.ts"
import type { RouteError } from "../routes/handler.ts"
import { contextOf } from "./entry-context.ts"
import { readJsonBody } from "./read-body.ts"
import { entriesRefused, issueOf, violationIssue } from "./refused-entries.ts"
import { mayWrite, type Writing } from "./write-access.ts"

/** How often a request without a condition is tried anew when another writer was faster. */
const ATTEMPTS = 16

const endpoint = endpoints.record
const read = requestReader(endpoint)

/** Who hears that a case has grown. */
export interface Listening {
  readonly appended: (caseId: CaseId) => void
}

/** Appends the entries of a request, all or none. */
export const recordRoute = (
  writing: Writing | undefined,
  feed: Listening
): ((c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>) =>
  Effect.fn("route.record")(function* (c) {
    const { store } = yield* mayWrite(c, writing, ["application/json"])
    const request = yield* Effect.fromResult(read(rawAddress(c.req.url), (name) => c.req.header(name)))
    const { case: caseId } = request.params as { readonly case: CaseId }
    const { idempotencyKey, ifMatch } = request.headers as typeof endpoint.headers.Type
    const sent = readEntries(yield* readJsonBody(c.req.raw, endpoint.body.limitBytes))
    const draft: Draft = {
      caseId,
      entries: sent.entries,
      issues: sent.problems.map(issueOf),
      ...(idempotencyKey === undefined ? {} : { clientKey: idempotencyKey }),
      ...(sent.expectedHead === undefined ? {} : { expectedHead: sent.expectedHead }),
      ...(ifMatch === undefined ? {} : { ifMatch })
    }
    const conditional = ifMatch !== undefined || sent.expectedHead !== undefined
    const recorded = yield* record(store, draft).pipe(
      Effect.retry({
        times: ATTEMPTS - 1,
        while: (error) => !conditional && error._tag === "LedgerError" && error.reason._tag === "HeadMoved"
      }),
      Effect.catchTag("LedgerError", (error) => Effect.fail(refusedByStore(error, draft)))
    )
    feed.appended(caseId)
    const body = JSON.stringify(
      yield* Effect.orDie(encode({ ...recorded.receipt, warnings: recorded.warnings }))
    )
    return c.body(body, recorded.added ? 201 : 200, {
      "Content-Type": endpoint.mediaType,
      "Cache-Control": "no-store",
      ...(recorded.added
        ? { Location: `/api/cases/${caseId}/ledger/entries/${recorded.receipt.firstSequence}` }
        : {})
    })
  })

const encode = Schema.encodeEffect(RecordReceipt)

interface Draft {
  readonly caseId: CaseId
  readonly entries: ReadonlyArray<ReadEntry>
  /** What is wrong with the entries by themselves. */
  readonly issues: ReadonlyArray<ProblemIssue>
  readonly clientKey?: string
  readonly expectedHead?: LedgerHead
  readonly ifMatch?: string
}

interface Recorded {
  readonly receipt: AppendReceipt
  readonly added: boolean
  readonly warnings: ReadonlyArray<ProblemIssue>
}

const record = Effect.fn("record")(function* (
  store: LedgerStore["Service"],
  draft: Draft
): Effect.fn.Return<Recorded, ApiFailure | CaseUnknown | LedgerError> {
  const { caseId, clientKey } = draft
  const bodies = draft.entries.flatMap(({ body }) => body ?? [])
  const earlier = yield* earlierReceipt(store, draft, bodies)
  if (earlier !== undefined) return earlier

  const known = yield* store.known(caseId, keysOfRules(bodies))
  yield* conditionsMet(draft, known.head)
  if (known.head.sequence === 0 && draft.issues.length === 0 && !bodies.some(describesCase)) {
    return yield* new CaseUnknown({ case: caseId, known: (yield* store.cases()).map((row) => row.case) })
  }
  const context = yield* contextOf(store, caseId, bodies, known)
  const compared = compareEntries(draft.entries, context)
  const groups = context.manifest?.groups.map(({ id }) => id) ?? []
  const places = draft.entries.flatMap(({ written, body }) =>
    body === undefined ? [] : [pathText(written.asWritten([]))]
  )
  const violations = checkDraft(indexOfKnown(caseId, known, groups), bodies)
  const issues = [
    ...draft.issues,
    ...compared.filter(({ severity }) => severity === "error").map(issueOf),
    ...violations.map((violation) => violationIssue(violation, places[violation.position] ?? ""))
  ]
  if (issues.length > 0 || !isReadonlyArrayNonEmpty(bodies)) {
    // The same request may have been recorded while this one was checked, and then it breaks the rules.
    return (yield* earlierReceipt(store, draft, bodies)) ?? (yield* entriesRefused(issues))
  }
  const receipt = yield* store.append(caseId, bodies, {
    expectedHead: known.head,
    ...(clientKey === undefined ? {} : { clientKey })
  })
  const warnings = compared.filter(({ severity }) => severity === "warning").map(issueOf)
  return { receipt, added: true, warnings }
})

const describesCase = ({ kind }: EntryBody): boolean => kind === "case.described.v1"

/** What an earlier request of the same key did. Errors: ClientKeyReused when it was another request. */
const earlierReceipt = Effect.fnUntraced(function* (
  store: LedgerStore["Service"],
  { caseId, clientKey, issues }: Draft,
  bodies: ReadonlyArray<EntryBody>
): Effect.fn.Return<Recorded | undefined, LedgerError> {
  if (clientKey === undefined || issues.length > 0 || !isReadonlyArrayNonEmpty(bodies)) return undefined
  if (Option.isNone(yield* store.receipt(caseId, clientKey))) return undefined
  return { receipt: yield* store.append(caseId, bodies, { clientKey }), added: false, warnings: [] }
})

const conditionsMet = (
  { caseId, expectedHead, ifMatch }: Draft,
  head: LedgerHead
): Effect.Effect<void, ApiFailure | LedgerError> => {
  if (ifMatch !== undefined && ifMatch !== `"${head.hash}"`) return Effect.fail(notMatched(head))
  return expectedHead === undefined || sameHead(expectedHead, head)
    ? Effect.void
    : Effect.fail(ledgerError(new HeadMoved({ case: caseId, expected: expectedHead, found: head })))
}

const notMatched = ({ sequence, hash }: LedgerHead): ApiFailure => {
  const found = "the hash of another entry"
  const expected = `the hash of entry ${sequence}, where the ledger ends`
  return new ApiFailure({
    problem: "HeadNotMatched",
    detail: `the ledger ends with entry ${sequence}, ${hash}; read on and decide again`,
    errors: [{ where: "header.If-Match", found, expected, message: `found ${found}, expected ${expected}` }]
  })
}

/** What callers are told of a store that did not append. */
const refusedByStore = (error: LedgerError, { entries, ifMatch }: Draft): ApiFailure | LedgerError => {
  const { reason } = error
  switch (reason._tag) {
    case "HeadMoved":
      return ifMatch === undefined
        ? new ApiFailure({
            problem: "HeadMoved",
            detail: `${reason.message}; nothing was appended, read on and decide again`,
            errors: []
          })
        : notMatched(reason.found)
    case "ClientKeyReused":
      return new ApiFailure({
        problem: "IdempotencyKeyReused",
        detail: `${reason.message}; nothing was appended, send a new Idempotency-Key with a new request`,
        errors: []
      })
    case "NoSuchEntry":
    case "AlreadyRedacted":
    case "NotRedactable":
      return entriesRefused([
        atEntry(entries, (body) => body.kind === "entry.redacted.v1" && body.target === reason.sequence, {
          field: "target",
          found: String(reason.sequence),
          expected: "an entry whose content can still be removed",
          message: reason.message
        })
      ])
    case "BodyNotCanonical": {
      const bodies = entries.flatMap(({ body }) => body ?? [])
      return entriesRefused([
        atEntry(entries, (body) => body === bodies[reason.position], {
          field: "",
          found: "a text with half of a surrogate pair",
          expected: "text that can be written as UTF-8",
          message: reason.problem
        })
      ])
    }
    default:
      return error
  }
}

const atEntry = (
  entries: ReadonlyArray<ReadEntry>,
  is: (body: EntryBody) => boolean,
  { field, ...issue }: Omit<ProblemIssue, "where"> & { readonly field: string }
): ProblemIssue => {
  const entry = entries.find(({ body }) => body !== undefined && is(body))
  const path = pathText([...(entry?.written.asWritten([]) ?? []), ...(field === "" ? [] : [field])])
  return { where: path === "" ? "body" : `body.${path}`, ...issue }
}
