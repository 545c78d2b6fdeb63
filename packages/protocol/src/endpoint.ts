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
  | "service"

/** One route of the API as data: what clients, routes, OpenAPI and the reference are all made from. */
export interface Endpoint<
  Params extends ParameterFields = ParameterFields,
  Query extends ParameterFields = ParameterFields,
  Response extends Schema.Codec<unknown, unknown> = Schema.Codec<unknown, unknown>
> {
  readonly method: "GET"
  /** Address with `:name` for each path parameter. */
  readonly path: string
  readonly group: EndpointGroup
  readonly summary: string
  readonly description: string
  readonly mediaType: "application/json" | "application/geo+json"
  readonly params: Schema.Struct<Params>
  readonly query: Schema.Struct<Query>
  readonly response: Response
  /** true: made anew for every request, without an ETag, because it says how things are this moment. */
  readonly fresh: boolean
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

/** Writes one row of the endpoint table. */
export const endpoint = <
  const Path extends string,
  Params extends ParameterFields,
  Query extends ParameterFields,
  Response extends Schema.Codec<unknown, unknown>
>(row: {
  readonly path: Path
  readonly group: EndpointGroup
  readonly summary: string
  readonly description: string
  readonly mediaType?: Endpoint["mediaType"]
  readonly params: Params & PathParameters<Path>
  readonly query: Query
  readonly response: Response
  readonly fresh?: boolean
  readonly errors?: ReadonlyArray<ProblemTag>
}): Endpoint<Params, Query, Response> => ({
  method: "GET",
  path: row.path,
  group: row.group,
  summary: row.summary,
  description: row.description,
  mediaType: row.mediaType ?? "application/json",
  params: Schema.Struct<Params>(row.params),
  query: Schema.Struct(row.query),
  response: row.response,
  fresh: row.fresh ?? false,
  errors: row.errors ?? []
})

/** What a caller gives an endpoint: path and query parameters together, as values. */
export type ArgumentsOf<E extends Endpoint> = E["params"]["Type"] & E["query"]["Type"]

/** What an endpoint answers, decoded. */
export type AnswerOf<E extends Endpoint> = E["response"]["Type"]

/** Every `:name` of a path must be a path parameter, and no other. */
type PathParameters<Path extends string> = { readonly [Name in NamesIn<Path>]: Parameter }

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
