import { didYouMean } from "@cordon/protocol/suggestion"
import { shorten } from "@cordon/protocol/issue-text"
import type { Context } from "hono"
import { describedRoutes } from "../described-routes.ts"
import { ApiFailure } from "../failure.ts"
import { rawAddress } from "../request/raw-request.ts"
import type { ApiEnv } from "./api-env.ts"
import { ALLOWED_METHODS } from "./cross-origin.ts"
import { sendProblem } from "./problem-response.ts"

/** Answers an address that is no route, with the nearest one that is. */
export const noSuchRoute = (c: Context<ApiEnv>): Response => {
  const { path } = rawAddress(c.req.url)
  const message = `there is nothing at ${JSON.stringify(shorten(path))}${didYouMean(path, likeRoutes(path))}`
  return sendProblem(
    c,
    new ApiFailure({
      problem: "NoSuchRoute",
      detail: message,
      errors: [{ where: "path", found: shorten(path), expected: "an address that /docs lists", message }]
    })
  )
}

/** Answers a method that a route which only reads does not take. */
export const methodNotAllowed = (c: Context<ApiEnv>): Response =>
  refuseMethod(c, ALLOWED_METHODS, "only reads")

/** Answers a method that a route which records does not take. */
export const onlyRecords = (c: Context<ApiEnv>): Response =>
  refuseMethod(c, ["POST", "OPTIONS"], "records what is sent to it")

const refuseMethod = (c: Context<ApiEnv>, methods: ReadonlyArray<string>, does: string): Response => {
  const allowed = methods.join(", ")
  c.header("Allow", allowed)
  return sendProblem(
    c,
    new ApiFailure({
      problem: "MethodNotAllowed",
      detail: `this address ${does} and takes ${allowed}, not ${shorten(c.req.method)}`,
      errors: []
    })
  )
}

/** Every route with the parameters that an address would have there, so that only its fixed parts are compared. */
const likeRoutes = (path: string): ReadonlyArray<string> => {
  const segments = path.split("/")
  return [...describedRoutes.map(({ endpoint }) => endpoint.path), "/openapi.json", "/docs"].map((template) =>
    template
      .split("/")
      .map((name, i) => (name.startsWith(":") ? (segments[i] ?? name) : name))
      .join("/")
  )
}
