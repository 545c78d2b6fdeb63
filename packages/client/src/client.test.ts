import { CaseId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { makeProblem } from "@cordon/protocol/problem"
import { describe, expect, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { makeClient } from "./client.ts"
import type { Fetch } from "./fetch.ts"

const id = CaseId.make("east-aleppo-2016")
const answering =
  (status: number, body: unknown, asked: Array<string> = []): Fetch =>
  (address) => {
    asked.push(address)
    const text = typeof body === "string" ? body : JSON.stringify(body)
    return Promise.resolve({ status, ok: status < 400, text: () => Promise.resolve(text) })
  }
const failing = (fetch: Fetch) =>
  Effect.flip(makeClient({ baseUrl: "http://cordon.test/", fetch }).ledger({ case: id }))

describe("a client", () => {
  it.effect("asks the address of the table and decodes the answer", () =>
    Effect.gen(function* () {
      const asked: Array<string> = []
      const head = { sequence: 3, hash: "a".repeat(64) }
      const body = {
        case: "east-aleppo-2016",
        head,
        recordedAt: "2026-01-01T00:00:00Z",
        format: "cordon-ledger-1"
      }
      const client = makeClient({ baseUrl: "http://cordon.test/", fetch: answering(200, body, asked) })
      const ledger = yield* client.ledger({ case: id })
      expect(ledger).toEqual({ ...body, recordedAt: 1_767_225_600_000 })
      yield* Effect.flip(
        client.situation({ case: id, at: CalendarDay.make("2016-12-04"), accordingTo: { kind: "assessed" } })
      )
      expect(asked).toEqual([
        "http://cordon.test/api/cases/east-aleppo-2016/ledger",
        "http://cordon.test/api/cases/east-aleppo-2016/situation?at=2016-12-04&accordingTo=assessed"
      ])
    })
  )

  it.effect("that trusts its server reads the same from the same answer, and names one that is no JSON", () =>
    Effect.gen(function* () {
      const body = {
        case: "east-aleppo-2016",
        head: { sequence: 3, hash: "a".repeat(64) },
        recordedAt: "2026-01-01T00:00:00Z",
        format: "cordon-ledger-1"
      }
      const trusting = (answer: unknown) =>
        makeClient({ baseUrl: "", trusting: true, fetch: answering(200, answer) }).ledger({ case: id })
      const checked = yield* makeClient({ baseUrl: "", fetch: answering(200, body) }).ledger({ case: id })
      expect(yield* trusting(body)).toEqual(checked)
      const error = yield* Effect.flip(trusting("<html>"))
      expect(error).toMatchObject({ _tag: "ClientDecodeError", status: 200 })
    })
  )

  it.effect("needs no arguments where a route has no required ones", () =>
    Effect.gen(function* () {
      const client = makeClient({ baseUrl: "", fetch: answering(200, { status: "ok", version: "1" }) })
      expect(yield* client.health()).toEqual({ status: "ok", version: "1" })
    })
  )

  it.effect("hands on the problem of the API", () =>
    Effect.gen(function* () {
      const issue = { where: "query.at", found: "x", expected: "a day", message: "found x, expected a day" }
      const problem = makeProblem("RequestMalformed", "detail", [issue], "r1")
      const error = yield* failing(answering(400, problem))
      expect(error).toMatchObject({ _tag: "ApiError", problem, category: "incorrect" })
      expect(error.message).toBe("query.at: found x, expected a day")
    })
  )

  it.effect("says when no answer came", () =>
    Effect.gen(function* () {
      const error = yield* failing(() => Promise.reject(new Error("ECONNREFUSED")))
      expect(error).toMatchObject({ _tag: "ClientTransportError", detail: "ECONNREFUSED" })
    })
  )

  it.effect.each([
    [200, "<html>", "an answer that is not JSON"],
    [200, { case: "x" }, "an answer of another shape"],
    [502, "<html>bad gateway</html>", "an error that is no problem"]
  ] as const)("says when the contract is broken: %s %j", ([status, body]) =>
    Effect.gen(function* () {
      expect(yield* failing(answering(status, body))).toMatchObject({ _tag: "ClientDecodeError", status })
    })
  )

  it.live("breaks the request off when interrupted", () =>
    Effect.gen(function* () {
      let aborted = false
      const fetch: Fetch = (_address, init) =>
        new Promise((_, reject) => {
          const signal = init.signal as unknown as {
            addEventListener(name: "abort", listener: () => void): void
          }
          signal.addEventListener("abort", () => {
            aborted = true
            reject(new Error("aborted"))
          })
        })
      const fiber = yield* Effect.forkChild(makeClient({ baseUrl: "http://cordon.test", fetch }).health())
      yield* Effect.sleep("10 millis")
      yield* Fiber.interrupt(fiber)
      expect(aborted).toBe(true)
    })
  )
})
