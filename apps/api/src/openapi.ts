import { Amount } from "@cordon/domain/amount/amount"
import { Claim } from "@cordon/domain/claim/claim"
import { Holding } from "@cordon/domain/claim/holding"
import { MultiLineString, MultiPolygon } from "@cordon/domain/geo/geojson"
import { MeshCell } from "@cordon/domain/geo/mesh"
import { ActorId, CaseId, ClaimId, Handle, PlaceId, SourceId } from "@cordon/domain/key"
import { AttributionConfidence } from "@cordon/domain/source/citation"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { TimePoint } from "@cordon/ledger/controls"
import { Digest, Sequence } from "@cordon/ledger/entry"
import { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { KindCounts } from "@cordon/ledger/timeline"
import { commonProblems, type Endpoint } from "@cordon/protocol/endpoint"
import { endpointNames, endpointOf } from "@cordon/protocol/endpoints"
import { factsOf, type Parameter } from "@cordon/protocol/parameter"
import { Problem, PROBLEM_MEDIA_TYPE } from "@cordon/protocol/problem"
import { problemKinds, problemStatus, type ProblemTag } from "@cordon/protocol/problem-kind"
import { OpenRange } from "@cordon/reasoning/case/member-schema"
import { JsonSchema, SchemaAST, SchemaRepresentation } from "effect"
import { type Json, mergeVariants } from "./openapi-variants.ts"

/**
 * The OpenAPI document of the API, made from the endpoint table and its schemas.
 *
 * Source: OpenAPI 3.1.1; JSON Schema draft 2020-12.
 */
export const openApiDocument = (version: string): Json => {
  const { responses, schemas } = schemasOf(endpointNames.map(endpointOf))
  const paths: Record<string, Json> = {}
  for (const [i, name] of endpointNames.entries()) {
    const endpoint = endpointOf(name)
    paths[endpoint.path.replace(/:([A-Za-z]+)/g, "{$1}")] = {
      get: operation(name, endpoint, responses[i] ?? {})
    }
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Cordon",
      version,
      summary: "The record of a siege or armed conflict as claims by somebody",
      description:
        "Everything shown answers to three controls, with the same names on every route: `at` (the date of the situation), `knownBy` (only what had been published by then) and `accordingTo` (whose claims count). Lists are `{items, nextCursor}`; every error is one problem body (RFC 9457). The API only reads.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" }
    },
    servers: [{ url: "/" }],
    tags: [...new Set(endpointNames.map((name) => endpointOf(name).group))].map((name) => ({ name })),
    paths,
    components: { schemas, headers: HEADERS }
  }
}

const HEADERS = {
  RequestId: {
    description: "Id of the request: the caller's X-Request-Id, or a new one",
    schema: { type: "string" }
  },
  ETag: {
    description: "Changes exactly when the answer can have changed; send it as If-None-Match",
    schema: { type: "string" }
  }
} satisfies Record<string, Json>

const requestIdHeader = { "X-Request-Id": { $ref: "#/components/headers/RequestId" } }
const tagHeader = { ...requestIdHeader, ETag: { $ref: "#/components/headers/ETag" } }

const operation = (name: string, endpoint: Endpoint, response: Json): Json => ({
  operationId: name,
  tags: [endpoint.group],
  summary: endpoint.summary,
  description: endpoint.description,
  parameters: [
    ...parametersOf(endpoint.params.fields, "path"),
    ...parametersOf(endpoint.query.fields, "query")
  ],
  responses: {
    "200": {
      description: endpoint.summary,
      headers: endpoint.fresh ? requestIdHeader : tagHeader,
      content: { [endpoint.mediaType]: { schema: response } }
    },
    ...(endpoint.fresh
      ? {}
      : {
          "304": { description: "The answer of the ETag in If-None-Match still holds", headers: tagHeader }
        }),
    ...problemResponses([...commonProblems, ...endpoint.errors])
  }
})

const parametersOf = (
  fields: Readonly<Record<string, Parameter>>,
  place: "path" | "query"
): ReadonlyArray<Json> =>
  Object.entries(fields).map(([name, field]) => {
    const { description, shape, example } = factsOf(field)
    return {
      name,
      in: place,
      required: !SchemaAST.isOptional(field.ast),
      description,
      schema: shape,
      example: shape["type"] === "integer" ? Number(example) : example
    }
  })

const problemResponses = (tags: ReadonlyArray<ProblemTag>): Json => {
  const byStatus = new Map<number, Array<ProblemTag>>()
  for (const tag of tags) byStatus.set(problemStatus(tag), [...(byStatus.get(problemStatus(tag)) ?? []), tag])
  return Object.fromEntries(
    [...byStatus].map(([status, problems]) => [
      String(status),
      {
        description: problems.map((tag) => `\`${tag}\`: ${problemKinds[tag].title}.`).join(" "),
        headers: requestIdHeader,
        content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } } }
      }
    ])
  )
}

/** The responses as schemas that share one set of named components. */
const schemasOf = (
  rows: ReadonlyArray<Endpoint>
): { readonly responses: ReadonlyArray<Json>; readonly schemas: Json } => {
  const roots = [Problem.ast, ...PLAIN.map(({ ast }) => ast), ...rows.map((row) => row.response.ast)] as const
  const document = SchemaRepresentation.toJsonSchemaMultiDocument(
    SchemaRepresentation.toRepresentations(roots)
  )
  const { schemas, definitions } = JsonSchema.toMultiDocumentOpenApi3_1(document)
  const merged = mergeVariants(definitions)
  return { responses: schemas.slice(1 + PLAIN.length).map(merged.rewrite), schemas: merged.components }
}

/** Schemas that others use under a description of their own; named here first, so that they keep their plain name. */
const PLAIN: ReadonlyArray<{ readonly ast: SchemaAST.AST }> = [
  CaseId,
  ClaimId,
  PlaceId,
  ActorId,
  SourceId,
  Handle,
  CalendarDay,
  TimePoint,
  AttributionConfidence,
  Amount,
  Holding,
  MultiPolygon,
  MultiLineString,
  Claim,
  MeshCell,
  PlaceTerritory,
  KindCounts,
  OpenRange,
  Digest,
  Sequence
]
