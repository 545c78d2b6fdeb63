import { Result } from "effect"
import type { CaseFeature, CollectionId } from "../feature/case-feature.ts"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import type { ExportRequest } from "../export/export-request.ts"
import { joined } from "../export/joined.ts"
import { provenanceOf } from "../export/provenance.ts"
import { chosenCollections, selectedFeatures } from "../export/selected-features.ts"
import { rounded } from "./rounded.ts"

const facts: FormatFacts = {
  id: "geojson",
  title: "GeoJSON",
  mediaType: "application/geo+json",
  alsoAskedAs: [],
  endings: [".geojson", ".geo.json"],
  collections: "any",
  carries: [
    "Every field of one or more collections, with each time as written (EDTF) and as days of the case's zone.",
    "The three controls, the head of the ledger, licence and editors, as members that GeoJSON readers pass over."
  ],
  cannotCarry: [
    "A claim's history, salts and hashes: the ledger itself is in NDJSON.",
    "Lists have been joined to one text with semicolons, and a stated part of a number is text.",
    "What its mark of sensitivity withholds; a claim that may not leave at all is a feature with its id and mark only.",
    "Coordinates are rounded to seven decimals, about a centimetre."
  ]
}

/**
 * A case as GeoJSON: one FeatureCollection of one collection or of several.
 *
 * Shape: ids carry the collection before them where there are several. A feature that nobody locates has no geometry.
 * Source: RFC 7946; sections 3.2 (unlocated features), 6.1 (foreign members), 11.2 (precision).
 */
export const geojson: Exporter = {
  facts,
  write: (request) =>
    Result.map(chosenCollections(request, facts), (collections) => joined(texts(request, collections)))
}

function* texts(request: ExportRequest, collections: ReadonlyArray<CollectionId>): Generator<string> {
  const head = {
    type: "FeatureCollection",
    name: nameOf(request, collections),
    ...provenanceOf(request, facts)
  }
  yield `${JSON.stringify({ ...head, collections }).slice(0, -1)},"features":[`
  let between = "\n"
  for (const collection of collections) {
    for (const feature of selectedFeatures(collection, request)) {
      yield `${between}${JSON.stringify(featureOf(feature, collection, collections.length > 1))}`
      between = ",\n"
    }
  }
  yield "\n]}\n"
}

const nameOf = ({ index }: ExportRequest, collections: ReadonlyArray<CollectionId>): string =>
  collections.length === 1 ? (collections[0] ?? "") : index.bundle.record.manifest.id

const featureOf = (
  { id, geometry, properties }: CaseFeature,
  collection: CollectionId,
  several: boolean
) => ({
  type: "Feature",
  id: several ? `${collection}:${id}` : id,
  geometry: geometry === undefined ? null : rounded(geometry),
  properties: several ? { collection, ...properties } : properties
})
