import type { CaseId } from "@cordon/domain/key"
import type { Language } from "@cordon/domain/language/spoken"
import type { Instant } from "@cordon/domain/time/instant"
import type { Endpoint } from "@cordon/protocol/endpoint"
import { endpointOf, type ReadName } from "@cordon/protocol/endpoints"
import { USUAL_LANGUAGE } from "@cordon/protocol/language-query"
import { Effect, Schema } from "effect"
import type { Context } from "hono"
import { LeastRecent } from "../library/least-recent.ts"
import type { OpenCase } from "../library/open-case.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { rawAddress } from "../request/raw-request.ts"
import { requestReader } from "../request/read-arguments.ts"
import { Passing, type RouteError, type RouteRequest, type Service } from "../routes/handler.ts"
import { caseHandlers, serviceHandlers } from "../routes/handlers.ts"
import { tagStem } from "./entity-tag.ts"
import { type Fault, type Prepared, runRoute } from "./run-route.ts"
import { notModified, REVALIDATE, sendStored } from "./send.ts"
import { StoredBody } from "./stored-body.ts"

/** Memory for finished bodies. Unit: bytes. */
const KEPT_BYTES = 128 * 1024 * 1024

/** What every route shares: the service, the finished bodies, and who hears of faults. */
export interface Answering {
  readonly service: Service
  readonly bodies: LeastRecent<StoredBody>
  readonly onFault: (fault: Fault) => void
}

/** Makes what every route shares. */
export const makeAnswering = (service: Service, onFault: Answering["onFault"]): Answering => ({
  service,
  onFault,
  bodies: new LeastRecent<StoredBody>(KEPT_BYTES, ({ weight }) => weight)
})

/** Makes the Hono handler of one row of the endpoint table. */
export const answerRoute = (
  name: ReadName,
  answering: Answering
): ((c: Context<ApiEnv>) => Promise<Response>) => {
  const endpoint = endpointOf(name)
  const prepare = preparerOf(name, endpoint, answering)
  return runRoute(name, prepare, answering.onFault)
}

const preparerOf = (name: ReadName, endpoint: Endpoint, { service, bodies }: Answering) => {
  const read = requestReader(endpoint)
  const encode = Schema.encodeEffect(endpoint.response)
  const handle = handlerOf(name)
  const speaks = "lang" in endpoint.query.fields

  return Effect.fn(`route.${name}`)(function* (c: Context<ApiEnv>): Effect.fn.Return<Prepared, RouteError> {
    const address = rawAddress(c.req.url)
    const request = yield* Effect.fromResult(read(address))
    const options = speaks
      ? { headers: { "Content-Language": (request.query["lang"] as Language | undefined) ?? USUAL_LANGUAGE } }
      : {}
    const opened = yield* openFor(request, service)
    const stem = endpoint.fresh
      ? undefined
      : tagStem(service.version, yield* stateKey(opened, service), `${address.path}?${address.query}`)
    if (stem !== undefined) {
      const unchanged = notModified(c, stem, REVALIDATE, options)
      if (unchanged !== undefined) return unchanged
      const kept = bodies.get(stem)
      if (kept !== undefined) return () => sendStored(c, kept, stem, REVALIDATE, options)
    }
    const answer = yield* handle(opened, request, service)
    const passing = answer instanceof Passing
    const encoded = yield* Effect.orDie(encode(passing ? answer.answer : answer))
    const body = new StoredBody(endpoint.mediaType, JSON.stringify(encoded))
    if (stem === undefined || passing) return () => sendStored(c, body, undefined, "no-store", options)
    bodies.set(stem, body)
    return () => sendStored(c, body, stem, REVALIDATE, options)
  })
}

interface AnyRequest {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly asked: string
}

const openFor = ({ params, query }: AnyRequest, { library }: Service) =>
  params["case"] === undefined
    ? Effect.undefined
    : library.open(params["case"] as CaseId, query["recordedBy"] as Instant | undefined)

/** What an answer depends on besides its address: the state of its case, or the heads of all cases. */
const stateKey = (opened: OpenCase | undefined, { library }: Service) =>
  opened === undefined
    ? Effect.map(library.cases(), (rows) => rows.map(({ case: id, head }) => `${id}:${head.hash}`).join(","))
    : Effect.succeed(opened.key)

/** The two tables of handlers as one, for code that knows a route only by name. */
const handlerOf = (name: ReadName) => {
  const byName = { ...caseHandlers, ...serviceHandlers }
  const handler = byName[name] as (...args: ReadonlyArray<unknown>) => Effect.Effect<unknown, RouteError>
  return (opened: OpenCase | undefined, request: RouteRequest<ReadName> | AnyRequest, service: Service) =>
    opened === undefined ? handler(request, service) : handler(opened, request, service)
}
