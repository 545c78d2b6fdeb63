import { addressOf } from "@cordon/protocol/address"
import {
  type Answer,
  type Arguments,
  type EndpointName,
  endpointNames,
  endpointOf
} from "@cordon/protocol/endpoints"
import { Problem } from "@cordon/protocol/problem"
import { Effect, Option, Schema } from "effect"
import { ApiError, ClientDecodeError, type ClientError, ClientTransportError } from "./client-errors.ts"
import { type Fetch, type FetchedResponse, platformFetch, type Signal } from "./fetch.ts"

/** Where the API is and how it is reached. */
export interface ClientOptions {
  /** Address of the server without a slash at its end; empty for the page's own origin. */
  readonly baseUrl: string
  /** By default the platform's. An app's `request` works too, without a socket. */
  readonly fetch?: Fetch
}

/** One request: its path and query parameters in one object, which may be left out where none is required. */
export type Ask<Name extends EndpointName> =
  {} extends Arguments<Name>
    ? (args?: Arguments<Name>) => Effect.Effect<Answer<Name>, ClientError>
    : (args: Arguments<Name>) => Effect.Effect<Answer<Name>, ClientError>

/** One method for every route of the endpoint table. */
export type Client = { readonly [Name in EndpointName]: Ask<Name> }

/**
 * Makes a client: `client.situation({ case, at, knownBy })` answers with a decoded `Situation`.
 *
 * Interrupting the effect breaks the request off.
 * Errors: ApiError with the API's problem, ClientTransportError, ClientDecodeError; a defect when an argument is
 * not a value of its parameter.
 */
export const makeClient = ({ baseUrl, fetch = platformFetch }: ClientOptions): Client => {
  const base = baseUrl.replace(/\/+$/, "")
  const methods = endpointNames.map((name) => {
    const decode = Schema.decodeUnknownEffect(Schema.fromJsonString(endpointOf(name).response))
    const ask = Effect.fn(`Client.${name}`)(function* (args: object = {}) {
      const address = `${base}${addressOf(name, args as Arguments<typeof name>)}`
      const request = { endpoint: name, address }
      const { response, body } = yield* send(fetch, address).pipe(
        Effect.mapError((detail) => new ClientTransportError({ ...request, detail }))
      )
      if (!response.ok) {
        const problem = decodeProblem(body)
        return yield* Option.isSome(problem)
          ? new ApiError({ ...request, problem: problem.value })
          : new ClientDecodeError({
              ...request,
              status: response.status,
              detail: "its body is no problem details"
            })
      }
      return yield* decode(body).pipe(
        Effect.mapError(
          (error) =>
            new ClientDecodeError({
              ...request,
              status: response.status,
              detail: error.message.slice(0, 2000)
            })
        )
      )
    })
    return [name, ask] as const
  })
  return Object.fromEntries(methods) as unknown as Client
}

const decodeProblem = Schema.decodeUnknownOption(Schema.fromJsonString(Problem))

const send = (
  fetch: Fetch,
  address: string
): Effect.Effect<{ readonly response: FetchedResponse; readonly body: string }, string> =>
  Effect.tryPromise({
    try: async (signal) => {
      const response = await fetch(address, {
        method: "GET",
        headers: { accept: "application/json, application/geo+json" },
        signal: signal as unknown as Signal
      })
      return { response, body: await response.text() }
    },
    catch: (cause) => (cause instanceof Error ? cause.message : String(cause))
  })
