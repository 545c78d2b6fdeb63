import { type CalendarDay, epochDay } from "@cordon/domain/time/calendar-day"
import { parseInstant } from "@cordon/domain/time/instant"
import { Result } from "effect"
import { ByteWriter, geojsonToWkb, ParquetWriter } from "hyparquet-writer"
import { collectionSpecs } from "../feature/collection-specs.ts"
import type { CaseFeature, CollectionId, FeatureField, FeatureValue } from "../feature/case-feature.ts"
import { text } from "../feature/field.ts"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import type { ExportRequest } from "../export/export-request.ts"
import { provenanceOf } from "../export/provenance.ts"
import { chosenCollections, selectedFeatures } from "../export/selected-features.ts"
import { withTypedEmptyList } from "./empty-file.ts"
import { boxOf, geoMetadata } from "./geo-metadata.ts"

const ROWS_IN_A_GROUP = 50_000

const facts: FormatFacts = {
  id: "geoparquet",
  title: "GeoParquet",
  mediaType: "application/vnd.apache.parquet",
  alsoAskedAs: ["application/x-parquet", "application/parquet"],
  endings: [".parquet", ".geoparquet"],
  collections: "one",
  carries: [
    "Every field of one collection, control when none is named: days as dates, instants as timestamps in UTC, exact coordinates and a box for each feature.",
    "The three controls, the head of the ledger, licence, editors and the meaning of every column, as metadata of the file."
  ],
  cannotCarry: [
    "A claim's history, salts and hashes: the ledger itself is in NDJSON.",
    "Lists have been joined to one text with semicolons, and a stated part of a number is text.",
    "What its mark of sensitivity withholds; a claim that may not leave at all is a row with its id and mark only."
  ]
}

/**
 * One collection of a case as GeoParquet 1.1: WKB in CRS84, a `bbox` column, days as DATE.
 *
 * Source: GeoParquet 1.1.0; Apache Parquet, LogicalTypes.
 */
export const geoparquet: Exporter = {
  facts,
  write: (request) =>
    Result.map(chosenCollections(request, facts, ["control"]), ([collection = "control"]) => [
      fileOf(request, collection)
    ])
}

const fileOf = (request: ExportRequest, collection: CollectionId): Uint8Array => {
  const spec = collectionSpecs[collection]
  const features = selectedFeatures(collection, request)
  const boxes = features.map(({ geometry }) => (geometry === undefined ? undefined : boxOf(geometry)))
  const fields = [ID, ...spec.fields]
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "schema", num_children: fields.length + 2 },
      ...fields.map((field) => ({
        name: field.name,
        repetition_type: field === ID ? ("REQUIRED" as const) : ("OPTIONAL" as const),
        ...TYPES[field.type]
      })),
      { name: "geometry", repetition_type: "OPTIONAL", type: "BYTE_ARRAY" },
      { name: "bbox", repetition_type: "OPTIONAL", num_children: 4 },
      ...(["xmin", "ymin", "xmax", "ymax"] as const).map((name) => ({
        name,
        repetition_type: "REQUIRED" as const,
        type: "DOUBLE" as const
      }))
    ],
    kvMetadata: [
      { key: "geo", value: JSON.stringify(geoMetadata(features, boxes)) },
      { key: "cordon", value: JSON.stringify({ ...provenanceOf(request, facts), collection: spec }) }
    ],
    createdBy: "cordon"
  })
  void parquet.write({
    rowGroupSize: ROWS_IN_A_GROUP,
    columnData: [
      ...fields.map((field) => ({ name: field.name, data: features.map(valueOf(field)) })),
      {
        name: "geometry",
        data: features.map(({ geometry }) =>
          geometry === undefined ? undefined : geojsonToWkb(geometry as never)
        )
      },
      { name: "bbox", data: boxes }
    ]
  })
  void parquet.finish()
  return features.length === 0 ? withTypedEmptyList(writer.getBytes()) : writer.getBytes()
}

const ID = text("id", "Id", "Id of the feature in its collection")

const UTF8 = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const

const TYPES = {
  string: UTF8,
  uri: UTF8,
  edtf: UTF8,
  date: { type: "INT32", converted_type: "DATE" },
  instant: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" }
} as const

const valueOf =
  ({ name, type }: FeatureField) =>
  ({ id, properties }: CaseFeature): FeatureValue | bigint | undefined => {
    const value = name === "id" ? id : properties[name]
    if (value === undefined) return undefined
    if (type === "date") return epochDay(value as CalendarDay)
    if (type === "instant") return BigInt(Result.getOrThrow(parseInstant(String(value))).instant)
    return value
  }
