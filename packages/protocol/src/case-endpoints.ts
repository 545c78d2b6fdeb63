import { CaseManifest } from "@cordon/domain/case/manifest"
import { CaseId } from "@cordon/domain/key"
import { InstantText } from "@cordon/domain/time/instant"
import { CaseBundle } from "@cordon/ledger/bundle"
import { LedgerHead } from "@cordon/ledger/entry"
import { KindCounts } from "@cordon/ledger/timeline"
import { Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { recordedByQuery } from "./controls-query.ts"
import { caseProblems, endpoint, mapProblems } from "./endpoint.ts"
import { pageOf, pageQuery } from "./page.ts"

/** A case as the list of cases shows it. */
export const CaseSummary = Schema.Struct({
  id: CaseId,
  title: CaseManifest.fields.title,
  subtitle: CaseManifest.fields.subtitle,
  translations: CaseManifest.fields.translations,
  invented: CaseManifest.fields.invented,
  window: CaseManifest.fields.window,
  opensAt: CaseManifest.fields.opensAt,
  claims: Schema.Int.annotate({ description: "Claims on record" }),
  head: LedgerHead
}).annotate({ identifier: "CaseSummary" })
export type CaseSummary = typeof CaseSummary.Type

/** How much a case's record holds. */
export const CaseCounts = Schema.Struct({
  entries: Schema.Int,
  claims: Schema.Int,
  byKind: KindCounts,
  withdrawn: Schema.Int,
  redactions: Schema.Int,
  assessments: Schema.Int,
  outcomes: Schema.Int,
  sources: Schema.Int,
  places: Schema.Int,
  actors: Schema.Int
}).annotate({ identifier: "CaseCounts", description: "How much a case's record holds" })
export type CaseCounts = typeof CaseCounts.Type

/** One case: what it is, how much it holds, where its chain ends. */
export const CaseDetail = Schema.Struct({
  manifest: CaseManifest,
  counts: CaseCounts,
  head: LedgerHead,
  recordedAt: InstantText.annotate({ description: "When the last entry was recorded" })
}).annotate({ identifier: "CaseDetail" })
export type CaseDetail = typeof CaseDetail.Type

export const caseEndpoints = {
  cases: endpoint({
    path: "/api/cases",
    group: "cases",
    summary: "All cases",
    description: "Every case that this server keeps, by id.",
    params: {},
    query: pageQuery,
    response: pageOf(CaseSummary, "CasePage"),
    errors: ["StoreUnavailable"]
  }),
  case: endpoint({
    path: "/api/cases/:case",
    group: "cases",
    summary: "One case",
    description:
      "The case's manifest (frame, parties, figures, key events), how much its record holds, and the head of its chain.",
    params: caseParam,
    query: recordedByQuery,
    response: CaseDetail,
    errors: caseProblems
  }),
  bundle: endpoint({
    path: "/api/cases/:case/bundle",
    group: "cases",
    summary: "The whole record of a case in one body",
    description:
      "All that the ledger says up to its head, with the cells of the map: what the viewer and the terminal load once, to answer every view themselves with the same rules as this API.",
    params: caseParam,
    query: recordedByQuery,
    response: CaseBundle,
    errors: mapProblems
  })
}
