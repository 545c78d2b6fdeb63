import { voiceOf } from "@cordon/domain/source/source"
import { foldText, type IndexedClaim } from "@cordon/ledger/case-index"
import { territoryOf } from "@cordon/ledger/territory"
import { countByKind } from "@cordon/ledger/timeline"
import { knownBy, type View } from "@cordon/ledger/visible"
import { Effect } from "effect"
import { notFound } from "../failure.ts"
import { placesWithin, speaksOfActor, speaksOfPlace } from "./claim-match.ts"
import type { CaseHandlers } from "./handler.ts"
import { pageOf } from "./paging.ts"
import { narrowingView, viewFor } from "./view.ts"

const byId = { keyOf: ({ id }: { readonly id: string }) => [id] }

export const referenceRoutes: Pick<
  CaseHandlers,
  "sources" | "source" | "places" | "place" | "actors" | "actor"
> = {
  sources: ({ record }, request) =>
    pageOf(
      record.sources.filter((source) => hasWords([source.id, source.name], request.query.q)),
      byId,
      request
    ),

  source: Effect.fnUntraced(function* ({ index, record }, { params, query }) {
    const source = index.sources.get(params.source)
    if (source === undefined) {
      return yield* notFound("NoSuchSource", {
        where: "path.source",
        found: params.source,
        what: "the id of a source of this case",
        known: index.sources.keys()
      })
    }
    const narrow = yield* narrowingView(index, query)
    const { knownTo } = yield* viewFor(index, query)
    const counted = index.inOrder.filter(admittedBy(narrow))
    return {
      source,
      voice: voiceOf(source.id, index.sources),
      asSpeaker: countByKind(counted.filter(({ claim }) => claim.speaker === source.id)),
      asPublisher: countByKind(counted.filter(({ claim }) => claim.citation.publisher === source.id)),
      asWitness: countByKind(counted.filter(({ witness }) => witness === source.id)),
      assessments: record.assessments.filter(
        ({ subject, publishedAt }) =>
          subject.kind === "source" && subject.source === source.id && knownBy(publishedAt, index, knownTo)
      )
    }
  }),

  places: ({ record }, request) =>
    pageOf(
      record.places.filter((place) =>
        hasWords(
          [place.id, place.name, ...Object.values(place.names), ...place.alternativeNames],
          request.query.q
        )
      ),
      byId,
      request
    ),

  place: Effect.fnUntraced(function* ({ mapped }, { params, query }) {
    const index = yield* mapped
    const place = index.places.get(params.place)
    if (place === undefined) {
      return yield* notFound("NoSuchPlace", {
        where: "path.place",
        found: params.place,
        what: "the id of a place of this case",
        known: index.places.keys()
      })
    }
    const narrow = yield* narrowingView(index, query)
    const view = yield* viewFor(index, query)
    const within = placesWithin(index, place.id)
    const cell = index.cells.get(place.id)
    const baseline = index.baselines.get(place.id)
    const territory =
      cell === undefined ? undefined : territoryOf(view).find((answer) => answer.place === place.id)
    return {
      place,
      ...(cell === undefined ? {} : { cell }),
      ...(territory === undefined ? {} : { territory }),
      ...(baseline === undefined ? {} : { baseline }),
      claims: countByKind(
        index.inOrder.filter(admittedBy(narrow)).filter(({ claim }) => speaksOfPlace(claim, within))
      )
    }
  }),

  actors: ({ record }, request) =>
    pageOf(
      record.actors.filter((actor) =>
        hasWords(
          [
            actor.id,
            actor.name,
            ...Object.values(actor.names),
            ...actor.labels.flatMap(({ labels }) => labels)
          ],
          request.query.q
        )
      ),
      byId,
      request
    ),

  actor: Effect.fnUntraced(function* ({ index }, { params, query }) {
    const actor = index.actors.get(params.actor)
    if (actor === undefined) {
      return yield* notFound("NoSuchActor", {
        where: "path.actor",
        found: params.actor,
        what: "the id of an actor of this case",
        known: index.actors.keys()
      })
    }
    const narrow = yield* narrowingView(index, query)
    return {
      actor,
      party: index.partyOf(actor.id),
      claims: countByKind(
        index.inOrder.filter(admittedBy(narrow)).filter(({ claim }) => speaksOfActor(claim, actor.id))
      )
    }
  })
}

const admittedBy =
  (view: View | undefined) =>
  (claim: IndexedClaim): boolean =>
    view === undefined || view.admits(claim)

const hasWords = (texts: ReadonlyArray<string>, q: string | undefined): boolean => {
  if (q === undefined) return true
  const text = foldText(texts.join(" "))
  return foldText(q)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
