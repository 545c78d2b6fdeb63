import {
  type CollectionId,
  collectionIds,
  type FeatureCollectionSpec
} from "@cordon/interop/feature/case-feature"
import type { CaseId } from "@cordon/domain/key"
import type { ParameterFields } from "@cordon/protocol/endpoint"
import { factsOf } from "@cordon/protocol/parameter"
import { PROBLEM_MEDIA_TYPE } from "@cordon/protocol/problem"
import { problemKinds, problemStatus, type ProblemTag } from "@cordon/protocol/problem-kind"
import { type CaseCollection, collectionName, collectionNames } from "../collection-name.ts"
import { GEOJSON, HTML, JSON_SCHEMA, JSON_TYPE } from "../media-type.ts"
import { commonQuery, featureQuery, itemsQuery, queryOf } from "../request/parameters.ts"
import { definitionSchemas, featureSchemaName, pageSchemaName } from "./definition-schemas.ts"
import { withUsedComponents } from "./definition-components.ts"
import type { Json } from "./feature-schema.ts"

/** What the API definition is made from. */
export interface Defined {
  readonly version: string
  /** Address of the landing page. */
  readonly root: string
  readonly cases: ReadonlyArray<CaseId>
  readonly specs: Readonly<Record<CollectionId, FeatureCollectionSpec>>
}

/**
 * The API definition of the service: exactly the paths that it serves, with the queryables of each collection.
 *
 * Gotcha: QGIS looks for the greatest limit under `components/parameters/limit`, GDAL for a collection's queryables
 * under the path of its items.
 * Source: OpenAPI 3.0.3; OGC 17-069r4, clause 9.
 */
export const definitionDocument = (defined: Defined): Json => withUsedComponents(wholeDefinition(defined))

const wholeDefinition = ({ version, root, cases, specs }: Defined): Json => ({
  openapi: "3.0.3",
  info: {
    title: "Cordon: OGC API - Features",
    version,
    description:
      "Who is said to hold which ground, and what else is claimed of a siege or armed conflict, as features for GIS. Every feature is what somebody says, never a fact by itself. `datetime` selects by the time that a feature is said to hold, `knownBy` by when it was known, and `accordingTo` by whose claims count.",
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" }
  },
  servers: [{ url: root }],
  security: [],
  tags: [
    { name: "capabilities", description: "What the service offers" },
    { name: "data", description: "Features of a collection" }
  ],
  paths: { ...capabilityPaths, ...collectionPaths(cases, specs) },
  components: {
    parameters: components(specs),
    schemas: definitionSchemas(specs),
    headers: {
      ContentCrs: {
        description: "Reference system of the coordinates in the answer, in angle brackets",
        schema: { type: "string" }
      },
      ETag: {
        description: "Changes when the answer can have changed; send it as If-None-Match",
        schema: { type: "string" }
      },
      Link: { description: "The links of the answer (RFC 8288)", schema: { type: "string" } },
      RequestId: {
        description: "Id of the request: the caller's X-Request-Id, or a new one",
        schema: { type: "string" }
      }
    },
    responses: {
      NotModified: { description: "The answer of the ETag in If-None-Match still holds", headers },
      Malformed: problem("RequestMalformed"),
      NoCollection: problem("NoSuchCollection", "NoSuchCase"),
      NoFeature: problem("NoSuchFeature", "NoSuchCollection", "NoSuchCase"),
      NoCase: problem("NoSuchCase"),
      NotAllowed: problem("MethodNotAllowed"),
      TooLarge: problem("BodyTooLarge"),
      Fault: problem("Fault"),
      Unavailable: problem("StoreUnavailable", "MapUnavailable")
    }
  }
})

const headers = {
  ETag: { $ref: "#/components/headers/ETag" },
  "X-Request-Id": { $ref: "#/components/headers/RequestId" }
}

const problem = (...tags: readonly [ProblemTag, ...ReadonlyArray<ProblemTag>]): Json => ({
  description: tags.map((tag) => `\`${tag}\` (${problemStatus(tag)}): ${problemKinds[tag].title}.`).join(" "),
  content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: "#/components/schemas/problem" } } }
})

/** Parameters by name, each once; those of one collection under its id. */
const components = (specs: Defined["specs"]): Json => ({
  ...Object.fromEntries(
    Object.entries(itemsQuery).map(([name, field]) => [name, parameterObject(name, field)])
  ),
  ...Object.fromEntries(
    collectionIds.flatMap((id) =>
      ownNames(specs[id]).map((name) => [`${id}.${name}`, parameterObject(name, queryOf(specs[id])[name]!)])
    )
  )
})

const ownNames = (spec: FeatureCollectionSpec): ReadonlyArray<string> =>
  Object.keys(queryOf(spec)).filter((name) => !Object.hasOwn(itemsQuery, name))

const parameterObject = (name: string, field: ParameterFields[string]): Json => {
  const { description, shape } = factsOf(field)
  return {
    name,
    in: "query",
    required: false,
    description,
    schema: shape,
    style: "form",
    explode: false
  }
}

const refs = (names: Iterable<string>): ReadonlyArray<Json> =>
  [...names].map((name) => ({ $ref: `#/components/parameters/${name}` }))

