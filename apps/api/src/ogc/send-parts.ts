import type { Context } from "hono"
import type { ServerResponse } from "node:http"
import { chooseEncoding } from "../answer/content-encoding.ts"
import { entityTag } from "../answer/entity-tag.ts"
import { REVALIDATE, sendStored } from "../answer/send.ts"
import { StoredBody } from "../answer/stored-body.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { BufferPool } from "./buffer-pool.ts"
import type { PartedBody } from "./resource/resource.ts"

/** A body in parts, under a tag that says which answer it is, though not in which second it was written. */
export interface PartedAnswer {
  readonly mediaType: string
  readonly body: PartedBody
  readonly stem: string
  readonly headers: Readonly<Record<string, string>>
}

/** Memory kept for answers that are put together. Unit: bytes. */
const POOL_BYTES = 64 * 1024 * 1024

const pool = new BufferPool(POOL_BYTES)

/**
 * Sends a body in parts, packed for who takes that.
 *
 * Gotcha: unpacked, the parts go out as they lie in memory: copying a megabyte into new memory for each request costs
 * more than everything else together.
 */
export const sendParts = async (c: Context<ApiEnv>, answer: PartedAnswer): Promise<Response> => {
  const { mediaType, body, stem, headers } = answer
  const encoding = chooseEncoding(c.req.header("Accept-Encoding"))
  if (encoding !== "identity" || c.req.header("If-None-Match") !== undefined) {
    const whole = new StoredBody(mediaType, Buffer.concat(body(allocate)))
    return sendStored(c, whole, stem, REVALIDATE, { headers, weak: true })
  }
  const parts = body(lenderFor(c))
  return c.body(streamOf(parts), 200, {
    ...headers,
    "Cache-Control": REVALIDATE,
    ETag: `W/${entityTag(stem, encoding)}`,
    "Content-Type": mediaType,
    "Content-Length": String(parts.reduce((sum, part) => sum + part.length, 0))
  })
}

/** Lends from the pool until the connection has taken the answer; where there is none to watch, memory is new. */
const lenderFor = (c: Context<ApiEnv>): ((bytes: number) => Buffer) => {
  const { outgoing } = (c.env ?? {}) as { readonly outgoing?: ServerResponse }
  if (outgoing === undefined || c.req.method === "HEAD") return allocate
  return (bytes) => {
    const lent = pool.take(bytes)
    outgoing.once("close", () => pool.giveBack(lent))
    return lent
  }
}

const allocate = (bytes: number): Buffer => Buffer.allocUnsafe(bytes)

const streamOf = (parts: ReadonlyArray<Buffer>): ReadableStream<Uint8Array> => {
  let next = 0
  return new ReadableStream(
    {
      pull: (controller) => {
        const part = parts[next++]
        if (part === undefined) controller.close()
        else controller.enqueue(part)
      }
    },
    { highWaterMark: 0 }
  )
}
