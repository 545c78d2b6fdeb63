import { formatInstant, FIRST_INSTANT, type Instant, LAST_INSTANT } from "@cordon/domain/time/instant"
import { formatAccordingTo } from "@cordon/ledger/controls"
import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { FeatureCollectionSpec } from "@cordon/interop/feature/case-feature"
import type { FeatureView } from "@cordon/interop/feature/feature-view"
import type { Addresses } from "../address.ts"
import { CRS84, crsList } from "../crs.ts"
import type { FeatureExtent } from "../index/feature-extent.ts"
import { type Link, QUERYABLES_RELATION } from "../link.ts"
import { GEOJSON, HTML, JSON_SCHEMA, JSON_TYPE } from "../media-type.ts"

/** Where and when the features of a collection are: one box and one interval around them all. */
export interface Extent {
  readonly spatial?: { readonly bbox: readonly [readonly number[]]; readonly crs: string }
  readonly temporal?: {
    readonly interval: readonly [readonly [string | null, string | null]]
    readonly trs: string
  }
}

/**
 * A collection as the service describes it.
 *
 * Source: OGC 17-069r4, schema collection.yaml; OGC 18-058r1, 6.2.
 */
export interface CollectionDocument {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly attribution: string
  readonly extent?: Extent
  readonly itemType: "feature"
  readonly crs: ReadonlyArray<string>
  readonly storageCrs: string
  readonly links: ReadonlyArray<Link>
}

/** What a collection's description is made from; without an extent, it says nothing of where and when. */
export interface DescribedCollection {
  readonly id: string
  readonly manifest: CaseManifest
  readonly spec: FeatureCollectionSpec
  readonly view: FeatureView
  readonly extent: FeatureExtent | undefined
}

/** Describes a collection. */
export const collectionDocument = (
  { id, manifest, spec, view, extent: found }: DescribedCollection,
  addresses: Addresses
): CollectionDocument => {
  const extent = found === undefined ? undefined : writtenExtent(found)
  return {
    id,
    title: titleOf(manifest, spec),
    description: [
      spec.description,
      `Case: ${manifest.title}, ${manifest.subtitle}.`,
      ...(manifest.invented ? ["The case is made up."] : []),
      ...viewSentences(view)
    ].join(" "),
    attribution: `${manifest.title}, by ${manifest.editors}`,
    ...(extent === undefined ? {} : { extent }),
    itemType: "feature",
    crs: crsList,
    storageCrs: CRS84,
    links: collectionLinks(id, manifest, spec, addresses)
  }
}

/** Title of a collection among those of all cases. */
export const titleOf = (manifest: CaseManifest, spec: FeatureCollectionSpec): string =>
  `${manifest.title}: ${spec.title}`

/** Says which view of the record is shown, where it is not the whole. */
export const viewSentences = ({ knownBy, accordingTo }: FeatureView): ReadonlyArray<string> => [
  ...(knownBy === undefined
    ? []
    : [
        `Only what had been published by ${typeof knownBy === "string" ? `the end of ${knownBy}` : formatInstant(knownBy)}.`
      ]),
  ...(accordingTo === undefined ? [] : [`According to ${formatAccordingTo(accordingTo)}.`])
]

const collectionLinks = (
  id: string,
  manifest: CaseManifest,
  spec: FeatureCollectionSpec,
  addresses: Addresses
): ReadonlyArray<Link> => {
  const path = `/collections/${id}`
  const title = titleOf(manifest, spec)
  return [
    { href: addresses.to(path, "json"), rel: "self", type: JSON_TYPE, title },
    { href: addresses.to(path, "html"), rel: "alternate", type: HTML, title: `${title}, as HTML` },
    { href: addresses.to(`${path}/items`), rel: "items", type: GEOJSON, title: `${title}, features` },
    {
      href: addresses.to(`${path}/items`, "html"),
      rel: "items",
      type: HTML,
      title: `${title}, features as HTML`
    },
    {
      href: addresses.to(`${path}/queryables`),
      rel: QUERYABLES_RELATION,
      type: JSON_SCHEMA,
      title: `${title}, properties to select by`
    },
    // GDAL 3.6 knows the relation by this spelling only; relation types are compared without regard to case.
    {
      href: addresses.to(`${path}/schema`),
      rel: "describedBy",
      type: JSON_SCHEMA,
      title: `${title}, schema of a feature`
    },
    {
      href: `${addresses.to(path, "html")}#licence`,
      rel: "license",
      type: HTML,
      title: manifest.licence
    }
  ]
}

const GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"

/** Where and when features are; nothing is said of what is nowhere or has no end on either side. */
const writtenExtent = ({ area, period }: FeatureExtent): Extent | undefined => {
  const [from, to] = [instantText(period?.from), instantText(period?.to)]
  const extent: Extent = {
    ...(area === undefined
      ? {}
      : { spatial: { bbox: [[area.west, area.south, area.east, area.north]], crs: CRS84 } }),
    ...(from === null && to === null ? {} : { temporal: { interval: [[from, to]], trs: GREGORIAN } })
  }
  return Object.keys(extent).length === 0 ? undefined : extent
}

const instantText = (instant: number | undefined): string | null =>
  instant === undefined || !(instant >= FIRST_INSTANT && instant <= LAST_INSTANT)
    ? null
    : formatInstant(instant as Instant)
