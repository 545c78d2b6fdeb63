import { Effect } from "effect"
import { notFound } from "../../failure.ts"
import { collectionName } from "../collection-name.ts"
import { CRS84 } from "../crs.ts"
import { titleOf, viewSentences } from "../document/collection-document.ts"
import { keyOf } from "../feature-shelf.ts"
import { featurePage, type ShownFeature } from "../html/feature-pages.ts"
import type { FeatureIndex } from "../index/feature-index.ts"
import { GEOJSON, JSON_TYPE } from "../media-type.ts"
import type { FeatureQuery } from "../request/parameters.ts"
import { shownFor } from "./case-state.ts"
import { type CollectionRow, selfLinks } from "./resource.ts"

/** One feature. */
export const item: CollectionRow<FeatureQuery> = {
  path: "/collections/:collectionId/items/:featureId",
  representations: [GEOJSON],
  find: Effect.fnUntraced(function* (request, service) {
    const shown = yield* shownFor(request, service)
    const { addresses, featureId } = request
    const { crs = CRS84 } = request.query
    const id = collectionName(request.name)
    return {
      key: keyOf(shown),
      momentary: false,
      write: Effect.gen(function* () {
        const index = yield* service.shelf.index(shown)
        const position = index.positionOf(featureId)
        if (position === undefined) return yield* noSuchFeature(featureId, index)
        const text = (yield* service.shelf.texts(shown, crs)).at(position)
        const spec = service.shelf.source.specs[shown.collection]
        const title = titleOf(shown.opened.record.manifest, spec)
        const links = [
          ...selfLinks(request, GEOJSON, "This feature"),
          { href: addresses.to(`/collections/${id}`), rel: "collection", type: JSON_TYPE, title }
        ]
        const feature = () => JSON.parse(text) as ShownFeature
        return {
          body: request.html
            ? featurePage(
                { id, title, spec, crs, view: viewSentences(shown.view), feature: feature(), links },
                addresses
              )
            : `${text.slice(0, -1)},"links":${JSON.stringify(links)}}`,
          links,
          headers: { "Content-Crs": `<${crs}>` }
        }
      })
    }
  })
}

const noSuchFeature = (found: string, index: FeatureIndex) =>
  notFound("NoSuchFeature", {
    where: "path.featureId",
    found,
    what: "the id of a feature of this collection",
    known: index.idsNear(found)
  })
