import type { MiddlewareHandler } from "hono"
import { createMiddleware } from "hono/factory"

/** Only what this server itself sends may run or be shown: there is no content of others in the viewer. */
const contentSecurityPolicy = (origins: ReadonlyArray<string>): string => {
  const others = origins.map((origin) => ` ${origin}`).join("")
  return [
    "default-src 'self'",
    `img-src 'self' data: blob:${others}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${others}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'"
  ].join("; ")
}

/**
 * Headers that keep a browser from guessing types, leaking addresses or framing pages.
 *
 * `mapStyleOrigins` are the origins, besides this server, that the viewer may ask for a base map; by default none.
 */
export const securityHeaders = (mapStyleOrigins: ReadonlyArray<string> = []): MiddlewareHandler => {
  const policy = contentSecurityPolicy(mapStyleOrigins)
  return createMiddleware(async (c, next) => {
    c.header("Content-Security-Policy", policy)
    c.header("X-Content-Type-Options", "nosniff")
    c.header("X-Frame-Options", "DENY")
    c.header("Referrer-Policy", "no-referrer")
    c.header("Cross-Origin-Opener-Policy", "same-origin")
    await next()
  })
}
