import { LedgerEntry, LedgerHead } from "@cordon/ledger/entry"
import { Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { caseProblems, endpoint } from "./endpoint.ts"
import { MAX_LIMIT } from "./page.ts"
import { integerParameter } from "./parameter.ts"

const HIGHEST_SEQUENCE = 999_999_999_999

/** Milliseconds after which a listener that lost its connection should come back. */
export const LISTEN_AGAIN_MILLIS = 2000

/** Entries appended after a sequence, with what to ask for next. */
export const EntriesSince = Schema.Struct({
  items: Schema.Array(LedgerEntry).annotate({ description: "Entries in the order of the chain" }),
  next: Schema.Int.annotate({ description: "Send it as `since` the next time" }),
  more: Schema.Boolean.annotate({ description: "true when further entries can be had at once" }),
  head: LedgerHead
}).annotate({
  identifier: "EntriesSince",
  description: "Entries appended after a sequence, with what to ask for next"
})
export type EntriesSince = typeof EntriesSince.Type

const sinceFacts = {
  example: "1200",
  lowest: 0,
  highest: HIGHEST_SEQUENCE
} as const

/** What was appended, for who asks from time to time. */
export const sinceEndpoints = {
  entriesSince: endpoint({
    path: "/api/cases/:case/changes",
    group: "ledger",
    summary: "Entries appended since",
    description:
      "With `since`, this address answers with what the ledger learned after that entry instead of comparing two views. Ask again with `next`; each entry comes once, in order, whoever appends. An answer without entries is a 304 to who sends its ETag back.",
    params: caseParam,
    query: {
      since: integerParameter({
        description: "Sequence of the last entry that the caller has; 0 for none.",
        ...sinceFacts
      }),
      limit: Schema.optionalKey(
        integerParameter({
          description: `Entries at most, 1 to ${MAX_LIMIT}.`,
          example: "100",
          lowest: 1,
          highest: MAX_LIMIT,
          standard: MAX_LIMIT
        })
      )
    },
    chosenBy: "since",
    response: EntriesSince,
    errors: [...caseProblems, "NoSuchEntry"]
  })
}

/** What is appended, as it happens. */
export const liveEndpoints = {
  live: endpoint({
    path: "/api/cases/:case/live",
    group: "ledger",
    summary: "Entries as they are appended",
    description: `Server-sent events: one event for each entry, in the order of the chain, none twice and none left out, whichever process appended it. \`id\` is its sequence, \`event\` its kind, \`data\` the entry as \`/ledger/entries\` gives it, without the content where that was redacted. Without \`since\` and \`Last-Event-ID\` it begins with the next append. A connection that was lost is taken up where it broke off by sending the last id as \`Last-Event-ID\`, which \`EventSource\` does by itself after ${LISTEN_AGAIN_MILLIS} ms. A comment comes now and then when nothing else does. Who reads slowly delays nobody else and loses nothing.`,
    mediaType: "text/event-stream",
    params: caseParam,
    query: {
      since: Schema.optionalKey(
        integerParameter({
          description:
            "Begin after the entry of this sequence; 0 for the whole ledger. `Last-Event-ID` goes before it.",
          ...sinceFacts
        })
      )
    },
    headers: {
      lastEventId: Schema.optionalKey(
        integerParameter({ description: "The id of the last event that the caller has.", ...sinceFacts })
      )
    },
    response: LedgerEntry,
    fresh: true,
    errors: [...caseProblems, "NoSuchEntry", "TooManyListeners"]
  })
}
