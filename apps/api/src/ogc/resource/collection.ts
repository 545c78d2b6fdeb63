import type { FeatureField } from "@cordon/interop/feature/case-feature"
import { Effect } from "effect"
import { collectionName } from "../collection-name.ts"
import { titleOf } from "../document/collection-document.ts"
import { featureSchema, type Json, queryablesDocument } from "../document/feature-schema.ts"
import { keyOf, type Shown } from "../feature-shelf.ts"
import { collectionPage, propertiesPage } from "../html/service-pages.ts"
import { JSON_SCHEMA, JSON_TYPE } from "../media-type.ts"
import { queryablesOf } from "../request/parameters.ts"
import { shownFor } from "./case-state.ts"
import { describe } from "./collections.ts"
import {
  type CollectionRequest,
  type CollectionRow,
  type OgcService,
  selfLinks,
  steady,
  type Written
} from "./resource.ts"

/** What a collection is, and where and when its features are. */
export const collection: CollectionRow = {
  path: "/collections/:collectionId",
  representations: [JSON_TYPE],
  find: Effect.fnUntraced(function* (request, service) {
    const shown = yield* shownFor(request, service)
    return {
      key: keyOf(shown),
      momentary: false,
      write: Effect.map(describe(shown, request, service), (document) => ({
        body: request.html
          ? collectionPage(document, shown.opened.record.manifest.licence, request.addresses)
          : JSON.stringify(document),
        links: document.links
      }))
    }
  })
}

/** The properties that features can be selected by. */
export const queryables: CollectionRow = {
  path: "/collections/:collectionId/queryables",
  representations: [JSON_SCHEMA, JSON_TYPE],
  find: Effect.fnUntraced(function* (request, service) {
    const shown = yield* shownFor(request, service)
    return steady(keyOf(shown), () =>
      written(shown, request, service, {
        title: "Properties to select by",
        document: queryablesDocument,
        fields: queryablesOf(service.shelf.source.specs[shown.collection])
      })
    )
  })
}

/** What a feature looks like. */
export const schema: CollectionRow = {
  path: "/collections/:collectionId/schema",
  representations: [JSON_SCHEMA, JSON_TYPE],
  find: Effect.fnUntraced(function* (request, service) {
    const shown = yield* shownFor(request, service)
    return steady(keyOf(shown), () =>
      written(shown, request, service, {
        title: "Properties of a feature",
        document: featureSchema,
        fields: service.shelf.source.specs[shown.collection].fields
      })
    )
  })
}

const written = (
  { opened, collection }: Shown,
  request: CollectionRequest,
  { shelf }: OgcService,
  told: {
    readonly title: string
    readonly document: typeof featureSchema
    readonly fields: ReadonlyArray<FeatureField>
  }
): Written => {
  const spec = shelf.source.specs[collection]
  const title = titleOf(opened.record.manifest, spec)
  const links = selfLinks(request, JSON_SCHEMA, `${title}, ${told.title.toLowerCase()}`)
  const document = (): Json => told.document(spec, title, request.addresses.bare)
  return {
    body: request.html
      ? propertiesPage(
          {
            title: told.title,
            collection: { id: collectionName({ caseId: opened.id, collection }), title },
            description: spec.description,
            properties: told.fields,
            links
          },
          request.addresses
        )
      : JSON.stringify(document()),
    links
  }
}
