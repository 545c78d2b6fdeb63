import { createMiddleware } from "hono/factory"

/** Only what this server itself sends may run or be shown: there is no content of others in the viewer. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'"
].join("; ")

/** Headers that keep a browser from guessing types, leaking addresses or framing pages. */
export const securityHeaders = createMiddleware(async (c, next) => {
  c.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
  c.header("X-Content-Type-Options", "nosniff")
  c.header("X-Frame-Options", "DENY")
  c.header("Referrer-Policy", "no-referrer")
  c.header("Cross-Origin-Opener-Policy", "same-origin")
  await next()
})
