import type { Context } from "hono"
import type { ApiEnv } from "../middleware/api-env.ts"
import { chooseEncoding } from "./content-encoding.ts"
import { entityTag, matchingTag } from "./entity-tag.ts"
import type { StoredBody } from "./stored-body.ts"

/** Ask again each time; the tag makes that cheap. */
export const REVALIDATE = "no-cache"

/** What an answer says of itself besides what every answer does. */
export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>
  /** true: two bodies under one tag mean the same, but need not be the same bytes. Source: RFC 9110, 8.8.1. */
  readonly weak?: boolean
}

/** Says that the caller has the answer already, or undefined when it does not. */
export const notModified = (
  c: Context<ApiEnv>,
  stem: string,
  cacheControl = REVALIDATE,
  { headers = {}, weak = false }: SendOptions = {}
): Response | undefined => {
  const tag = matchingTag(c.req.header("If-None-Match"), stem)
  return tag === undefined
    ? undefined
    : c.body(null, 304, { ...headersOf(cacheControl), ...headers, ETag: weak ? `W/${tag}` : tag })
}

/** Sends a finished body in the encoding that the caller likes best. */
export const sendStored = async (
  c: Context<ApiEnv>,
  body: StoredBody,
  stem: string | undefined,
  cacheControl = REVALIDATE,
  { headers = {}, weak = false }: SendOptions = {}
): Promise<Response> => {
  const encoding = body.encodingFor(chooseEncoding(c.req.header("Accept-Encoding")))
  const tag = stem === undefined ? {} : { ETag: `${weak ? "W/" : ""}${entityTag(stem, encoding)}` }
  const common = { ...headersOf(cacheControl), ...headers, ...tag }
  if (stem !== undefined && c.req.header("If-None-Match")?.trim() === "*") return c.body(null, 304, common)
  const bytes = (await body.in(encoding)) as Uint8Array<ArrayBuffer>
  return c.body(bytes, 200, {
    ...common,
    "Content-Type": body.mediaType,
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding })
  })
}

const headersOf = (cacheControl: string) => ({ "Cache-Control": cacheControl, Vary: "Accept-Encoding" })
