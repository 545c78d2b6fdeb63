import type { CollectionId, FeatureCollectionSpec } from "@cordon/interop/feature/case-feature"
import { categoryStatus } from "@cordon/protocol/error-category"
import { problemTags } from "@cordon/protocol/problem-kind"
import { crsList } from "../crs.ts"
import { shapeOf } from "../request/property-parameter.ts"
import { geometryTypes, type Json } from "./feature-schema.ts"

const text = { type: "string" }
const list = (items: Json): Json => ({ type: "array", items })
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Json, required: ReadonlyArray<string>): Json => ({
  type: "object",
  required,
  properties
})

/** The name of the schema of a collection's features. */
export const featureSchemaName = (collection: CollectionId): string => `${collection}Feature`

/** The name of the schema of a page of a collection's features. */
export const pageSchemaName = (collection: CollectionId): string => `${collection}Page`

/**
 * The schemas of the service's answers, as OpenAPI 3.0 writes them.
 *
 * Source: OGC 17-069r4, clauses 7 and 8; OpenAPI 3.0.3, where `nullable` stands for a union with null.
 */
export const definitionSchemas = (specs: Readonly<Record<CollectionId, FeatureCollectionSpec>>): Json => ({
  ...fixed,
  ...Object.fromEntries(
    Object.values(specs).flatMap((spec) => [
      [featureSchemaName(spec.id), featureSchema(spec)],
      [
        pageSchemaName(spec.id),
        object(
          {
            type: { type: "string", enum: ["FeatureCollection"] },
            numberMatched: { type: "integer", minimum: 0 },
            numberReturned: { type: "integer", minimum: 0 },
            timeStamp: { type: "string", format: "date-time" },
            links: list(ref("link")),
            features: list(ref(featureSchemaName(spec.id)))
          },
          ["type", "numberMatched", "numberReturned", "timeStamp", "links", "features"]
        )
      ]
    ])
  )
})

const featureSchema = (spec: FeatureCollectionSpec): Json => ({
  description: spec.description,
  ...object(
    {
      type: { type: "string", enum: ["Feature"] },
      id: text,
      geometry: {
        type: "object",
        nullable: true,
        required: ["type", "coordinates"],
        properties: {
          type: { type: "string", enum: geometryTypes[spec.geometry] },
          coordinates: list({})
        }
      },
      properties: object(
        Object.fromEntries(
          spec.fields.map((field) => {
            const shape = shapeOf(field)
            return [
              field.name,
              {
                title: field.title,
                description: field.description,
                ...shape,
                nullable: true,
                ...(field.values === undefined ? {} : { enum: [...field.values, null] })
              }
            ]
          })
        ),
        spec.fields.map(({ name }) => name)
      ),
      links: list(ref("link"))
    },
    ["type", "id", "geometry", "properties"]
  )
})

const fixed: Json = {
  link: object({ href: text, rel: text, type: text, title: text }, ["href", "rel"]),
  landingPage: object({ title: text, description: text, links: list(ref("link")) }, [
    "title",
    "description",
    "links"
  ]),
  confClasses: object({ conformsTo: list(text), links: list(ref("link")) }, ["conformsTo"]),
  extent: {
    type: "object",
    properties: {
      spatial: object(
        {
          bbox: list({ type: "array", minItems: 4, maxItems: 4, items: { type: "number" } }),
          crs: { type: "string", enum: [crsList[0]] }
        },
        ["bbox", "crs"]
      ),
      temporal: object(
        {
          interval: list({
            type: "array",
            minItems: 2,
            maxItems: 2,
            items: { type: "string", format: "date-time", nullable: true }
          }),
          trs: { type: "string", enum: ["http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"] }
        },
        ["interval", "trs"]
      )
    }
  },
  collection: object(
    {
      id: text,
      title: text,
      description: text,
      attribution: text,
      extent: ref("extent"),
      itemType: { type: "string", enum: ["feature"] },
      crs: list({ type: "string", enum: crsList }),
      storageCrs: { type: "string", enum: [crsList[0]] },
      links: list(ref("link"))
    },
    ["id", "title", "description", "attribution", "itemType", "crs", "storageCrs", "links"]
  ),
  collections: object(
    {
      links: list(ref("link")),
      crs: list({ type: "string", enum: crsList }),
      collections: list(ref("collection"))
    },
    ["links", "collections"]
  ),
  jsonSchema: {
    type: "object",
    description: "A document in JSON Schema, draft 2020-12",
    additionalProperties: true
  },
  problem: {
    description: "Problem details (RFC 9457): the body of every error",
    ...object(
      {
        _tag: { type: "string", enum: problemTags, description: "Which problem, for programs" },
        type: text,
        title: text,
        status: { type: "integer" },
        detail: text,
        category: { type: "string", enum: Object.keys(categoryStatus) },
        errors: list(
          object({ where: text, found: text, expected: text, message: text }, [
            "where",
            "found",
            "expected",
            "message"
          ])
        ),
        requestId: text
      },
      ["_tag", "type", "title", "status", "detail", "category", "errors", "requestId"]
    )
  }
}
