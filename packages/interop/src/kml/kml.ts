import { Result } from "effect"
import type { CaseFeature, CollectionId, FeatureField, FeatureValue } from "../feature/case-feature.ts"
import { collectionSpecs } from "../feature/collection-specs.ts"
import type { FormatFacts } from "../export/export-format.ts"
import type { Exporter } from "../export/exporter.ts"
import type { ExportRequest } from "../export/export-request.ts"
import { joined } from "../export/joined.ts"
import { provenanceOf } from "../export/provenance.ts"
import { chosenCollections, selectedFeatures } from "../export/selected-features.ts"
import { kmlGeometry } from "./kml-geometry.ts"
import { styleOf, stylesOf } from "./kml-style.ts"
import { element, textElement, xmlText } from "./xml.ts"

const facts: FormatFacts = {
  id: "kml",
  title: "KML",
  mediaType: "application/vnd.google-earth.kml+xml",
  alsoAskedAs: [],
  endings: [".kml"],
  collections: "any",
  carries: [
    "One folder a collection, each feature with the days on which it is said to hold, so that a time slider shows it.",
    "Every field as extended data, under the names that the other formats use."
  ],
  cannotCarry: [
    "Knowledge time: KML has one time, so ground is that of knownBy, or as known now when none is given.",
    "Whether every day or some day of a period is meant, and how exactly a bound is known: the time slider shows the widest days; the EDTF fields have the rest.",
    "A claim's history, salts and hashes: the ledger itself is in NDJSON.",
    "Lists have been joined to one text with semicolons, and a stated part of a number is text.",
    "What its mark of sensitivity withholds; a claim that may not leave at all is a placemark with its id and mark only.",
    "Coordinates are rounded to seven decimals, about a centimetre."
  ]
}

/**
 * A case for globes: a folder for each collection, each feature with its time.
 *
 * Source: OGC KML 2.2, 07-147r2; the order of elements is that of its schema.
 */
export const kml: Exporter = {
  facts,
  write: (request) =>
    Result.map(chosenCollections(request, facts), (collections) => joined(texts(request, collections)))
}

function* texts(request: ExportRequest, collections: ReadonlyArray<CollectionId>): Generator<string> {
  const { manifest } = request.index.bundle.record
  const { title, controls, cannotCarry, licence, editors, head } = provenanceOf(request, facts)
  const about = [
    Object.entries(controls)
      .map(([name, value]) => `${name} ${value}`)
      .join(", "),
    `ledger head ${head.sequence} ${head.hash}`,
    `${licence}; ${editors}`,
    ...cannotCarry.map((sentence) => `Left out or changed: ${sentence}`)
  ]
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
  yield textElement("name", title) + textElement("description", htmlText(about.join("\n")))
  yield stylesOf(manifest)
  for (const collection of collections) yield schemaOf(collection)
  for (const collection of collections) {
    const spec = collectionSpecs[collection]
    yield `\n<Folder>${textElement("name", spec.title)}${textElement("description", htmlText(spec.description))}`
    for (const feature of selectedFeatures(collection, request)) {
      if (collection === "control" && !isKnownStill(feature, request)) continue
      yield `\n${placemark(feature, collection, spec.fields, styleOf(feature, manifest))}`
    }
    yield "</Folder>"
  }
  yield "\n</Document></kml>\n"
}

const isKnownStill = ({ known }: CaseFeature, { controls }: ExportRequest): boolean =>
  controls.knownBy !== undefined || controls.at !== undefined || known.to === Number.POSITIVE_INFINITY

const placemark = (
  feature: CaseFeature,
  collection: CollectionId,
  fields: ReadonlyArray<FeatureField>,
  style: string
): string =>
  element(
    "Placemark",
    [
      textElement("name", nameOf(feature)),
      textElement("description", htmlText(descriptionOf(feature))),
      timeOf(feature),
      textElement("styleUrl", style),
      extendedData(feature, collection, fields),
      kmlGeometry(feature.geometry)
    ].join("")
  )

const nameOf = ({ id, properties }: CaseFeature): string =>
  String(properties["claim"] ?? properties["place_name"] ?? id)

const descriptionOf = ({ properties }: CaseFeature): string => {
  const { speaker_name, modality, paraphrase, published, held_by_names, basis } = properties
  if (speaker_name !== undefined) {
    return `${speaker_name} ${modality}${published === undefined ? "" : ` (${published})`}: ${paraphrase ?? "wording withheld"}`
  }
  if (properties["withheld"] !== undefined) return "Withheld for its sensitivity"
  if (basis === undefined) return ""
  return held_by_names === undefined
    ? "Nobody says who holds it"
    : `Said to be ${properties["holding"]}: ${held_by_names}`
}

/** Days as they are: a schema date without a zone, which no reader has to shift. */
const timeOf = ({ properties }: CaseFeature): string => {
  const { held_from_day: begin, held_to_day: end } = properties
  if (begin !== undefined && end !== undefined && end <= begin)
    return element("TimeStamp", textElement("when", begin))
  return element("TimeSpan", textElement("begin", begin) + textElement("end", end))
}

const extendedData = (
  { properties }: CaseFeature,
  collection: CollectionId,
  fields: ReadonlyArray<FeatureField>
): string => {
  let data = ""
  for (const { name } of fields) {
    const value = properties[name]
    if (value !== undefined) data += `<SimpleData name="${name}">${xmlText(dataText(value))}</SimpleData>`
  }
  return element("ExtendedData", element("SchemaData", data, { schemaUrl: `#${schemaId(collection)}` }))
}

const schemaOf = (collection: CollectionId): string =>
  element(
    "Schema",
    collectionSpecs[collection].fields
      .map(({ name, title, type }) =>
        element("SimpleField", textElement("displayName", title), { type: kmlTypes[type] ?? "string", name })
      )
      .join(""),
    { name: collection, id: schemaId(collection) }
  )

const schemaId = (collection: CollectionId): string => `schema-${collection}`

const kmlTypes: Partial<Record<FeatureField["type"], string>> = {
  number: "double",
  integer: "int",
  boolean: "bool"
}

/** Truth as 1 and 0, which every reader of a `bool` takes. */
const dataText = (value: FeatureValue): string =>
  typeof value === "boolean" ? (value ? "1" : "0") : String(value)

/** A balloon reads its text as HTML. */
const htmlText = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>")
