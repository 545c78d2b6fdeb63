import { cors } from "hono/cors"
import { REQUEST_ID_HEADER } from "./request-id.ts"

/** Methods that every route takes. */
export const ALLOWED_METHODS = ["GET", "HEAD", "OPTIONS"]

/** Lets pages of any origin read the API: what it answers is public, and it knows no cookies. */
export const crossOrigin = cors({
  origin: "*",
  allowMethods: ALLOWED_METHODS,
  allowHeaders: ["Accept", "If-None-Match", REQUEST_ID_HEADER],
  exposeHeaders: ["ETag", "Allow", REQUEST_ID_HEADER],
  maxAge: 86_400
})
