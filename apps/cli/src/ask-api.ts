import { Problem } from "@cordon/protocol/problem"
import { type EndpointName, endpoints, type Endpoints } from "@cordon/protocol/endpoints"
import type { CaseId } from "@cordon/domain/key"
import type { Fetch } from "@cordon/client/fetch"
import { Effect, Option, Schema, type Scope } from "effect"
import { reasonOf } from "./data-store.ts"
import { CommandFailed, couldNot } from "./failure.ts"
import { inProcessApi } from "./in-process-api.ts"

/** Options of a command that asks the API: a remote one by `--url`, else the data directory's in this process. */
export interface ApiOptions {
  readonly url: Option.Option<string>
  readonly data: Option.Option<string>
  readonly case: Option.Option<CaseId>
}

/** A way to ask the API as an address is typed: texts in, the checked body out. */
export interface Api {
  readonly fetch: Fetch
  readonly baseUrl: string
}

/** The API that the options choose. The in-process one closes its store with the scope. */
export const chosenApi = (options: ApiOptions): Effect.Effect<Api, CommandFailed, Scope.Scope> =>
  Option.isSome(options.url)
    ? Effect.succeed({
        fetch: (address, init) => globalThis.fetch(address, init as RequestInit),
        baseUrl: options.url.value.replace(/\/+$/, "")
      })
    : Effect.map(inProcessApi(Option.getOrUndefined(options.data)), (fetch) => ({
        fetch,
        baseUrl: "http://in-process"
      }))

/**
 * Asks one route with texts for its parameters, so that the API itself says what is wrong with them.
 * Gives the body as text, for `--json`, and decoded.
 */
export const ask = Effect.fn("ask")(function* <Name extends EndpointName>(
  api: Api,
  name: Name,
  path: string,
  query: Readonly<Record<string, string | undefined>>
) {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const address = `${api.baseUrl}${path}${given.length === 0 ? "" : `?${new URLSearchParams(given).toString()}`}`
  const { ok, text } = yield* Effect.tryPromise({
    try: async (signal) => {
      const response = await api.fetch(address, {
        method: "GET",
        headers: { accept: "application/json" },
        signal
      })
      return { ok: response.ok, text: await response.text() }
    },
    catch: (cause) => couldNot(`${api.baseUrl} cannot be reached: ${reasonOf(cause)}`)
  })
  if (!ok) return yield* problemOf(text, address)
  const decoded = yield* Schema.decodeUnknownEffect(
    Schema.fromJsonString(endpoints[name].response as Schema.Codec<unknown, unknown>)
  )(text).pipe(Effect.mapError(() => couldNot(`${address} answered with something that is not a ${name}`)))
  return { text, value: decoded as Endpoints[Name]["response"]["Type"] }
})

/** What a person is told of a problem that the API answered with. */
export const problemOf = (text: string, address: string): CommandFailed => {
  const problem = Schema.decodeUnknownOption(Schema.fromJsonString(Problem))(text)
  if (Option.isNone(problem)) return couldNot(`${address} answered with an error that it did not explain`)
  const details = problem.value.errors.slice(1).map((error) => `${error.where}: ${error.message}`)
  const sentence = [problem.value.detail, ...details].join("\n")
  return new CommandFailed({ sentence, exitCode: problem.value.category === "incorrect" ? 2 : 3 })
}

/** The case that is meant: the one named, or the only one that the API has. */
export const caseMeant = Effect.fn("caseMeant")(function* (api: Api, named: Option.Option<CaseId>) {
  if (Option.isSome(named)) return named.value
  const { items } = (yield* ask(api, "cases", "/api/cases", {})).value
  const [only] = items
  if (only === undefined)
    return yield* couldNot(
      "there is no case yet; import one first, e.g. cordon import cases/east-aleppo-2016"
    )
  if (items.length > 1)
    return yield* couldNot(
      `there are several cases, so name one with --case: ${items.map((item) => item.id).join(", ")}`
    )
  return only.id
})
