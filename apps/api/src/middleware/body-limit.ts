import { createMiddleware } from "hono/factory"
import { ApiFailure } from "../failure.ts"
import type { ApiEnv } from "./api-env.ts"
import { sendProblem } from "./problem-response.ts"

/** Bytes of a request body at most. */
export const BODY_LIMIT_BYTES = 1024 * 1024

/**
 * Refuses requests that announce a larger body than any route takes.
 *
 * Gotcha: no route reads a body, so one that does not announce its length is never read either.
 */
export const bodyLimit = createMiddleware<ApiEnv>(async (c, next) => {
  const announced = Number(c.req.header("Content-Length") ?? 0)
  if (announced <= BODY_LIMIT_BYTES) return next()
  const expected = `a body of at most ${BODY_LIMIT_BYTES} bytes`
  const message = `found ${announced} bytes, expected ${expected}`
  return sendProblem(
    c,
    new ApiFailure({
      problem: "BodyTooLarge",
      detail: message,
      errors: [{ where: "body", found: `${announced} bytes`, expected, message }]
    })
  )
})
