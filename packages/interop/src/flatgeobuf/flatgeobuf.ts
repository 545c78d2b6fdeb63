import { Builder } from "flatbuffers"
import { magicbytes } from "flatgeobuf/lib/mjs/constants.js"
import { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js"
import { GeometryType } from "flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js"
import { buildGeometry } from "flatgeobuf/lib/mjs/generic/geometry.js"
import { parseGeometry } from "flatgeobuf/lib/mjs/geojson/geometry.js"
import { Result } from "effect"
import { collectionSpecs } from "../feature/collection-specs.ts"
import type { CaseFeature, CollectionId, FeatureCollectionSpec } from "../feature/case-feature.ts"
import { text } from "../feature/field.ts"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import type { ExportRequest } from "../export/export-request.ts"
import { provenanceOf } from "../export/provenance.ts"
import { chosenCollections, selectedFeatures } from "../export/selected-features.ts"
import { encodeHeader } from "./fgb-header.ts"
import { columnOf, encodeProperties, type FgbColumn } from "./fgb-properties.ts"

const facts: FormatFacts = {
  id: "flatgeobuf",
  title: "FlatGeobuf",
  mediaType: "application/flatgeobuf",
  alsoAskedAs: ["application/vnd.flatgeobuf"],
  endings: [".fgb"],
  collections: "one",
  carries: [
    "Every field of one collection, control when none is named, with its title and description, and exact coordinates.",
    "The three controls, the head of the ledger, licence and editors, as metadata of the file."
  ],
  cannotCarry: [
    "Calendar days have no type of their own in FlatGeobuf, so they are texts, YYYY-MM-DD.",
    "There is no spatial index: a reader that wants a part of a large file reads all of it.",
    "A claim's history, salts and hashes: the ledger itself is in NDJSON.",
    "Lists have been joined to one text with semicolons, and a stated part of a number is text.",
    "What its mark of sensitivity withholds; a claim that may not leave at all is a feature with its id and mark only."
  ]
}

/**
 * One collection of a case as FlatGeobuf.
 *
 * Shape: one layer; a feature that nobody locates has no geometry.
 * Source: FlatGeobuf 3; flatgeobuf.org.
 * Gotcha: the library's own writer takes its columns from the first feature, so that fields which that one lacks would
 * be lost; header and properties are therefore written here, with its generated classes.
 */
export const flatgeobuf: Exporter = {
  facts,
  write: (request) =>
    Result.map(chosenCollections(request, facts, ["control"]), ([collection = "control"]) =>
      pieces(request, collection)
    )
}

function* pieces(request: ExportRequest, collection: CollectionId): Generator<Uint8Array> {
  const spec = collectionSpecs[collection]
  const features = selectedFeatures(collection, request)
  const columns = [ID, ...spec.fields].map(columnOf)
  yield magicbytes
  yield encodeHeader({
    name: collection,
    title: spec.title,
    description: [spec.description, ...facts.cannotCarry].join("\n"),
    metadata: JSON.stringify(provenanceOf(request, facts)),
    geometryType: HEADER_TYPES[spec.geometry],
    columns,
    features: features.length
  })
  for (const feature of features) yield encodeFeature(feature, columns)
}

const ID = text("id", "Id", "Id of the feature in its collection")

/** Ground is always a MultiPolygon; where points, lines and areas meet, each feature says what it is. */
const HEADER_TYPES: Readonly<Record<FeatureCollectionSpec["geometry"], GeometryType>> = {
  point: GeometryType.Point,
  line: GeometryType.LineString,
  polygon: GeometryType.MultiPolygon,
  any: GeometryType.Unknown
}

/** Room for a point or a small polygon, so that the buffer seldom grows. */
const BESIDE_PROPERTIES = 512

const encodeFeature = (
  { id, geometry, properties }: CaseFeature,
  columns: ReadonlyArray<FgbColumn>
): Uint8Array => {
  const bytes = encodeProperties((name) => (name === ID.name ? id : properties[name]), columns)
  const builder = new Builder(bytes.length + BESIDE_PROPERTIES)
  // As `createPropertiesVector`, which copies byte by byte.
  const values = builder.createByteVector(bytes)
  const shape =
    geometry === undefined
      ? undefined
      : buildGeometry(builder, parseGeometry(geometry as unknown as Parameters<typeof parseGeometry>[0]))
  Feature.startFeature(builder)
  if (shape !== undefined) Feature.addGeometry(builder, shape)
  Feature.addProperties(builder, values)
  builder.finishSizePrefixed(Feature.endFeature(builder))
  return builder.asUint8Array()
}
