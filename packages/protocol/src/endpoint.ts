import { Schema } from "effect"
import type { Parameter } from "./parameter.ts"
import type { ProblemTag } from "./problem-kind.ts"

/** Parameters of an address by name: each a text outside and a value inside. */
export type ParameterFields = { readonly [name: string]: Parameter }

/** A route group, for the reference. */
export type EndpointGroup =
  | "cases"
  | "situation"
  | "claims"
  | "activity"
  | "reasoning"
  | "reference data"
  | "ledger"
  | "writing"
  | "vector tiles"
  | "exports"
  | "service"

/** What a route answers with: JSON by its `response`, or bytes or events that `response` says nothing of. */
export type MediaType =
  | "application/json"
  | "application/geo+json"
  | "application/vnd.mapbox-vector-tile"
  | "text/event-stream"

/** What a route takes in its body. */
export interface EndpointBody<Body extends Schema.Codec<unknown, unknown> = Schema.Codec<unknown, unknown>> {
  readonly schema: Body
  readonly description: string
  /** Bytes of the body at most. */
  readonly limitBytes: number
  /** What a body may be sent as that `schema` says nothing of; JSON by its schema when absent. */
  readonly mediaTypes?: ReadonlyArray<string>
}

/** One route of the API as data: what clients, routes, OpenAPI and the reference are all made from. */
export interface Endpoint<
  Params extends ParameterFields = ParameterFields,
  Query extends ParameterFields = ParameterFields,
  Response extends Schema.Codec<unknown, unknown> = Schema.Codec<unknown, unknown>,
  Headers extends ParameterFields = ParameterFields,
  Body extends Schema.Codec<unknown, unknown> = Schema.Codec<unknown, unknown>
> {
  /** `POST` writes: it takes a body, and only from who may write. */
  readonly method: "GET" | "POST"
  /** Address with `:name` for each path parameter. */
  readonly path: string
  readonly group: EndpointGroup
  readonly summary: string
  readonly description: string
  readonly mediaType: MediaType
  /** Other media types of the same answer, by content negotiation; `response` says nothing of them. */
  readonly otherMedia?: ReadonlyArray<string>
  readonly params: Schema.Struct<Params>
  readonly query: Schema.Struct<Query>
  /** Headers by the name that a program gives them: `idempotencyKey` stands for `Idempotency-Key`. */
  readonly headers: Schema.Struct<Headers>
  readonly body?: EndpointBody<Body>
  /** The query parameter whose presence picks this row, where another row has the same address. */
  readonly chosenBy?: string
  readonly response: Response
  /** true: made anew for every request, without an ETag, because it says how things are this moment. */
  readonly fresh: boolean
  /** The status of an answer, with what it means; the first is the usual one. */
  readonly successes: Readonly<Record<number, string>>
  /** Problems of this route beside those that any route can answer with. */
  readonly errors: ReadonlyArray<ProblemTag>
}

/** Problems that any route can answer with. */
export const commonProblems: ReadonlyArray<ProblemTag> = [
  "RequestMalformed",
  "BodyTooLarge",
  "MethodNotAllowed",
  "Fault"
]

/** Problems that any route that reads a case can answer with. */
export const caseProblems: ReadonlyArray<ProblemTag> = ["NoSuchCase", "StoreUnavailable"]

/** Problems that any route that draws on a case's map can answer with. */
export const mapProblems: ReadonlyArray<ProblemTag> = [...caseProblems, "MapUnavailable"]

/** Problems that any route that writes can answer with. */
export const writeProblems: ReadonlyArray<ProblemTag> = [
  "WritingDisabled",
  "TokenMissing",
  "TokenWrong",
  "OriginRefused",
  "MediaTypeUnsupported",
  "BodyUnreadable"
]

interface Row<
  Path extends string,
  Params extends ParameterFields,
  Query extends ParameterFields,
  Response extends Schema.Codec<unknown, unknown>
