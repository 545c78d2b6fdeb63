import type { Context } from "hono"
import type { ApiEnv } from "../middleware/api-env.ts"
import { chooseEncoding } from "./content-encoding.ts"
import { entityTag, matchingTag } from "./entity-tag.ts"
import type { StoredBody } from "./stored-body.ts"

/** Ask again each time; the tag makes that cheap. */
export const REVALIDATE = "no-cache"

/** Says that the caller has the answer already, or undefined when it does not. */
export const notModified = (
  c: Context<ApiEnv>,
  stem: string,
  cacheControl = REVALIDATE
): Response | undefined => {
  const tag = matchingTag(c.req.header("If-None-Match"), stem)
  return tag === undefined ? undefined : c.body(null, 304, { ...headersOf(cacheControl), ETag: tag })
}

/** Sends a finished body in the encoding that the caller likes best. */
export const sendStored = async (
  c: Context<ApiEnv>,
  body: StoredBody,
  stem: string | undefined,
  cacheControl = REVALIDATE
): Promise<Response> => {
  const encoding = body.encodingFor(chooseEncoding(c.req.header("Accept-Encoding")))
  const tag = stem === undefined ? {} : { ETag: entityTag(stem, encoding) }
  if (stem !== undefined && c.req.header("If-None-Match")?.trim() === "*") {
    return c.body(null, 304, { ...headersOf(cacheControl), ...tag })
  }
  const bytes = (await body.in(encoding)) as Uint8Array<ArrayBuffer>
  return c.body(bytes, 200, {
    ...headersOf(cacheControl),
    ...tag,
    "Content-Type": body.mediaType,
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding })
  })
}

const headersOf = (cacheControl: string) => ({ "Cache-Control": cacheControl, Vary: "Accept-Encoding" })
