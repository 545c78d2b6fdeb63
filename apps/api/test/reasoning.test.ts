import { Problem } from "@cordon/protocol/problem"
import { AccountsAnswer } from "@cordon/reasoning/case/account-schema"
import { Effect, Exit, Schema, Scope } from "effect"
import { afterEach, describe, expect, it, vi } from "vitest"
import { serve } from "../src/serve.ts"
import type { ReasonerOptions } from "../src/reasoning/reasoner.ts"
import { type Behaviour, limitFor, waywardWorker } from "./support/behaviours.ts"
import { CASE, inventedApi } from "./support/invented-api.ts"

// Threads take seconds to start on a machine that does much else.
vi.setConfig({ testTimeout: 30_000 })

const made: Array<{ readonly close: () => Promise<unknown> }> = []
afterEach(async () => {
  for (const api of made.splice(0)) await api.close()
})

const waywardApi = async (options: ReasonerOptions = {}) => {
  const api = await inventedApi({
    reasoner: { script: waywardWorker, timeLimit: 60_000, grace: 300, ...options }
  })
  made.push(api)
  return api
}

const accounts = (behaviour: Behaviour) => `${CASE}/accounts?limit=${limitFor(behaviour)}`

const accountsIn = async (response: Response) =>
  Schema.decodeUnknownSync(AccountsAnswer)(await response.json())

/** How many questions the thread that answered had been asked by then. */
const asked = async (response: Response) => (await accountsIn(response)).groups.length

describe("a route that reasons", () => {
  it("keeps nobody waiting who asks for something else", async () => {
    const { get } = await waywardApi()
    const leaving = new AbortController()
    const reasoning = get(accounts("works until told to stop"), { signal: leaving.signal })
    const others = await Promise.all(
      ["situation", "claims?limit=5", "sources/wire/record"].map(async (path) => get(`${CASE}/${path}`))
    )
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200])
    leaving.abort()
    expect((await reasoning).status).toBe(499)
  })

  it("is asked once for one state of the case, and its answer kept under a tag", async () => {
    const { get } = await waywardApi()
    const first = await get(accounts("answers"))
    const tag = first.headers.get("etag") ?? ""
    expect(await asked(first)).toBe(1)
    expect(await asked(await get(accounts("answers")))).toBe(1)
    expect((await get(accounts("answers"), { headers: { "if-none-match": tag } })).status).toBe(304)
    expect(await asked(await get(accounts("answers too")))).toBe(2)
  })

  it("answers with what there is when its time is up, and does not keep that", async () => {
    const { get, faults } = await waywardApi({ timeLimit: 700 })
    const response = await get(accounts("works until told to stop"))
    expect(response.status).toBe(200)
    expect(response.headers.get("etag")).toBeNull()
    expect(response.headers.get("cache-control")).toBe("no-store")
    const first = await accountsIn(response)
    expect([first.complete, first.groups.length]).toEqual([false, 1])
    expect(await asked(await get(accounts("works until told to stop")))).toBe(2)
    expect(faults).toEqual([])
  })

  it.each([
    ["ends by itself", 503, "ended by itself"],
    ["fails", 503, "no result in the time allowed"],
    ["breaks", 500, "a mistake in this server"]
  ] as const)(
    "tells callers little and the operator all when the thread %s",
    async (behaviour, status, says) => {
      const { get, faults } = await waywardApi({ timeLimit: 700 })
      const response = await get(accounts(behaviour))
      const problem = Schema.decodeUnknownSync(Problem)(await response.json())
      expect([problem._tag, problem.status, response.status]).toEqual([
        status === 500 ? "Fault" : "ReasoningUnavailable",
        status,
        status
      ])
      expect(problem.detail).toContain(says)
      expect(JSON.stringify(problem)).not.toContain("secret")
      expect(faults).toHaveLength(1)
      expect((await get(accounts("answers"))).status).toBe(200)
    }
  )

  it("gives up when the one who asked hangs up", async () => {
    const { app, get, faults } = await waywardApi()
    const scope = Scope.makeUnsafe()
    const { url } = await Effect.runPromise(Scope.provide(serve(app, { port: 0 }), scope))
    expect(await asked(await fetch(`${url}${accounts("answers")}`))).toBe(1)
    const hangingUp = AbortSignal.timeout(200)
    await expect(
      fetch(`${url}${accounts("works until told to stop")}`, { signal: hangingUp })
    ).rejects.toThrow()
    // The time limit is a minute: the thread is free again only because it was told to stop.
    expect(await asked(await get(accounts("answers too")))).toBe(3)
    expect(faults).toEqual([])
    await Effect.runPromise(Scope.close(scope, Exit.void))
  })
})
