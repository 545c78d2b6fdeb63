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
import { commonProblems, type Endpoint, type EndpointGroup, headerName } from "@cordon/protocol/endpoint"
import { factsOf, type Parameter } from "@cordon/protocol/parameter"
import { Problem, PROBLEM_MEDIA_TYPE } from "@cordon/protocol/problem"
import { problemKinds, problemStatus, type ProblemTag } from "@cordon/protocol/problem-kind"
import { OpenRange } from "@cordon/reasoning/case/member-schema"
import { JsonSchema, SchemaAST, SchemaRepresentation } from "effect"
import { describedRoutes } from "./described-routes.ts"
import { type Json, mergeVariants } from "./openapi-variants.ts"

/**
 * The OpenAPI document of the API, made from the endpoint table and its schemas.
 *
 * Source: OpenAPI 3.1.1; JSON Schema draft 2020-12.
 */
export const openApiDocument = (version: string): Json => {
  const routes = describedRoutes
  const { responses, bodies, schemas } = schemasOf(routes.map(({ endpoint }) => endpoint))
  const paths: Record<string, Record<string, Json>> = {}
  for (const [i, { name, endpoint }] of routes.entries()) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, "{$1}")
    const method = endpoint.method.toLowerCase()
    const made = operation(name, endpoint, responses[i] ?? {}, bodies[i])
    const before = paths[path]?.[method]
    paths[path] = { ...paths[path], [method]: before === undefined ? made : either(before, made) }
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Cordon",
      version,
      summary: "The record of a siege or armed conflict as claims by somebody",
      description:
        "Everything shown answers to three controls, with the same names on every route: `at` (the date of the situation), `knownBy` (only what had been published by then) and `accordingTo` (whose claims count). Lists are `{items, nextCursor}`; every error is one problem body (RFC 9457). Reading needs nothing; writing needs the server's token.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" }
    },
    servers: [{ url: "/" }],
    security: [],
    tags: [...new Set(routes.map(({ endpoint }) => endpoint.group))].map((name) => ({
      name,
      description: GROUPS[name]
    })),
    paths,
    components: {
      schemas,
      headers: HEADERS,
      securitySchemes: {
        writeToken: {
          type: "http",
          scheme: "bearer",
          description: "What the server was started with as --write-token or CORDON_WRITE_TOKEN"
        }
      }
    }
  }
}

const GROUPS: Readonly<Record<EndpointGroup, string>> = {
  cases: "The cases that a server has, and one case whole",
  situation: "What is said of a date, as it was known on a date, according to somebody",
  claims: "The claims themselves",
  activity: "Forces, people, movements, incidents, corridors and agreements that claims tell of",
  reasoning: "Which claims cannot all hold, which can, and how sources turned out",
  "reference data": "Sources, places and actors",
  ledger: "The entries of a case, their chain, and what is appended to it",
  writing: "Appending to a case",
  "vector tiles": "A case's features for maps",
  exports: "A case as a file for other tools",
  service: "The server itself"
}

const HEADERS = {
  RequestId: {
    description: "Id of the request: the caller's X-Request-Id, or a new one",
    schema: { type: "string" }
  },
  ETag: {
    description: "Changes exactly when the answer can have changed; send it as If-None-Match",
    schema: { type: "string" }
  },
  ContentLanguage: {
    description: "Language of the answer's sentences",
    schema: { type: "string" }
  }
} satisfies Record<string, Json>

const requestIdHeader = { "X-Request-Id": { $ref: "#/components/headers/RequestId" } }
const languageHeader = { "Content-Language": { $ref: "#/components/headers/ContentLanguage" } }
const tagHeader = { ...requestIdHeader, ETag: { $ref: "#/components/headers/ETag" } }

const operation = (name: string, endpoint: Endpoint, response: Json, body: Json | undefined): Operation => ({
  operationId: name,
  tags: [endpoint.group],
  summary: endpoint.summary,
  description: endpoint.description,
  ...(endpoint.method === "GET" ? {} : { security: [{ writeToken: [] }] }),
  parameters: [
    ...parametersOf(endpoint.params.fields, "path"),
    ...parametersOf(endpoint.query.fields, "query"),
    ...parametersOf(endpoint.headers.fields, "header")
  ],
  ...(endpoint.body === undefined || body === undefined
    ? {}
    : {
        requestBody: {
          description: endpoint.body.description,
          required: true,
          content:
            endpoint.body.mediaTypes === undefined
              ? { "application/json": { schema: body } }
              : Object.fromEntries(endpoint.body.mediaTypes.map((type) => [type, {}]))
        }
      }),
  responses: {
    ...Object.fromEntries(
      Object.entries(endpoint.successes).map(([status, description]) => [
        status,
        {
          description,
          headers: {
            ...(endpoint.fresh ? requestIdHeader : tagHeader),
            ...("lang" in endpoint.query.fields ? languageHeader : {})
          },
          ...(status === "204" ? {} : { content: contentOf(endpoint, response) })
        }
      ])
    ),
    ...(endpoint.fresh
      ? {}
      : {
          "304": { description: "The answer of the ETag in If-None-Match still holds", headers: tagHeader }
        }),
    ...problemResponses([...commonProblems, ...endpoint.errors])
  }
})

