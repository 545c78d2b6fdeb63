import {
  type Answer,
  type Arguments,
  type EndpointName,
  endpointNames,
  endpointOf
} from "@cordon/protocol/endpoints"
import type { Endpoint } from "@cordon/protocol/endpoint"
import { trustedDecoder } from "@cordon/domain/trusted-decode"
import { Effect, Schema } from "effect"
import { ClientDecodeError, type ClientError } from "./client-errors.ts"
import { platformFetch } from "./fetch.ts"
import { liveMethods, type LiveClient } from "./live.ts"
import { type ClientOptions, refusal, requestTo, send } from "./request.ts"

export type { ClientOptions }

/** One request: all that it says in one object, which may be left out where nothing is required. */
export type Ask<Name extends EndpointName> =
  {} extends Arguments<Name>
    ? (args?: Arguments<Name>) => Effect.Effect<Answer<Name>, ClientError>
    : (args: Arguments<Name>) => Effect.Effect<Answer<Name>, ClientError>

/** One method for every route of the endpoint table. */
export type Client = { readonly [Name in EndpointName]: Ask<Name> }

/**
 * Makes a client: `client.situation({ case, at, knownBy })` answers with a decoded `Situation`, `client.live({ case })`
 * gives entries as they are appended.
 *
 * Interrupting the effect breaks the request off.
 * Errors: ApiError with the API's problem, ClientTransportError, ClientDecodeError; a defect when an argument is
 * not a value of its parameter.
 */
export const makeClient = (options: ClientOptions): Client & LiveClient => {
  const { fetch = platformFetch } = options
  const methods = endpointNames.map((name) => {
    const endpoint = endpointOf(name)
    const decode = decoderOf(endpoint, options)
    const ask = Effect.fn(`Client.${name}`)(function* (args: object = {}) {
      const request = requestTo(name, endpoint, options, args)
      const { response, read: body } = yield* send(fetch, request, (answer) => answer.text())
      if (!response.ok) return yield* refusal(request.asked, response.status, body)
      return yield* decode(body).pipe(
        Effect.mapError(
          (error) =>
            new ClientDecodeError({
              ...request.asked,
              status: response.status,
              detail: (error instanceof Error ? error.message : String(error)).slice(0, 2000)
            })
        )
      )
    })
    return [name, ask] as const
  })
  const client = Object.fromEntries(methods) as unknown as Client
  return { ...client, ...liveMethods(client, options) }
}

/** Reads the text of an answer. */
const decoderOf = ({ response }: Endpoint, { trusting = false }: ClientOptions) => {
  if (!trusting) return Schema.decodeUnknownEffect(Schema.fromJsonString(response))
  const decode = trustedDecoder(response)
  return (text: string) => Effect.try({ try: () => decode(JSON.parse(text)), catch: (cause) => cause })
}
