import type { CollectionId, FeatureField } from "@cordon/interop/feature/case-feature"
import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { OPEN_FROM, OPEN_TO } from "./epoch-days.ts"

const DAYS = "in whole days since 1970-01-01 of the case's calendar"

/**
 * Fields that tiles leave out: long texts and what describes a document, which would make a tile many times as heavy.
 *
 * A feature's citation keeps its address and passage; the rest is found by its id.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "paraphrase",
  "note",
  "terms",
  "parts",
  "equipment",
  "names",
  "alternative_names",
  "location_source",
  "pcode_dataset",
  "citation_title",
  "citation_edition",
  "citation_no_address",
  "citation_note",
  "stated_reference",
  "stated_office",
  "stated_title",
  "stated_date",
  "stated_original",
  "coding_scheme",
  "codes",
  "outcome_reasons",
  "sensitivity_reason"
])

/** The fields of a collection that its tiles carry. */
export const tileFields = (collection: CollectionId): ReadonlyArray<FeatureField> =>
  collectionSpecs[collection].fields.filter(({ name }) => !LEFT_OUT.has(name))

/** What a tile's layer says of a field. */
export interface TileField {
  readonly name: string
  /** As clients of TileJSON know types. */
  readonly type: "String" | "Number" | "Boolean"
  readonly description: string
}

/** Everything that the features of a layer have, what they share first. */
export const layerFields = (collection: CollectionId): ReadonlyArray<TileField> => [
  ...sharedFields,
  ...tileFields(collection).map(({ name, type, description, unit }) => ({
    name,
    type: typeNames[type],
    description: unit === undefined ? description : `${description}; ${unit}`
  }))
]

const sharedFields: ReadonlyArray<TileField> = [
  { name: "id", type: "String", description: "Unique in the layer; for promoteId" },
  {
    name: "valid_from",
    type: "Number",
    description: `First day for which it holds in the world, ${DAYS}; ${OPEN_FROM} where open`
  },
  {
    name: "valid_to",
    type: "Number",
    description: `The day after the last of them, ${DAYS}; ${OPEN_TO} where open`
  },
  {
    name: "known_from",
    type: "Number",
    description: `First day by the end of which it is known, ${DAYS}; ${OPEN_FROM} where open`
  },
  {
    name: "known_to",
    type: "Number",
    description: `The day after the last of them, ${DAYS}; ${OPEN_TO} where open`
  }
]

const typeNames: Readonly<Record<FeatureField["type"], TileField["type"]>> = {
  string: "String",
  number: "Number",
  integer: "Number",
  boolean: "Boolean",
  date: "String",
  edtf: "String",
  instant: "String",
  uri: "String"
}