interface Operation extends Json {
  readonly summary: string
  readonly description: string
  readonly parameters: ReadonlyArray<Json>
  readonly responses: Readonly<Record<string, Answered>>
}

interface Answered extends Json {
  readonly description: string
  readonly content?: Readonly<Record<string, Json>>
}

const contentOf = (
  { mediaType, otherMedia = [] }: Endpoint,
  response: Json
): Readonly<Record<string, Json>> => ({
  [mediaType]: mediaType.endsWith("json") ? { schema: response } : {},
  ...Object.fromEntries(otherMedia.map((other) => [other, {}]))
})

/** One operation for two rows of one address, of which a parameter chooses one. */
const either = (a: Json, b: Operation): Operation => {
  const first = a as Operation
  const keyOf = ({ in: place, name }: Json) => `${String(place)} ${String(name)}`
  const of = (one: Operation) => new Map(one.parameters.map((parameter) => [keyOf(parameter), parameter]))
  const [mine, theirs] = [of(first), of(b)]
  return {
    ...first,
    summary: `${first.summary}; or: ${b.summary}`,
    description: `${first.description} ${b.description}`,
    parameters: [...new Map([...theirs, ...mine])].map(([key, parameter]) =>
      mine.has(key) && theirs.has(key) ? parameter : { ...parameter, required: false }
    ),
    responses: {
      ...b.responses,
      ...Object.fromEntries(
        Object.entries(first.responses).map(([status, answered]) => [
          status,
          eitherAnswer(answered, b.responses[status])
        ])
      )
    }
  }
}

const eitherAnswer = (a: Answered, b: Answered | undefined): Answered => {
  const media = Object.entries(a.content ?? {})
  if (b?.content === undefined || media.length === 0) return a
  const content = media.map(([type, { schema }]) => {
    const other = b.content?.[type]?.["schema"]
    return [
      type,
      JSON.stringify(other) === JSON.stringify(schema) ? { schema } : { schema: { oneOf: [schema, other] } }
    ]
  })
  const said = new Set([...a.description.split(/(?<=\.) /), ...b.description.split(/(?<=\.) /)])
  return {
    ...a,
    description: [...said].join(a.description.endsWith(".") ? " " : "; or: "),
    content: Object.fromEntries(content)
  }
}

const parametersOf = (
  fields: Readonly<Record<string, Parameter>>,
  place: "path" | "query" | "header"
): ReadonlyArray<Json> =>
  Object.entries(fields).map(([name, field]) => {
    const { description, shape, example } = factsOf(field)
    return {
      name: place === "header" ? headerName(name) : name,
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

/** The responses and bodies of rows as schemas that share one set of named components. */
const schemasOf = (
  rows: ReadonlyArray<Endpoint>
): {
  readonly responses: ReadonlyArray<Json>
  readonly bodies: ReadonlyArray<Json | undefined>
  readonly schemas: Json
} => {
  const taking = rows.filter(({ body }) => body !== undefined)
  const roots = [
    Problem.ast,
    ...PLAIN.map(({ ast }) => ast),
    ...taking.flatMap(({ body }) => (body === undefined ? [] : [body.schema.ast])),
    ...rows.map((row) => row.response.ast)
  ] as const
  const document = SchemaRepresentation.toJsonSchemaMultiDocument(
    SchemaRepresentation.toRepresentations(roots)
  )
  const { schemas, definitions } = JsonSchema.toMultiDocumentOpenApi3_1(document)
  const merged = mergeVariants(definitions)
  const rewritten = schemas.slice(1 + PLAIN.length).map(merged.rewrite)
  return {
    responses: rewritten.slice(taking.length),
    bodies: rows.map((row) => (row.body === undefined ? undefined : rewritten[taking.indexOf(row)])),
    schemas: merged.components
  }
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
