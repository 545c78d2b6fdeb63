import { createMiddleware } from "hono/factory"
import { ApiFailure } from "../failure.ts"
import type { ApiEnv } from "./api-env.ts"
import { sendProblem } from "./problem-response.ts"

/** Bytes of a request body at most. */
export const BODY_LIMIT_BYTES = 1024 * 1024

/**
 * Refuses requests that announce a larger body than any route takes that only reads.
 *
 * Gotcha: no such route reads a body, so one that does not announce its length is never read either.
 */
export const bodyLimit = createMiddleware<ApiEnv>(async (c, next) => {
  const announced = Number(c.req.header("Content-Length") ?? 0)
  return announced <= BODY_LIMIT_BYTES
    ? next()
    : sendProblem(c, bodyTooLarge(`${announced} bytes`, BODY_LIMIT_BYTES))
})

/** The body has more bytes than its route takes. */
export const bodyTooLarge = (found: string, limitBytes: number): ApiFailure => {
  const expected = `a body of at most ${limitBytes} bytes`
  const message = `found ${found}, expected ${expected}`
  return new ApiFailure({
    problem: "BodyTooLarge",
    detail: message,
    errors: [{ where: "body", found, expected, message }]
  })
}
