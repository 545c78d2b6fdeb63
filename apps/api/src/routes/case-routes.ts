import { countByKind } from "@cordon/ledger/timeline"
import type { CaseSummary } from "@cordon/protocol/case-endpoints"
import { Effect } from "effect"
import type { CaseHandlers, ServiceHandlers } from "./handler.ts"
import { pageOf } from "./paging.ts"

export const caseRoutes: Pick<CaseHandlers, "case" | "bundle"> & Pick<ServiceHandlers, "cases"> = {
  cases: Effect.fnUntraced(function* (request, { library }) {
    const found: Array<CaseSummary> = []
    for (const row of yield* library.cases()) {
      const opened = yield* library
        .open(row.case)
        .pipe(Effect.catchTag("CaseUnknown", () => Effect.undefined))
      if (opened === undefined) continue
      const { manifest, claims } = opened.record
      const { id, title, subtitle, invented, window, opensAt, translations } = manifest
      found.push({
        id,
        title,
        subtitle,
        ...(translations === undefined ? {} : { translations }),
        invented,
        window,
        opensAt,
        claims: claims.length,
        head: opened.head
      })
    }
    return yield* pageOf(found, { keyOf: ({ id }) => [id] }, request)
  }),

  case: ({ record, index, entries, head, recordedAt }) =>
    Effect.succeed({
      manifest: record.manifest,
      counts: {
        entries: entries.length,
        claims: record.claims.length,
        byKind: countByKind(index.inOrder),
        withdrawn: record.withdrawn.length,
        redactions: record.redactions.length,
        assessments: record.assessments.length,
        outcomes: record.outcomes.length,
        sources: record.sources.length,
        places: record.places.length,
        actors: record.actors.length
      },
      head,
      recordedAt
    }),

  bundle: ({ mapped }) => Effect.map(mapped, ({ bundle }) => bundle)
}
