import { formatInstant, Instant } from "@cordon/domain/time/instant"
import { Clock, Effect } from "effect"
import { collectionName } from "../collection-name.ts"
import { CRS84 } from "../crs.ts"
import { titleOf, viewSentences } from "../document/collection-document.ts"
import { keyOf, type Shown } from "../feature-shelf.ts"
import { itemsPage, type ShownFeature } from "../html/feature-pages.ts"
import { type FeaturePage, pageOf } from "../index/feature-page.ts"
import type { FeatureTexts } from "../index/feature-texts.ts"
import { type Link, QUERYABLES_RELATION } from "../link.ts"
import { GEOJSON, HTML, JSON_SCHEMA, JSON_TYPE } from "../media-type.ts"
import { DEFAULT_FEATURES } from "../request/limit-parameter.ts"
import type { ItemsQuery } from "../request/parameters.ts"
import { shownFor } from "./case-state.ts"
import { cursorOf, filterOf, nameOfList, startOf } from "./items-list.ts"
import { type CollectionRequest, type CollectionRow, type PartedBody, selfLinks } from "./resource.ts"

/** The features of a collection, a page at a time. */
export const items: CollectionRow<ItemsQuery> = {
  path: "/collections/:collectionId/items",
  representations: [GEOJSON],
  find: Effect.fnUntraced(function* (request, service) {
    const { name, query } = request
    const spec = service.shelf.source.specs[name.collection]
    const list = nameOfList(collectionName(name), query, spec)
    const start = yield* startOf(query, list)
    const shown = yield* shownFor(request, service, start?.recordedBy)
    const filter = yield* filterOf(shown, query, spec)
    return {
      key: keyOf(shown),
      momentary: true,
      write: Effect.gen(function* () {
        const index = yield* service.shelf.index(shown)
        const page = pageOf(index, service.shelf.select(shown, index, filter, list), {
          after: start?.after,
          limit: limitOf(request)
        })
        const next =
          page.continuesAfter === undefined
            ? undefined
            : cursorOf({ recordedBy: shown.opened.recordedAt, after: page.continuesAfter }, list)
        const told = {
          page,
          texts: yield* service.shelf.texts(shown, query.crs ?? CRS84),
          links: linksOf(request, next),
          timeStamp: formatInstant(Instant.make(yield* Clock.currentTimeMillis))
        }
        const body = request.html ? htmlOf(told, shown, spec, request) : geoJsonOf(told)
        return { body, links: told.links, headers: { "Content-Crs": `<${query.crs ?? CRS84}>` } }
      })
    }
  })
}

/** Rows of a page of HTML at most: a browser is not for more. */
const MOST_ROWS = 1000

const limitOf = ({ query, html }: CollectionRequest<ItemsQuery>): number =>
  Math.min(query.limit ?? DEFAULT_FEATURES, html ? MOST_ROWS : Number.POSITIVE_INFINITY)

interface Told {
  readonly page: FeaturePage
  readonly texts: FeatureTexts
  readonly links: ReadonlyArray<Link>
  readonly timeStamp: string
}

const geoJsonOf =
  ({ page, texts, links, timeStamp }: Told): PartedBody =>
  (allocate) => [
    Buffer.from(
      `{"type":"FeatureCollection","numberMatched":${page.matched},"numberReturned":${page.positions.length},"timeStamp":"${timeStamp}","links":${JSON.stringify(links)},"features":[`
    ),
    ...texts.of(page.positions, allocate),
    CLOSING
  ]

const CLOSING = Buffer.from("]}")

const htmlOf = (
  { page, texts, links, timeStamp }: Told,
  { opened, view }: Shown,
  spec: Parameters<typeof titleOf>[1],
  { name, query, addresses }: CollectionRequest<ItemsQuery>
): string =>
  itemsPage(
    {
      id: collectionName(name),
      title: titleOf(opened.record.manifest, spec),
      spec,
      crs: query.crs ?? CRS84,
      view: viewSentences(view),
      features: [...page.positions].map((position) => JSON.parse(texts.at(position)) as ShownFeature),
      matched: page.matched,
      timeStamp,
      links
    },
    addresses
  )

const linksOf = (request: CollectionRequest<ItemsQuery>, next: string | undefined): ReadonlyArray<Link> => {
  const { addresses, html, name } = request
  const path = `/collections/${collectionName(name)}`
  const type = html ? HTML : GEOJSON
  return [
    ...selfLinks(request, GEOJSON, "This page of features"),
    ...(next === undefined
      ? []
      : [{ href: addresses.page(next, html ? "html" : "json"), rel: "next", type, title: "The next page" }]),
    { href: addresses.to(path), rel: "collection", type: JSON_TYPE, title: "The collection" },
    {
      href: addresses.to(`${path}/queryables`),
      rel: QUERYABLES_RELATION,
      type: JSON_SCHEMA,
      title: "The properties to select by"
    }
  ]
}
