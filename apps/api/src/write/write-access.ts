import type { LedgerStore } from "@cordon/ledger/store"
import { Effect } from "effect"
import type { Context } from "hono"
import { createHash, timingSafeEqual } from "node:crypto"
import { ApiFailure } from "../failure.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { originOf } from "../ogc/address.ts"

/** Who may write, and where to. */
export interface Writing {
  readonly store: LedgerStore["Service"]
  /** What a request must carry as `Authorization: Bearer …`. */
  readonly token: string
}

/** Letters that a token has at least, so that it cannot be guessed. */
export const SHORTEST_TOKEN = 16

/**
 * Lets a request write, or says why it may not.
 *
 * A page of another origin is refused whatever it sends, and none can write without the token, which no browser adds by
 * itself; so a page cannot write to a server of the machine that it is read on.
 * Errors: WritingDisabled, OriginRefused, TokenMissing, TokenWrong, MediaTypeUnsupported.
 * Source: RFC 6750; the token is compared in a time that does not depend on it.
 */
export const mayWrite = (
  c: Context<ApiEnv>,
  writing: Writing | undefined,
  mediaTypes: ReadonlyArray<string>
): Effect.Effect<Writing, ApiFailure> => {
  if (writing === undefined) {
    return refuse(
      "WritingDisabled",
      "this server only reads; start it with --write-token or CORDON_WRITE_TOKEN to let who has the token write"
    )
  }
  const origin = c.req.header("Origin")
  if (origin !== undefined && origin !== originOf(c.req.url, (name) => c.req.header(name))) {
    return refuse("OriginRefused", "pages of other origins may not write; send the request from a program")
  }
  const [scheme = "", given = ""] = (c.req.header("Authorization") ?? "").split(/ +/)
  if (scheme.toLowerCase() !== "bearer" || given === "") {
    c.header("WWW-Authenticate", 'Bearer realm="cordon"')
    return refuse("TokenMissing", "writing needs the server's token; send it as Authorization: Bearer …")
  }
  if (!timingSafeEqual(digest(given), digest(writing.token))) {
    c.header("WWW-Authenticate", 'Bearer realm="cordon", error="invalid_token"')
    return refuse("TokenWrong", "this is not the token that may write here")
  }
  const [type = ""] = (c.req.header("Content-Type") ?? "").split(";")
  if (!mediaTypes.includes(type.trim().toLowerCase())) {
    return refuse(
      "MediaTypeUnsupported",
      `send the body as ${mediaTypes.join(" or ")}, with its Content-Type`
    )
  }
  return Effect.succeed(writing)
}

const refuse = (problem: ApiFailure["problem"], detail: string): Effect.Effect<never, ApiFailure> =>
  Effect.fail(new ApiFailure({ problem, detail, errors: [] }))

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()
