import { LEDGER_FORMAT } from "@cordon/ledger/chain"
import { MAX_LIMIT } from "@cordon/protocol/page"
import { Effect } from "effect"
import { ApiFailure } from "../failure.ts"
import type { CaseHandlers } from "./handler.ts"
import { pageOf } from "./paging.ts"
import { reachesTo } from "./reaches-to.ts"

export const ledgerRoutes: Pick<
  CaseHandlers,
  "ledger" | "entries" | "entry" | "entriesSince" | "verification"
> = {
  ledger: ({ id, head, recordedAt }) => Effect.succeed({ case: id, head, recordedAt, format: LEDGER_FORMAT }),

  entries: ({ entries }, request) =>
    pageOf(entries.slice(request.query.after ?? 0), { keyOf: ({ sequence }) => [sequence] }, request),

  entry: Effect.fnUntraced(function* ({ entries, head }, { params }) {
    const entry = entries[params.sequence - 1]
    if (entry !== undefined) return { entry, head }
    const expected = `a sequence from 1 to ${head.sequence}`
    const message = `found ${params.sequence}, expected ${expected}`
    return yield* new ApiFailure({
      problem: "NoSuchEntry",
      detail: message,
      errors: [{ where: "path.sequence", found: String(params.sequence), expected, message }]
    })
  }),

  entriesSince: Effect.fnUntraced(function* ({ entries, head }, { query }) {
    const { since, limit = MAX_LIMIT } = query
    yield* reachesTo(since, head, "query.since")
    const items = entries.slice(since, since + limit)
    const next = since + items.length
    return { items, next, more: next < head.sequence, head }
  }),

  verification: ({ id, head }, _request, { library }) => library.verify(id, head.sequence)
}
