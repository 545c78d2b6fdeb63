import { collectionSpecs } from "@cordon/interop/feature/collection-specs"
import { featuresOf } from "@cordon/interop/feature/features-of"
import { endpoints, eventEndpoints, fileEndpoints } from "@cordon/protocol/endpoints"
import { Cause } from "effect"
import { Hono } from "hono"
import { makeAnswering } from "./answer/answer-route.ts"
import { chosenRoute, readNamesByPath } from "./answer/chosen-route.ts"
import { type Fault, runRoute } from "./answer/run-route.ts"
import { docsPage } from "./docs-page.ts"
import { lazyExportRoute } from "./export/lazy-export-route.ts"
import type { CaseLibrary } from "./library/case-library.ts"
import { type LiveFeed, makeLiveFeed } from "./live/live-feed.ts"
import { liveRoute } from "./live/live-route.ts"
import type { ApiEnv } from "./middleware/api-env.ts"
import { bodyLimit } from "./middleware/body-limit.ts"
import { crossOrigin } from "./middleware/cross-origin.ts"
import { methodNotAllowed, noSuchRoute, onlyRecords } from "./middleware/no-route.ts"
import { fault, sendProblem } from "./middleware/problem-response.ts"
import { requestId } from "./middleware/request-id.ts"
import { securityHeaders } from "./middleware/security-headers.ts"
import { addOgcApi } from "./ogc/ogc-api.ts"
import { openApiDocument } from "./openapi.ts"
import type { Reasoner } from "./reasoning/reasoner.ts"
import { storedPage } from "./stored-page.ts"
import { tileEndpoints } from "./tiles/tile-endpoints.ts"
import { tileRoutes } from "./tiles/tile-routes.ts"
import { viewerFiles } from "./viewer/viewer-files.ts"
import { importEndpoints } from "./write/import-endpoint.ts"
import { importRoute } from "./write/import-route.ts"
import { recordRoute } from "./write/record-route.ts"
import type { Writing } from "./write/write-access.ts"

/** What the API is made of. */
export interface ApiOptions {
  readonly library: CaseLibrary["Service"]
  /** Whoever makes it closes it; the API itself holds nothing open. */
  readonly reasoner: Reasoner["Service"]
  /** Version of Cordon, as answers and the reference give it. */
  readonly version: string
  /** Directory of the built viewer; without one, `/` leads to the reference. */
  readonly webDirectory?: string
  /** Origins that the viewer may ask for a base map that its reader has chosen; none without them. */
  readonly mapStyleOrigins?: ReadonlyArray<string>
  /** Who may write, and where to; without it the API only reads. */
  readonly writing?: Writing
  /** Whoever makes it closes it, before the server; without one, live connections end with the process. */
  readonly live?: LiveFeed
  /** Hears of what callers are not told in full; by default it is written to standard error. */
  readonly onFault?: (fault: Fault) => void
}

/**
 * Makes the API: every route of the endpoint table, its OpenAPI document, its reference and the viewer.
 *
 * Every answer carries a request id; every error is one problem body; nothing is written unless `writing` says so.
 */
export const createApi = (options: ApiOptions): Hono<ApiEnv> => {
  const service = { library: options.library, reasoner: options.reasoner, version: options.version }
  const onFault = options.onFault ?? reportFault
  const answering = makeAnswering(service, onFault)
  const live = options.live ?? makeLiveFeed(options.library)
  const app = new Hono<ApiEnv>()
  app.use(requestId, securityHeaders(options.mapStyleOrigins))
  for (const path of ["/api/*", "/ogc/*", "/tiles/*", "/healthz", "/openapi.json"]) app.use(path, crossOrigin)
  // They read larger bodies than any other route, with limits of their own.
  app.post(endpoints.record.path, runRoute("record", recordRoute(options.writing, live), onFault))
  app.post(importEndpoints.import.path, runRoute("import", importRoute(options.writing, live), onFault))
  for (const { path } of [endpoints.record, importEndpoints.import]) app.all(path, onlyRecords)
  app.use(bodyLimit)

  for (const [path, names] of readNamesByPath) {
    app.get(path, chosenRoute(names, answering))
    app.all(path, methodNotAllowed)
  }
  app.get(eventEndpoints.live.path, runRoute("live", liveRoute(service, live), onFault))
  app.all(eventEndpoints.live.path, methodNotAllowed)
  for (const [name, route] of Object.entries(tileRoutes(service))) {
    const { path } = tileEndpoints[name as keyof typeof tileEndpoints]
    app.get(path, runRoute(name, route, onFault))
    app.all(path, methodNotAllowed)
  }
  app.get(fileEndpoints.export.path, runRoute("export", lazyExportRoute(service), onFault))
  app.all(fileEndpoints.export.path, methodNotAllowed)
  addOgcApi(app, {
    library: options.library,
    features: { specs: collectionSpecs, featuresOf },
    version: options.version,
    onFault
  })
  const openApi = storedPage("application/json", () =>
    JSON.stringify(openApiDocument(options.version), null, 2)
  )
  const docs = storedPage("text/html; charset=utf-8", () => docsPage(options.version))
  app.get("/openapi.json", openApi).all(methodNotAllowed)
  app.get("/docs", docs).all(methodNotAllowed)

  for (const path of ["/api", "/api/*", "/tiles", "/tiles/*"]) app.all(path, noSuchRoute)
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
