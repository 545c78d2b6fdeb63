import { cors } from "hono/cors"
import { createMiddleware } from "hono/factory"
import type { ApiEnv } from "./api-env.ts"
import { REQUEST_ID_HEADER } from "./request-id.ts"

/** Methods that every route takes. */
export const ALLOWED_METHODS = ["GET", "HEAD", "OPTIONS"]

const exposeHeaders = ["ETag", "Allow", "Link", "Content-Crs", REQUEST_ID_HEADER]

const preflight = cors({
  origin: "*",
  allowMethods: ALLOWED_METHODS,
  allowHeaders: ["Accept", "If-None-Match", REQUEST_ID_HEADER],
  exposeHeaders,
  maxAge: 86_400
})

/**
 * Lets pages of any origin read the API: what it answers is public, and it knows no cookies.
 *
 * Gotcha: `hono/cors` begins a response before the handler has one, so that Hono then sends every body through a
 * stream, a large one some twenty times slower; it is left to preflights, which have none.
 */
export const crossOrigin = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.req.method === "OPTIONS") return preflight(c, next)
  c.header("Access-Control-Allow-Origin", "*")
  c.header("Access-Control-Expose-Headers", exposeHeaders.join(","))
  await next()
})
