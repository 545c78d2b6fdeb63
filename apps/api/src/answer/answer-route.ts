import type { CaseId } from "@cordon/domain/key"
import type { Instant } from "@cordon/domain/time/instant"
import type { Endpoint } from "@cordon/protocol/endpoint"
import { type EndpointName, endpointOf } from "@cordon/protocol/endpoints"
import { Cause, Effect, Exit, Schema } from "effect"
import type { Context } from "hono"
import { LeastRecent } from "../library/least-recent.ts"
import type { OpenCase } from "../library/open-case.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { concernsOperator, failureOf, fault, sendProblem } from "../middleware/problem-response.ts"
import { rawAddress } from "../request/raw-request.ts"
import { requestReader } from "../request/read-arguments.ts"
import { Passing, type RouteError, type RouteRequest, type Service } from "../routes/handler.ts"
import { caseHandlers, serviceHandlers } from "../routes/handlers.ts"
import { tagStem } from "./entity-tag.ts"
import { notModified, sendStored } from "./send.ts"
import { StoredBody } from "./stored-body.ts"

/** Memory for finished bodies. Unit: bytes. */
const KEPT_BYTES = 128 * 1024 * 1024

/** Something went wrong that callers are not told about in full. */
export interface Fault {
  readonly requestId: string
  readonly route: EndpointName
  readonly cause: Cause.Cause<unknown>
}

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
  name: EndpointName,
  answering: Answering
): ((c: Context<ApiEnv>) => Promise<Response>) => {
  const endpoint = endpointOf(name)
  const prepare = preparerOf(name, endpoint, answering)
  return async (c) => {
    const exit = await Effect.runPromiseExit(prepare(c), { signal: c.req.raw.signal })
    if (Exit.isSuccess(exit)) return typeof exit.value === "function" ? exit.value() : exit.value
    if (Cause.hasInterruptsOnly(exit.cause)) return gone()
    const error = Cause.findErrorOption(exit.cause)
    const failure = error._tag === "Some" ? failureOf(error.value) : fault()
    if (error._tag === "None" || concernsOperator(error.value)) {
      answering.onFault({ requestId: c.get("requestId"), route: name, cause: exit.cause })
    }
    return sendProblem(c, failure)
  }
}

/** For the record only: whoever asked has gone, so nobody receives it. */
const gone = (): Response => new Response(null, { status: CLIENT_CLOSED_REQUEST })

/** Source: nginx, ngx_http_request.h; RFC 9110 has no status for it. */
const CLIENT_CLOSED_REQUEST = 499

type Prepared = Response | (() => Promise<Response>)

const preparerOf = (name: EndpointName, endpoint: Endpoint, { service, bodies }: Answering) => {
  const read = requestReader(endpoint)
  const encode = Schema.encodeEffect(endpoint.response)
  const handle = handlerOf(name)

  return Effect.fn(`route.${name}`)(function* (c: Context<ApiEnv>): Effect.fn.Return<Prepared, RouteError> {
    const address = rawAddress(c.req.url)
    const request = yield* Effect.fromResult(read(address))
    const opened = yield* openFor(request, service)
    const stem = endpoint.fresh
      ? undefined
      : tagStem(service.version, yield* stateKey(opened, service), `${address.path}?${address.query}`)
    if (stem !== undefined) {
      const unchanged = notModified(c, stem)
      if (unchanged !== undefined) return unchanged
      const kept = bodies.get(stem)
      if (kept !== undefined) return () => sendStored(c, kept, stem)
    }
    const answer = yield* handle(opened, request, service)
    const passing = answer instanceof Passing
    const encoded = yield* Effect.orDie(encode(passing ? answer.answer : answer))
    const body = new StoredBody(endpoint.mediaType, JSON.stringify(encoded))
    if (stem === undefined || passing) return () => sendStored(c, body, undefined, "no-store")
    bodies.set(stem, body)
    return () => sendStored(c, body, stem)
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
const handlerOf = (name: EndpointName) => {
  const byName = { ...caseHandlers, ...serviceHandlers }
  const handler = byName[name] as (...args: ReadonlyArray<unknown>) => Effect.Effect<unknown, RouteError>
  return (
    opened: OpenCase | undefined,
    request: RouteRequest<EndpointName> | AnyRequest,
    service: Service
  ) => (opened === undefined ? handler(request, service) : handler(opened, request, service))
}