interface Operation {
  readonly id: string
  readonly tag: "capabilities" | "data"
  readonly summary: string
  readonly description?: string
  readonly parameters: ReadonlyArray<Json>
  readonly content: Json
  readonly projected?: boolean
  readonly notFound?: "NoCollection" | "NoFeature" | "NoCase"
  readonly readsStore?: boolean
}

const operation = (row: Operation): Json => ({
  get: {
    operationId: row.id,
    tags: [row.tag],
    summary: row.summary,
    ...(row.description === undefined ? {} : { description: row.description }),
    parameters: row.parameters,
    responses: {
      "200": {
        description: row.summary,
        headers: {
          ...headers,
          Link: { $ref: "#/components/headers/Link" },
          ...(row.projected === true ? { "Content-Crs": { $ref: "#/components/headers/ContentCrs" } } : {})
        },
        content: { ...row.content, [HTML]: { schema: { type: "string" } } }
      },
      "304": response("NotModified"),
      "400": response("Malformed"),
      ...(row.notFound === undefined ? {} : { "404": response(row.notFound) }),
      "405": response("NotAllowed"),
      "413": response("TooLarge"),
      "500": response("Fault"),
      ...(row.readsStore === false ? {} : { "503": response("Unavailable") })
    }
  }
})

const response = (name: string): Json => ({ $ref: `#/components/responses/${name}` })

const schema = (name: string): Json => ({ schema: { $ref: `#/components/schemas/${name}` } })

const common = refs(Object.keys(commonQuery))

const capabilityPaths: Json = {
  "/": operation({
    id: "getLandingPage",
    tag: "capabilities",
    summary: "The landing page",
    parameters: common,
    content: { [JSON_TYPE]: schema("landingPage") },
    readsStore: false
  }),
  "/conformance": operation({
    id: "getConformance",
    tag: "capabilities",
    summary: "The conformance classes that the service meets",
    parameters: common,
    content: { [JSON_TYPE]: schema("confClasses") },
    readsStore: false
  }),
  "/collections": operation({
    id: "getCollections",
    tag: "capabilities",
    summary: "Every collection of features",
    description:
      "Six collections for each case: control, claims, incidents, movements, places and corridors.",
    parameters: common,
    content: { [JSON_TYPE]: schema("collections") }
  })
}

const collectionPaths = (cases: Defined["cases"], specs: Defined["specs"]): Json => {
  const names = collectionNames(cases)
  if (names.length === 0) return {}
  const id: Json = {
    name: "collectionId",
    in: "path",
    required: true,
    description: "Id of the collection: that of its case, a dot, and what it is about.",
    schema: { type: "string", enum: names }
  }
  const inCollection = (
    row: Pick<Operation, "id" | "summary" | "description" | "content" | "notFound">
  ): Json => operation({ tag: "capabilities", notFound: "NoCollection", ...row, parameters: [id, ...common] })
  return {
    "/collections/{collectionId}": inCollection({
      id: "describeCollection",
      summary: "One collection of features",
      content: { [JSON_TYPE]: schema("collection") }
    }),
    "/collections/{collectionId}/queryables": inCollection({
      id: "getQueryables",
      summary: "The properties that features can be selected by",
      description: "Each is a parameter of the address of the collection's features.",
      content: { [JSON_SCHEMA]: schema("jsonSchema"), [JSON_TYPE]: schema("jsonSchema") }
    }),
    "/collections/{collectionId}/schema": inCollection({
      id: "getSchema",
      summary: "A feature of the collection as JSON Schema",
      content: { [JSON_SCHEMA]: schema("jsonSchema"), [JSON_TYPE]: schema("jsonSchema") }
    }),
    ...Object.fromEntries(
      cases.flatMap((caseId) =>
        collectionIds.flatMap((collection) => featurePaths({ caseId, collection }, specs[collection]))
      )
    )
  }
}

const featurePaths = (
  { caseId, collection }: CaseCollection,
  spec: FeatureCollectionSpec
): ReadonlyArray<readonly [string, Json]> => {
  const name = collectionName({ caseId, collection })
  return [
    [
      `/collections/${name}/items`,
      operation({
        id: `getFeatures.${name}`,
        tag: "data",
        summary: `Features of ${name}`,
        description: `${spec.description} A page at a time.`,
        parameters: [
          ...refs(Object.keys(itemsQuery)),
          ...refs(ownNames(spec).map((own) => `${collection}.${own}`))
        ],
        content: { [GEOJSON]: schema(pageSchemaName(collection)) },
        projected: true,
        notFound: "NoCase"
      })
    ],
    [
      `/collections/${name}/items/{featureId}`,
      operation({
        id: `getFeature.${name}`,
        tag: "data",
        summary: `One feature of ${name}`,
        parameters: [
          {
            name: "featureId",
            in: "path",
            required: true,
            description: "Id of the feature, as its collection gives it.",
            schema: { type: "string" }
          },
          ...refs(Object.keys(featureQuery))
        ],
        content: { [GEOJSON]: schema(featureSchemaName(collection)) },
        projected: true,
        notFound: "NoFeature"
      })
    ]
  ]
}
