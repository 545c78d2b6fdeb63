import { Effect, Exit, Scope } from "effect"
import { Hono } from "hono"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ApiEnv } from "../middleware/api-env.ts"
import { serve } from "../serve.ts"
import { sendParts } from "./send-parts.ts"

/** Answers with so many bytes of one letter, put together in a buffer that is lent, between two fixed parts. */
const app = new Hono<ApiEnv>().get("/:letter/:bytes", (c) => {
  const bytes = Number(c.req.param("bytes"))
  return sendParts(c, {
    mediaType: "application/geo+json",
    stem: c.req.param("letter"),
    headers: { Vary: "Accept" },
    body: (allocate) => [
      Buffer.from("<"),
      allocate(bytes).fill(c.req.param("letter")).subarray(0, bytes),
      Buffer.from(">")
    ]
  })
})

const letters = "abcdefgh"
const body = (letter: string, bytes: number) => `<${letter.repeat(bytes)}>`

describe("a body in parts", () => {
  const scope = Scope.makeUnsafe()
  let url: string
  beforeAll(async () => {
    url = (await Effect.runPromise(serve(app, { port: 0 }).pipe(Scope.provide(scope)))).url
  })
  afterAll(() => Effect.runPromise(Scope.close(scope, Exit.void)))

  it("arrives whole, with its length and a weak tag", async () => {
    const response = await fetch(`${url}/a/100000`, { headers: { "accept-encoding": "identity" } })
    expect(response.headers.get("content-length")).toBe("100002")
    expect(response.headers.get("etag")).toBe('W/"a"')
    expect(await response.text()).toBe(body("a", 100_000))
  })

  it("arrives packed to who takes that, and without a socket", async () => {
    const packed = await app.request("/a/5000", { headers: { "accept-encoding": "gzip" } })
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(body("a", 5000))
    expect(await (await app.request("/b/10")).text()).toBe(body("b", 10))
  })

  it("is never mixed up with another, however many wait to be read or are broken off", async () => {
    const asked = Array.from({ length: 20 }, (_, i) => ({
      letter: letters[i % letters.length]!,
      bytes: 6_000_000 + i * 50_000
    }))
    const stop = new AbortController()
    const begun: Array<Response> = []
    for (const [i, { letter, bytes }] of asked.entries()) {
      begun.push(
        await fetch(`${url}/${letter}/${bytes}`, {
          headers: { "accept-encoding": "identity" },
          ...(i % 4 === 0 ? { signal: stop.signal } : {})
        })
      )
    }
    stop.abort()
    for (const [i, { letter, bytes }] of asked.entries()) {
      if (i % 4 === 0) continue
      const text = (await begun[i]?.text()) ?? ""
      expect(text === body(letter, bytes), `answer ${i}`).toBe(true)
    }
  }, 60_000)
})
