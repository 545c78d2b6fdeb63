import type { FeatureCollectionSpec, FeatureField } from "@cordon/interop/feature/case-feature"
import { queryablesOf } from "../request/parameters.ts"
import { shapeOf } from "../request/property-parameter.ts"

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>

const DIALECT = "https://json-schema.org/draft/2020-12/schema"

/**
 * The properties that features can be selected by, as JSON Schema.
 *
 * Source: OGC 19-079r2, requirement /req/queryables/get-queryables-response.
 */
export const queryablesDocument = (spec: FeatureCollectionSpec, title: string, id: string): Json => ({
  $schema: DIALECT,
  $id: id,
  type: "object",
  title,
  description: spec.description,
  properties: Object.fromEntries(
    queryablesOf(spec).map((field) => [
      field.name,
      { title: field.title, description: field.description, ...shapeOf(field) }
    ])
  ),
  additionalProperties: false
})

/**
 * A feature of a collection as JSON Schema.
 *
 * Gotcha: GDAL up to 3.8 reads a property's type from this document, but only where `type` is one word, so that it
 * would take what may be null for text. It also follows references without unescaping them. `number~1null` is
 * therefore defined twice: as JSON Pointer reads it (`number/null`, which may be null) and as GDAL does.
 * Source: JSON Schema draft 2020-12; RFC 6901, section 3.
 */
export const featureSchema = (spec: FeatureCollectionSpec, title: string, id: string): Json => {
  const kinds = [...new Set(spec.fields.map(kindOf))]
  return {
    $schema: DIALECT,
    $id: id,
    title,
    description: spec.description,
    type: "object",
    required: ["type", "id", "geometry", "properties"],
    properties: {
      type: { type: "string", enum: ["Feature"] },
      id: { type: "string" },
      geometry: {
        anyOf: [
          { type: "null" },
          { type: "object", properties: { type: { enum: geometryTypes[spec.geometry] } } }
        ]
      },
      properties: {
        type: "object",
        properties: Object.fromEntries(spec.fields.map((field) => [field.name, propertySchema(field)])),
        required: spec.fields.map(({ name }) => name),
        additionalProperties: false
      }
    },
    $defs: Object.fromEntries(
      kinds.flatMap((kind) => {
        const { type, format } = definitions[kind]
        const formatted = format === undefined ? {} : { format }
        return [
          [`${kind}/null`, { type: [type, "null"], ...formatted }],
          [`${kind}~1null`, { type, ...formatted }]
        ]
      })
    )
  }
}

/** What geometries features have, by what their collection says of them. */
export const geometryTypes = {
  point: ["Point"],
  line: ["LineString", "MultiLineString"],
  polygon: ["Polygon", "MultiPolygon"],
  any: ["Point", "LineString", "MultiLineString", "Polygon", "MultiPolygon"]
} as const satisfies Record<FeatureCollectionSpec["geometry"], ReadonlyArray<string>>

const definitions = {
  string: { type: "string", format: undefined },
  number: { type: "number", format: undefined },
  integer: { type: "integer", format: undefined },
  boolean: { type: "boolean", format: undefined },
  date: { type: "string", format: "date" },
  "date-time": { type: "string", format: "date-time" },
  uri: { type: "string", format: "uri" }
} as const

const kindOf = ({ type }: FeatureField): keyof typeof definitions =>
  type === "edtf" ? "string" : type === "instant" ? "date-time" : type

const propertySchema = (field: FeatureField): Json => {
  const { unit, values } = field
  return {
    title: field.title,
    description: field.description,
    $ref: `#/$defs/${kindOf(field)}~1null`,
    ...(values === undefined ? {} : { enum: [...values, null] }),
    ...(unit === undefined ? {} : { "x-ogc-unit": unit })
  }
}
