import type { FeatureCollectionSpec } from "@cordon/interop/feature/case-feature"
import type { ParameterFields } from "@cordon/protocol/endpoint"
import { shorten } from "@cordon/protocol/issue-text"
import { Effect } from "effect"
import type { Context, Hono } from "hono"
import { tagStem } from "../answer/entity-tag.ts"
import { type Fault, type Prepared, runRoute } from "../answer/run-route.ts"
import { notModified, sendStored } from "../answer/send.ts"
import { StoredBody } from "../answer/stored-body.ts"
import { ApiFailure } from "../failure.ts"
import type { CaseLibrary } from "../library/case-library.ts"
import { LeastRecent } from "../library/least-recent.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { methodNotAllowed } from "../middleware/no-route.ts"
import { sendProblem } from "../middleware/problem-response.ts"
import { rawAddress } from "../request/raw-request.ts"
import type { RouteError } from "../routes/handler.ts"
import { Addresses, OGC_PATH, originOf } from "./address.ts"
import { FeatureShelf, type FeatureSource } from "./feature-shelf.ts"
import { linkHeader } from "./link.ts"
import { chooseMediaType, HTML, type Representations } from "./media-type.ts"
import { sendParts } from "./send-parts.ts"
import { collectionInPath, queryReader, queryReaders } from "./read-request.ts"
import { type CommonQuery, commonQuery, featureQuery, queryOf } from "./request/parameters.ts"
import { collection, queryables, schema } from "./resource/collection.ts"
import { collections } from "./resource/collections.ts"
import { conformance } from "./resource/conformance.ts"
import { definition } from "./resource/definition.ts"
import { item } from "./resource/item.ts"
import { items } from "./resource/items.ts"
import { landing } from "./resource/landing.ts"
import type { CollectionRow, OgcRequest, OgcService, Resource, ServiceRow } from "./resource/resource.ts"

/** What the service is made of. */
export interface OgcOptions {
  readonly library: CaseLibrary["Service"]
  readonly features: FeatureSource
  /** Version of Cordon. */
  readonly version: string
  readonly onFault: (fault: Fault) => void
}

/**
 * Adds OGC API - Features to an app, under `/ogc`.
 *
 * Source: OGC 17-069r4 (Part 1: Core, corrigendum), OGC 18-058r1 (Part 2: Coordinate Reference Systems by Reference),
 * OGC 19-079r2 (Part 3, requirements classes Queryables and Queryables as Query Parameters).
 */
export const addOgcApi = (app: Hono<ApiEnv>, options: OgcOptions): void => {
  const service: OgcService = {
    library: options.library,
    shelf: new FeatureShelf(options.features),
    version: options.version
  }
  const answer = answerer(service)

  for (const row of [landing, conformance, definition, collections]) {
    add(app, row.path, options, serviceRoute(row, service, answer))
  }
  for (const row of [collection, queryables, schema]) {
    add(
      app,
      row.path,
      options,
      collectionRoute(row, () => commonQuery, service, answer)
    )
  }
  add(
    app,
    items.path,
    options,
    collectionRoute(items, (spec) => queryOf(spec), service, answer)
  )
  add(
    app,
    item.path,
    options,
    collectionRoute(item, () => featureQuery, service, answer)
  )
  for (const path of [OGC_PATH, `${OGC_PATH}/*`]) app.all(path, noSuchResource)
}

