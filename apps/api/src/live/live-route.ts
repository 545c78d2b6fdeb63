import type { CaseId } from "@cordon/domain/key"
import { eventEndpoints } from "@cordon/protocol/endpoints"
import { Effect } from "effect"
import type { Context } from "hono"
import type { Prepared } from "../answer/run-route.ts"
import { ApiFailure } from "../failure.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { rawAddress } from "../request/raw-request.ts"
import { requestReader } from "../request/read-arguments.ts"
import type { RouteError, Service } from "../routes/handler.ts"
import { reachesTo } from "../routes/reaches-to.ts"
import type { LiveFeed } from "./live-feed.ts"

const read = requestReader(eventEndpoints.live)

/** Answers with the entries of a case as they are appended. */
export const liveRoute = (
  { library }: Service,
  feed: LiveFeed
): ((c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>) =>
  Effect.fn("route.live")(function* (c) {
    const request = yield* Effect.fromResult(read(rawAddress(c.req.url), (name) => c.req.header(name)))
    const { case: caseId } = request.params as { readonly case: CaseId }
    const { since } = request.query as typeof eventEndpoints.live.query.Type
    const { lastEventId } = request.headers as typeof eventEndpoints.live.headers.Type
    const head = yield* library.head(caseId)
    const after = lastEventId ?? since ?? head.sequence
    yield* reachesTo(after, head, lastEventId === undefined ? "query.since" : "header.Last-Event-Id")
    if (c.req.method === "HEAD") return c.body(null, 200, HEADERS)
    const stream = feed.listen(caseId, after)
    if (stream === undefined) {
      return yield* new ApiFailure({
        problem: "TooManyListeners",
        detail: "as many live connections are open as this server takes; try again in a moment",
        errors: []
      })
    }
    return () => c.body(stream, 200, HEADERS)
  })

/** Source: `X-Accel-Buffering` is nginx's; without it a proxy would hold events back. */
const HEADERS = {
  "Content-Type": eventEndpoints.live.mediaType,
  "Cache-Control": "no-store",
  "X-Accel-Buffering": "no"
}
