import { endpointNames, endpointOf } from "@cordon/protocol/endpoints"
import { Cause } from "effect"
import { Hono } from "hono"
import { answerRoute, type Fault, makeAnswering } from "./answer/answer-route.ts"
import { docsPage } from "./docs-page.ts"
import type { CaseLibrary } from "./library/case-library.ts"
import type { ApiEnv } from "./middleware/api-env.ts"
import { bodyLimit } from "./middleware/body-limit.ts"
import { crossOrigin } from "./middleware/cross-origin.ts"
import { methodNotAllowed, noSuchRoute } from "./middleware/no-route.ts"
import { fault, sendProblem } from "./middleware/problem-response.ts"
import { requestId } from "./middleware/request-id.ts"
import { securityHeaders } from "./middleware/security-headers.ts"
import { openApiDocument } from "./openapi.ts"
import type { Reasoner } from "./reasoning/reasoner.ts"
import { storedPage } from "./stored-page.ts"
import { viewerFiles } from "./viewer/viewer-files.ts"

/** What the API is made of. */
export interface ApiOptions {
  readonly library: CaseLibrary["Service"]
  /** Whoever makes it closes it; the API itself holds nothing open. */
  readonly reasoner: Reasoner["Service"]
  /** Version of Cordon, as answers and the reference give it. */
  readonly version: string
  /** Directory of the built viewer; without one, `/` leads to the reference. */
  readonly webDirectory?: string
  /** Hears of what callers are not told in full; by default it is written to standard error. */
  readonly onFault?: (fault: Fault) => void
}

/**
 * Makes the API: every route of the endpoint table, its OpenAPI document, its reference and the viewer.
 *
 * Every answer carries a request id; every error is one problem body; nothing is written.
 */
export const createApi = (options: ApiOptions): Hono<ApiEnv> => {
  const answering = makeAnswering(
    { library: options.library, reasoner: options.reasoner, version: options.version },
    options.onFault ?? reportFault
  )
  const app = new Hono<ApiEnv>()
  app.use(requestId, securityHeaders)
  for (const path of ["/api/*", "/healthz", "/openapi.json"]) app.use(path, crossOrigin)
  app.use(bodyLimit)

  for (const name of endpointNames) {
    const { path } = endpointOf(name)
    app.get(path, answerRoute(name, answering))
    app.all(path, methodNotAllowed)
  }
  const openApi = storedPage("application/json", () =>
    JSON.stringify(openApiDocument(options.version), null, 2)
  )
  const docs = storedPage("text/html; charset=utf-8", () => docsPage(options.version))
  app.get("/openapi.json", openApi).all(methodNotAllowed)
  app.get("/docs", docs).all(methodNotAllowed)

  for (const path of ["/api", "/api/*"]) app.all(path, noSuchRoute)
  app.get("*", options.webDirectory === undefined ? withoutViewer : viewerFiles(options.webDirectory))
  app.notFound((c) =>
    c.req.method === "GET" || c.req.method === "HEAD" ? noSuchRoute(c) : methodNotAllowed(c)
  )
  app.onError((error, c) => {
    console.error(c.get("requestId"), error)
    return sendProblem(c, fault())
  })
  return app
}

const withoutViewer = (c: Parameters<typeof noSuchRoute>[0]): Response =>
  c.req.path === "/" ? c.redirect("/docs") : noSuchRoute(c)

const reportFault = ({ requestId, route, cause }: Fault): void => {
  console.error(`request ${requestId} to ${route} failed: ${Cause.pretty(cause)}`)
}