type Route = (c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>
type Answer = (
  c: Context<ApiEnv>,
  mediaType: string,
  addresses: Addresses,
  resource: Resource
) => Effect.Effect<Prepared, RouteError>

const add = (app: Hono<ApiEnv>, path: string, { onFault }: OgcOptions, route: Route): void => {
  const handle = runRoute(`ogc${path}`, route, onFault)
  // OWSLib asks for the landing page with a slash behind it.
  for (const address of path === "" ? [OGC_PATH, `${OGC_PATH}/`] : [`${OGC_PATH}${path}`]) {
    app.get(address, handle)
    app.all(address, methodNotAllowed)
  }
}

const serviceRoute = (row: ServiceRow, service: OgcService, answer: Answer): Route => {
  const read = queryReader(row.path, commonQuery)
  return Effect.fnUntraced(function* (c) {
    const { query } = yield* Effect.fromResult(read(rawAddress(c.req.url)))
    const { request, mediaType } = requestOf(c, query, row.representations)
    const resource = yield* row.find(request, service)
    return yield* answer(c, mediaType, request.addresses, resource)
  })
}

const collectionRoute = <Query extends CommonQuery>(
  row: CollectionRow<Query>,
  queryFor: (spec: FeatureCollectionSpec) => ParameterFields,
  service: OgcService,
  answer: Answer
): Route => {
  const { specs } = service.shelf.source
  const readers = queryReaders(row.path, (id) => queryFor(specs[id]))
  return Effect.fnUntraced(function* (c) {
    const address = rawAddress(c.req.url)
    const { name, featureId } = yield* collectionInPath(row.path, address, service)
    const { query } = yield* Effect.fromResult(readers[name.collection](address))
    const { request, mediaType } = requestOf(c, query, row.representations)
    const resource = yield* row.find(
      { ...request, query: query as unknown as Query, name, featureId },
      service
    )
    return yield* answer(c, mediaType, request.addresses, resource)
  })
}

const requestOf = (
  c: Context<ApiEnv>,
  query: Readonly<Record<string, unknown>>,
  representations: Representations
): { readonly request: OgcRequest; readonly mediaType: string } => {
  const { f } = query as CommonQuery
  const mediaType = chooseMediaType(representations, f, c.req.header("Accept"))
  const origin = originOf(c.req.url, (name) => c.req.header(name))
  return {
    mediaType,
    request: {
      addresses: new Addresses(origin, rawAddress(c.req.url)),
      query,
      html: mediaType === HTML
    }
  }
}

/** Memory for finished bodies. Unit: bytes. */
const KEPT_BYTES = 32 * 1024 * 1024

/** Answers with a resource: not at all where the caller has it, from memory where it is there, else newly written. */
const answerer = (service: OgcService): Answer => {
  const bodies = new LeastRecent<{ readonly body: StoredBody; readonly headers: Record<string, string> }>(
    KEPT_BYTES,
    ({ body }) => body.weight
  )
  return Effect.fnUntraced(function* (c, mediaType, addresses, { key, momentary, write }) {
    const stem = tagStem(service.version, key, addresses.self("json"), mediaType)
    const vary = { Vary: "Accept, Accept-Encoding" }
    const unchanged = notModified(c, stem, undefined, { headers: vary, weak: momentary })
    if (unchanged !== undefined) return unchanged
    const kept = momentary ? undefined : bodies.get(stem)
    if (kept !== undefined) return () => sendStored(c, kept.body, stem, undefined, { headers: kept.headers })
    const written = yield* write
    const type = mediaType === HTML ? `${HTML}; charset=utf-8` : mediaType
    const headers = { ...vary, ...written.headers, Link: linkHeader(written.links) }
    const { body: text } = written
    if (typeof text !== "string") return () => sendParts(c, { mediaType: type, body: text, stem, headers })
    const body = new StoredBody(type, text)
    if (!momentary) bodies.set(stem, { body, headers })
    return () => sendStored(c, body, stem, undefined, { headers, weak: momentary })
  })
}

const noSuchResource = (c: Context<ApiEnv>): Response => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return methodNotAllowed(c)
  const { path } = rawAddress(c.req.url)
  const expected = `an address that ${OGC_PATH}/api lists`
  const message = `there is nothing at ${JSON.stringify(shorten(path))}, expected ${expected}`
  return sendProblem(
    c,
    new ApiFailure({
      problem: "NoSuchRoute",
      detail: message,
      errors: [{ where: "path", found: shorten(path), expected, message }]
    })
  )
}
