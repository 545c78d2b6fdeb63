import { createMiddleware } from "hono/factory"
import { randomUUID } from "node:crypto"
import type { ApiEnv } from "./api-env.ts"

/** Header in which a request's id comes and goes. */
export const REQUEST_ID_HEADER = "X-Request-Id"

/** Takes the caller's request id where it is a plain one, or makes a new one, and sends it back. */
export const requestId = createMiddleware<ApiEnv>(async (c, next) => {
  const given = c.req.header(REQUEST_ID_HEADER)
  const id = given !== undefined && /^[A-Za-z0-9._-]{1,128}$/.test(given) ? given : randomUUID()
  c.set("requestId", id)
  c.header(REQUEST_ID_HEADER, id)
  await next()
})
