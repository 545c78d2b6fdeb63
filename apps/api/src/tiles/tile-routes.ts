import type { CaseId } from "@cordon/domain/key"
import type { Instant } from "@cordon/domain/time/instant"
import type { CollectionId } from "@cordon/interop/feature/case-feature"
import { type AccordingTo, formatAccordingTo, type TimePoint } from "@cordon/ledger/controls"
import type { Endpoint } from "@cordon/protocol/endpoint"
import { Effect, Schema } from "effect"
import type { Context } from "hono"
import { tagStem } from "../answer/entity-tag.ts"
import type { Prepared } from "../answer/run-route.ts"
import { notModified, REVALIDATE, sendStored } from "../answer/send.ts"
import { StoredBody } from "../answer/stored-body.ts"
import { type ApiFailure, malformed } from "../failure.ts"
import { LeastRecent } from "../library/least-recent.ts"
import type { OpenCase } from "../library/open-case.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { originOf } from "../ogc/address.ts"
import { type RawAddress, rawAddress } from "../request/raw-request.ts"
import { requestReader } from "../request/read-arguments.ts"
import type { RouteError, Service } from "../routes/handler.ts"
import { knownVoice } from "../routes/view.ts"
import { LayerTiles } from "./layer-tiles.ts"
import { type CutTile, encodeTile } from "./tile-cutter.ts"
import { allLayers, tileJson } from "./tile-json.ts"
import { tileEndpoints } from "./tile-endpoints.ts"
import { TileJson } from "./tile-json-schema.ts"

/** Layers that are kept cut, of all cases and views. */
const KEPT_LAYERS = 32

/** Memory for finished tiles. Unit: bytes. */
const KEPT_BYTES = 64 * 1024 * 1024

interface TileQuery {
  readonly knownBy?: TimePoint
  readonly accordingTo?: AccordingTo
  readonly recordedBy?: Instant
}

type Route = (c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>

/** What each address of vector tiles answers. */
export const tileRoutes = (service: Service): Readonly<Record<keyof typeof tileEndpoints, Route>> => {
  const layers = new LeastRecent<LayerTiles>(KEPT_LAYERS)
  const bodies = new LeastRecent<StoredBody>(KEPT_BYTES, ({ weight }) => weight)

  const layerOf = Effect.fnUntraced(function* (opened: OpenCase, id: CollectionId, query: TileQuery) {
    const key = JSON.stringify([
      opened.id,
      opened.key,
      id,
      query.knownBy,
      formatAccordingTo(query.accordingTo ?? { kind: "consensus" })
    ])
    const known = layers.get(key)
    if (known !== undefined && !known.spent) return known
    const { knownBy, accordingTo } = query
    const made = new LayerTiles(id, yield* opened.mapped, {
      ...(knownBy === undefined ? {} : { knownBy }),
      ...(accordingTo === undefined ? {} : { accordingTo })
    })
    layers.set(key, made)
    return made
  })

  const answered = (
    c: Context<ApiEnv>,
    stem: string,
    make: Effect.Effect<StoredBody, RouteError>
  ): Effect.Effect<Prepared, RouteError> =>
    Effect.gen(function* () {
      const unchanged = notModified(c, stem)
      if (unchanged !== undefined) return unchanged
      const body = bodies.get(stem) ?? (yield* make)
      bodies.set(stem, body)
      if (body.bytes.length > 0) return () => sendStored(c, body, stem)
      return () =>
        c.body(null, 204, { ETag: `"${stem}"`, "Cache-Control": REVALIDATE, Vary: "Accept-Encoding" })
    })

  const tile: Route = Effect.fn("route.tile")(function* (c) {
    const { address, params, query, opened } = yield* opening(c, tileEndpoints.tile, service)
    const { z, x, y } = params
    yield* withinZoom(z, x, y)
    const layers = params.layers.toSorted()
    const stem = tagStem(service.version, opened.id, opened.key, address.path, address.query)
    return yield* answered(
      c,
      stem,
      Effect.gen(function* () {
        const found: Record<string, CutTile> = {}
        for (const id of layers) {
          const features = (yield* layerOf(opened, id, query)).tile(z, x, y)
          if (features !== undefined) found[id] = features
        }
        return new StoredBody(tileEndpoints.tile.mediaType, encodeTile(found))
      })
    )
  })

  const tileSetOf = Effect.fnUntraced(function* (
    c: Context<ApiEnv>,
    { address, opened, query }: Pick<Opening<typeof tileEndpoints.tileSet>, "address" | "opened" | "query">,
    ids: ReadonlyArray<CollectionId>
  ) {
    const origin = originOf(c.req.url, (name) => c.req.header(name))
    const stem = tagStem(service.version, opened.id, opened.key, address.path, address.query, origin)
    return yield* answered(
      c,
      stem,
      Effect.gen(function* () {
        const layers = yield* Effect.forEach(ids, (id) =>
          Effect.map(layerOf(opened, id, query), (tiles) => ({ id, tiles }))
        )
        const template = `${origin}/tiles/${opened.id}/${ids.join(",")}/{z}/{x}/{y}.mvt`
        const asked = address.query === "" ? template : `${template}?${address.query}`
        const answer = yield* Effect.orDie(
          Schema.encodeEffect(TileJson)(tileJson(opened, layers, asked, service.version))
        )
        return new StoredBody("application/json", JSON.stringify(answer))
      })
    )
  })

  return {
    tile,
    tileSet: Effect.fn("route.tileSet")(function* (c) {
      const asked = yield* opening(c, tileEndpoints.tileSet, service)
      return yield* tileSetOf(c, asked, asked.params.layers)
    }),
    caseTileSet: Effect.fn("route.caseTileSet")(function* (c) {
      return yield* tileSetOf(c, yield* opening(c, tileEndpoints.caseTileSet, service), allLayers)
    })
  }
}

interface Opening<E extends Endpoint> {
  readonly address: RawAddress
  readonly params: E["params"]["Type"]
  readonly query: TileQuery
  readonly opened: OpenCase
}

const readers = new WeakMap<Endpoint, ReturnType<typeof requestReader>>()

/** Reads a request and opens its case. Errors: RequestMalformed, NoSuchCase, StoreUnavailable. */
const opening = Effect.fnUntraced(function* <E extends Endpoint>(
  c: Context<ApiEnv>,
  endpoint: E,
  { library }: Service
): Effect.fn.Return<Opening<E>, RouteError> {
  const address = rawAddress(c.req.url)
  const read = readers.get(endpoint) ?? requestReader(endpoint)
  readers.set(endpoint, read)
  const request = yield* Effect.fromResult(read(address))
  const params = request.params as E["params"]["Type"] & { readonly case: CaseId }
  const query = request.query as TileQuery
  const opened = yield* library.open(params.case, query.recordedBy)
  if (query.accordingTo !== undefined) yield* knownVoice(opened.index, query.accordingTo, "query.accordingTo")
  return { address, params, query, opened }
})

const withinZoom = (z: number, x: number, y: number): Effect.Effect<void, ApiFailure> => {
  const last = 2 ** z - 1
  const issues = Object.entries({ x, y }).flatMap(([name, found]) => {
    if (found <= last) return []
    const expected = `a whole number, 0 to ${last} at zoom ${z}`
    return [
      {
        where: `path.${name}`,
        found: String(found),
        expected,
        message: `found ${found}, expected ${expected}`
      }
    ]
  })
  return issues.length === 0 ? Effect.void : Effect.fail(malformed(issues))
}
