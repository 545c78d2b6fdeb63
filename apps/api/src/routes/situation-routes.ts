import { partyAreas } from "@cordon/ledger/area"
import { dayOfView } from "@cordon/ledger/activity"
import { diff } from "@cordon/ledger/diff"
import { answerFigure } from "@cordon/ledger/figure"
import { situation } from "@cordon/ledger/situation"
import { territoryOf } from "@cordon/ledger/territory"
import { timelineOf } from "@cordon/ledger/timeline"
import type { Controls } from "@cordon/ledger/controls"
import { Effect } from "effect"
import { malformed } from "../failure.ts"
import type { CaseHandlers, RouteRequest } from "./handler.ts"
import { pageInOrder } from "./paging.ts"
import { cellFeatures, frontFeatures } from "./territory-features.ts"
import { controlsFor, knownVoice, narrowingView, viewFor } from "./view.ts"

export const situationRoutes: Pick<
  CaseHandlers,
  "situation" | "territory" | "areas" | "figures" | "timeline" | "changes"
> = {
  situation: Effect.fnUntraced(function* ({ mapped }, { query }) {
    const index = yield* mapped
    return situation(index, yield* controlsFor(index, query))
  }),

  territory: Effect.fnUntraced(function* ({ mapped }, { query }) {
    const view = yield* viewFor(yield* mapped, query)
    const { include = ["cells", "front"] } = query
    const territory = territoryOf(view)
    return {
      type: "FeatureCollection" as const,
      controls: view.controls,
      day: dayOfView(view),
      features: [
        ...(include.includes("cells") ? cellFeatures(view.index, territory) : []),
        ...(include.includes("front") ? frontFeatures(view.index, territory) : [])
      ]
    }
  }),

  areas: Effect.fnUntraced(function* ({ mapped }, request) {
    const view = yield* viewFor(yield* mapped, request.query)
    return yield* pageInOrder(partyAreas(territoryOf(view)), request)
  }),

  figures: Effect.fnUntraced(function* ({ mapped }, request) {
    const view = yield* viewFor(yield* mapped, request.query)
    const territory = territoryOf(view)
    const { figures } = view.index.bundle.record.manifest
    return yield* pageInOrder(
      figures.map((figure) => answerFigure(figure, view, territory)),
      request
    )
  }),

  timeline: Effect.fnUntraced(function* ({ index }, { query }) {
    const view = yield* narrowingView(index, query)
    return timelineOf(index, view?.admits)
  }),

  changes: Effect.fnUntraced(function* ({ mapped }, { query }) {
    if (query.toAt === undefined && query.toKnownBy === undefined && query.toAccordingTo === undefined) {
      return yield* malformed([secondViewMissing])
    }
    const index = yield* mapped
    const before = yield* controlsFor(index, query)
    const after = secondView(before, query)
    yield* knownVoice(index, after.accordingTo, "query.toAccordingTo")
    return diff(index, before, after)
  })
}

const secondView = (before: Controls, query: RouteRequest<"changes">["query"]): Controls => ({
  at: query.toAt ?? before.at,
  knownBy: query.toKnownBy ?? query.knownBy ?? query.toAt ?? before.knownBy,
  accordingTo: query.toAccordingTo ?? before.accordingTo
})

const secondViewMissing = {
  where: "query",
  found: "no second view",
  expected: "at least one of toAt, toKnownBy, toAccordingTo",
  message: "found no second view to compare with, expected at least one of toAt, toKnownBy, toAccordingTo"
}