> {
  readonly path: Path
  readonly group: EndpointGroup
  readonly summary: string
  readonly description: string
  readonly mediaType?: MediaType
  readonly params: Params & PathParameters<Path>
  readonly query: Query
  readonly response: Response
  readonly errors?: ReadonlyArray<ProblemTag>
}

/** Writes one row of the endpoint table. */
export const endpoint = <
  const Path extends string,
  Params extends ParameterFields,
  Query extends ParameterFields,
  Response extends Schema.Codec<unknown, unknown>,
  Headers extends ParameterFields = {}
>(
  row: Row<Path, Params, Query, Response> & {
    readonly headers?: Headers
    readonly chosenBy?: string & keyof Query
    readonly otherMedia?: ReadonlyArray<string>
    readonly fresh?: boolean
    readonly successes?: Readonly<Record<number, string>>
  }
): Endpoint<Params, Query, Response, Headers> => ({
  method: "GET",
  path: row.path,
  group: row.group,
  summary: row.summary,
  description: row.description,
  mediaType: row.mediaType ?? "application/json",
  ...(row.otherMedia === undefined ? {} : { otherMedia: row.otherMedia }),
  params: Schema.Struct<Params>(row.params),
  query: Schema.Struct(row.query),
  headers: Schema.Struct(row.headers ?? ({} as Headers)),
  ...(row.chosenBy === undefined ? {} : { chosenBy: row.chosenBy }),
  response: row.response,
  fresh: row.fresh ?? false,
  successes: row.successes ?? { 200: row.summary },
  errors: row.errors ?? []
})

/** Writes a row of the endpoint table for a route that records something. */
export const writeEndpoint = <
  const Path extends string,
  Params extends ParameterFields,
  Query extends ParameterFields,
  Response extends Schema.Codec<unknown, unknown>,
  Headers extends ParameterFields,
  Body extends Schema.Codec<unknown, unknown>
>(
  row: Row<Path, Params, Query, Response> & {
    readonly headers: Headers
    readonly body: EndpointBody<Body>
    readonly successes: Readonly<Record<number, string>>
  }
): WriteEndpoint<Params, Query, Response, Headers, Body> => ({
  method: "POST",
  path: row.path,
  group: row.group,
  summary: row.summary,
  description: row.description,
  mediaType: row.mediaType ?? "application/json",
  params: Schema.Struct<Params>(row.params),
  query: Schema.Struct(row.query),
  headers: Schema.Struct(row.headers),
  body: row.body,
  response: row.response,
  fresh: true,
  successes: row.successes,
  errors: [...writeProblems, ...(row.errors ?? [])]
})

/** A row of the endpoint table for a route that records something. */
export type WriteEndpoint<
  Params extends ParameterFields,
  Query extends ParameterFields,
  Response extends Schema.Codec<unknown, unknown>,
  Headers extends ParameterFields,
  Body extends Schema.Codec<unknown, unknown>
> = Endpoint<Params, Query, Response, Headers, Body> & {
  readonly method: "POST"
  readonly body: EndpointBody<Body>
}

/** The header that a program's name for it stands for: `idempotencyKey` is `Idempotency-Key`. */
export const headerName = (field: string): string =>
  field.replace(/^[a-z]|[A-Z]/g, (letter, at: number) => `${at === 0 ? "" : "-"}${letter.toUpperCase()}`)

/** What a caller gives an endpoint: path and query parameters, headers and body together, as values. */
export type ArgumentsOf<E extends Endpoint> = E["params"]["Type"] &
  E["query"]["Type"] &
  E["headers"]["Type"] &
  (E extends { readonly body: EndpointBody<infer Body> } ? { readonly body: Body["Type"] } : {})

/** What an endpoint answers, decoded. */
export type AnswerOf<E extends Endpoint> = E["response"]["Type"]

/** Every `:name` of a path must be a path parameter, and no other. */
type PathParameters<Path extends string> = { readonly [Name in NamesIn<Path>]: Parameter }

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
