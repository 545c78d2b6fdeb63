import type { CaseId } from "@cordon/domain/key"
import { exportCase } from "@cordon/interop/export/export-case"
import type { ExportRefused } from "@cordon/interop/export/export-errors"
import type { ExportRequest } from "@cordon/interop/export/export-request"
import { fileEndpoints } from "@cordon/protocol/endpoints"
import { shorten } from "@cordon/protocol/issue-text"
import { Effect } from "effect"
import type { Context } from "hono"
import { chooseEncoding } from "../answer/content-encoding.ts"
import { entityTag, tagStem } from "../answer/entity-tag.ts"
import type { Prepared } from "../answer/run-route.ts"
import { notModified, REVALIDATE } from "../answer/send.ts"
import { type ApiFailure, malformed } from "../failure.ts"
import type { OpenCase } from "../library/open-case.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { originOf } from "../ogc/address.ts"
import { rawAddress } from "../request/raw-request.ts"
import { requestReader } from "../request/read-arguments.ts"
import type { RouteError, Service } from "../routes/handler.ts"
import { knownVoice } from "../routes/view.ts"
import { chooseFormat } from "./choose-format.ts"
import { exportBody } from "./export-body.ts"

const endpoint = fileEndpoints.export
const read = requestReader(endpoint)

type Query = typeof endpoint.query.Type

/** Answers with a case as a file in the format that the caller likes best. */
export const exportRoute = ({
  library,
  version
}: Service): ((c: Context<ApiEnv>) => Effect.Effect<Prepared, RouteError>) =>
  Effect.fn("route.export")(function* (c) {
    const address = rawAddress(c.req.url)
    const request = yield* Effect.fromResult(read(address))
    const query = request.query as Query
    const format = yield* Effect.fromResult(chooseFormat(query.format, c.req.header("Accept")))
    const opened = yield* library.open((request.params as { readonly case: CaseId }).case, query.recordedBy)
    if (query.accordingTo !== undefined)
      yield* knownVoice(opened.index, query.accordingTo, "query.accordingTo")
    const site = query.site ?? siteOf(originOf(c.req.url, (name) => c.req.header(name)))
    const stem = tagStem(version, opened.id, opened.key, format, address.path, address.query, site ?? "")
    const headers = { Vary: "Accept, Accept-Encoding" }
    const unchanged = notModified(c, stem, REVALIDATE, { headers })
    if (unchanged !== undefined) return unchanged
    const { chunks, facts, fileName } = yield* Effect.fromResult(
      exportCase(format, yield* exportRequest(opened, query, site))
    ).pipe(Effect.mapError(refusal))
    const packed =
      !PACKED_ALREADY.has(format) && chooseEncoding(c.req.header("Accept-Encoding")) !== "identity"
    const all = {
      ...headers,
      "Cache-Control": REVALIDATE,
      ETag: entityTag(stem, packed ? "gzip" : "identity"),
      "Content-Type": facts.mediaType.startsWith("text/")
        ? `${facts.mediaType}; charset=utf-8`
        : facts.mediaType,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      ...(packed ? { "Content-Encoding": "gzip" } : {})
    }
    return c.req.method === "HEAD"
      ? c.body(null, 200, all)
      : () => c.body(exportBody(chunks, packed), 200, all)
  })

/** Where this server can be reached; nowhere under `.invalid`, which is no address. Source: RFC 6761, section 6.4. */
const siteOf = (origin: string): string | undefined => (/\.invalid(:\d+)?$/.test(origin) ? undefined : origin)

/** Formats that pack their own content. */
const PACKED_ALREADY: ReadonlySet<string> = new Set(["geoparquet"])

const exportRequest = (
  opened: OpenCase,
  { collection, claim, hxl, at, knownBy, accordingTo }: Query,
  site: string | undefined
): Effect.Effect<ExportRequest, RouteError> =>
  Effect.map(opened.mapped, (index) => ({
    index,
    entries: opened.entries,
    controls: {
      ...(at === undefined ? {} : { at }),
      ...(knownBy === undefined ? {} : { knownBy }),
      ...(accordingTo === undefined ? {} : { accordingTo })
    },
    ...(collection === undefined ? {} : { collections: collection }),
    ...(claim === undefined ? {} : { claim }),
    hxl: hxl === "true",
    ...(site === undefined ? {} : { site })
  }))

const refusal = ({ about, found, expected, message }: ExportRefused): ApiFailure =>
  malformed([
    { where: about === "controls" ? "query" : `query.${about}`, found: shorten(found), expected, message }
  ])
