import { collectionIds } from "@cordon/interop/feature/case-feature"
import { Effect } from "effect"
import type { OpenCase } from "../../library/open-case.ts"
import type { RouteError } from "../../routes/handler.ts"
import { knownVoice } from "../../routes/view.ts"
import { collectionName } from "../collection-name.ts"
import { crsList } from "../crs.ts"
import { type CollectionDocument, collectionDocument } from "../document/collection-document.ts"
import { keyOf, type Shown } from "../feature-shelf.ts"
import { collectionsPage } from "../html/service-pages.ts"
import { JSON_TYPE } from "../media-type.ts"
import { openAll, viewOf } from "./case-state.ts"
import { type OgcRequest, type OgcService, selfLinks, type ServiceRow } from "./resource.ts"

/** Every collection of every case. */
export const collections: ServiceRow = {
  path: "/collections",
  representations: [JSON_TYPE],
  find: Effect.fnUntraced(function* (request, service) {
    const shown = (yield* openAll(request.query, service)).map((opened) => ({
      opened,
      view: viewOf(request.query)
    }))
    if (request.query.accordingTo !== undefined && shown.length > 0) yield* voiceOfSome(shown, request)
    return {
      key: shown.map((one) => keyOf({ ...one, collection: "claims" })).join(),
      momentary: false,
      write: Effect.map(describeAll(shown, request, service), (documents) => {
        const links = selfLinks(request, JSON_TYPE, "The collections of features")
        return {
          body: request.html
            ? collectionsPage(documents, links, request.addresses)
            : JSON.stringify({ links, crs: crsList, collections: documents }),
          links
        }
      })
    }
  })
}

/** Describes one collection; a case without a map, or without the voice asked for, has no say on where and when. */
export const describe = Effect.fnUntraced(function* (
  shown: Shown,
  { addresses }: OgcRequest<unknown>,
  { shelf }: OgcService
): Effect.fn.Return<CollectionDocument, RouteError> {
  const { opened, collection, view } = shown
  const voice =
    view.accordingTo === undefined ||
    (yield* Effect.isSuccess(knownVoice(opened.index, view.accordingTo, "query.accordingTo")))
  const extent = voice
    ? yield* shelf.extent(shown).pipe(Effect.catchTag("MapNotMade", () => Effect.undefined))
    : undefined
  return collectionDocument(
    {
      id: collectionName({ caseId: opened.id, collection }),
      manifest: opened.record.manifest,
      spec: shelf.source.specs[collection],
      view,
      extent
    },
    addresses
  )
})

const describeAll = (
  cases: ReadonlyArray<Omit<Shown, "collection">>,
  request: OgcRequest,
  service: OgcService
): Effect.Effect<ReadonlyArray<CollectionDocument>, RouteError> =>
  Effect.forEach(
    cases.flatMap((one) => collectionIds.map((collection) => ({ ...one, collection }))),
    (shown) => describe(shown, request, service)
  )

/** Fails where no case has the source or party that is asked for, with the nearest of the first case. */
const voiceOfSome = (
  cases: ReadonlyArray<{ readonly opened: OpenCase }>,
  { query }: OgcRequest
): Effect.Effect<void, RouteError> =>
  query.accordingTo === undefined
    ? Effect.void
    : Effect.firstSuccessOf(
        cases.map(({ opened }) => knownVoice(opened.index, query.accordingTo!, "query.accordingTo"))
      )
