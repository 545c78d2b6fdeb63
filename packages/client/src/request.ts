import { addressIn } from "@cordon/protocol/address"
import { type Endpoint, headerName } from "@cordon/protocol/endpoint"
import { Problem } from "@cordon/protocol/problem"
import { Effect, Option, Schema } from "effect"
import { ApiError, ClientDecodeError, ClientTransportError } from "./client-errors.ts"
import type { Fetch, FetchedResponse, Signal } from "./fetch.ts"

/** Where the API is and how it is reached. */
export interface ClientOptions {
  /** Address of the server without a slash at its end; empty for the page's own origin. */
  readonly baseUrl: string
  /** By default the platform's. An app's `request` works too, without a socket. */
  readonly fetch?: Fetch
  /** The server's token, for who may write. */
  readonly token?: string
  /**
   * Takes the shape of answers on trust and only reads their times, in a tenth of the time: for a page whose server
   * is of the same version because it sent the page.
   */
  readonly trusting?: boolean
}

/** A request, for errors to name. */
export interface Asked {
  readonly endpoint: string
  readonly address: string
}

/** The request that arguments make to a row of the table. Errors: defect when one is not a value of its parameter. */
export const requestTo = (
  name: string,
  endpoint: Endpoint,
  { baseUrl, token }: ClientOptions,
  args: object
): {
  readonly asked: Asked
  readonly method: "GET" | "POST"
  readonly headers: Record<string, string>
  readonly body?: string
} => {
  const address = `${baseUrl.replace(/\/+$/, "")}${addressIn(endpoint, args)}`
  const given = Schema.encodeUnknownSync(endpoint.headers)(args)
  const headers: Record<string, string> = { accept: accepted(endpoint) }
  for (const [field, text] of Object.entries(given)) if (text !== undefined) headers[headerName(field)] = text
  const asked = { endpoint: name, address }
  if (endpoint.body === undefined) return { asked, method: endpoint.method, headers }
  const { body } = args as { readonly body: unknown }
  return {
    asked,
    method: endpoint.method,
    headers: {
      ...headers,
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` })
    },
    body: JSON.stringify(Schema.encodeUnknownSync(endpoint.body.schema)(body))
  }
}

/** Sends a request; the signal breaks it off when the effect is interrupted. Errors: ClientTransportError. */
export const send = <A>(
  fetch: Fetch,
  { asked, ...init }: ReturnType<typeof requestTo>,
  read: (response: FetchedResponse) => Promise<A>
): Effect.Effect<{ readonly response: FetchedResponse; readonly read: A }, ClientTransportError> =>
  Effect.tryPromise({
    try: async (signal) => {
      const response = await fetch(asked.address, { ...init, signal: signal as unknown as Signal })
      return { response, read: await read(response) }
    },
    catch: (cause) => notTransported(asked, cause)
  })

/** No answer came, or it broke off. */
export const notTransported = (asked: Asked, cause: unknown): ClientTransportError =>
  new ClientTransportError({ ...asked, detail: cause instanceof Error ? cause.message : String(cause) })

/** What a response that is no success says. */
export const refusal = (asked: Asked, status: number, body: string): ApiError | ClientDecodeError => {
  const problem = decodeProblem(body)
  return Option.isSome(problem)
    ? new ApiError({ ...asked, problem: problem.value })
    : new ClientDecodeError({ ...asked, status, detail: "its body is no problem details" })
}

const decodeProblem = Schema.decodeUnknownOption(Schema.fromJsonString(Problem))

const accepted = ({ mediaType }: Endpoint): string =>
  mediaType.endsWith("json") ? "application/json, application/geo+json" : mediaType
