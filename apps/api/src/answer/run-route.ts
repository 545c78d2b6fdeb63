import { Cause, Effect, Exit } from "effect"
import type { Context } from "hono"
import type { ApiEnv } from "../middleware/api-env.ts"
import { concernsOperator, failureOf, fault, sendProblem } from "../middleware/problem-response.ts"
import type { RouteError } from "../routes/handler.ts"

/** Something went wrong that callers are not told about in full. */
export interface Fault {
  readonly requestId: string
  readonly route: string
  readonly cause: Cause.Cause<unknown>
}

/** An answer, or how to send one that is ready. */
export type Prepared = Response | (() => Response | Promise<Response>)

/** Makes a Hono handler of an effect: its failure becomes the one error body, and work stops when the caller leaves. */
export const runRoute =
  (
    route: string,
    prepare: (c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>,
    onFault: (fault: Fault) => void
  ): ((c: Context<ApiEnv>) => Promise<Response>) =>
  async (c) => {
    const exit = await Effect.runPromiseExit(prepare(c), { signal: c.req.raw.signal })
    if (Exit.isSuccess(exit)) return typeof exit.value === "function" ? exit.value() : exit.value
    if (Cause.hasInterruptsOnly(exit.cause)) return gone()
    const error = Cause.findErrorOption(exit.cause)
    const failure = error._tag === "Some" ? failureOf(error.value) : fault()
    if (error._tag === "None" || concernsOperator(error.value)) {
      onFault({ requestId: c.get("requestId"), route, cause: exit.cause })
    }
    return sendProblem(c, failure)
  }

/** For the record only: whoever asked has gone, so nobody receives it. */
const gone = (): Response => new Response(null, { status: CLIENT_CLOSED_REQUEST })

/** Source: nginx, ngx_http_request.h; RFC 9110 has no status for it. */
const CLIENT_CLOSED_REQUEST = 499
