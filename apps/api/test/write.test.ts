import { Claim } from "@cordon/domain/claim/claim"
import { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { genesisHead } from "@cordon/ledger/entry"
import { Problem } from "@cordon/protocol/problem"
import { RecordReceipt } from "@cordon/protocol/write-endpoints"
import {
  claimRecorded,
  entryRedacted,
  foundation,
  inventedCase,
  inventedClaim
} from "@cordon/testing/fixture/invented-case"
import { CaseId } from "@cordon/domain/key"
import { Effect, Exit, Schema, Cause } from "effect"
import { beforeEach, describe, expect, it } from "vitest"
import { CASE, inventedApi } from "./support/invented-api.ts"

const TOKEN = "a-token-of-the-tests"
const PATH = `${CASE}/entries`

const encode = Schema.encodeSync(EntryBody)
const claim = (id: string, fields = {}) => encode(claimRecorded(id, fields))

let api: Awaited<ReturnType<typeof inventedApi>>
beforeEach(async () => {
  api = await inventedApi({ token: TOKEN })
})

const send = async (body: unknown, headers: Record<string, string> = {}, path = PATH) =>
  api.get(path, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body)
  })

const receiptOf = async (response: Response) => Schema.decodeUnknownSync(RecordReceipt)(await response.json())

const problemOf = async (response: Response) => {
  const problem = Schema.decodeUnknownSync(Problem)(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

const headOf = async () => Effect.runPromise(api.store.head(inventedCase))

describe("an entry that is sent", () => {
  it("is appended, and shows in the next answer", async () => {
    const before = await headOf()
    const response = await send(claim("N1"))
    expect(response.status).toBe(201)
    expect(response.headers.get("location")).toBe(`${CASE}/ledger/entries/${before.sequence + 1}`)
    const receipt = await receiptOf(response)
    expect(receipt).toMatchObject({ firstSequence: before.sequence + 1, lastSequence: before.sequence + 1 })
    expect(receipt.head).toEqual(await headOf())
    expect((await api.get(`${CASE}/claims/N1`)).status).toBe(200)
  })

  it("is appended with its fellows or not at all", async () => {
    const before = await headOf()
    const refused = await send({ entries: [claim("N1"), claim("N2"), claim("C001")] })
    expect(refused.status).toBe(422)
    expect(await headOf()).toEqual(before)
    const taken = await receiptOf(await send({ entries: [claim("N1"), claim("N2")] }))
    expect(taken.lastSequence - taken.firstSequence).toBe(1)
    expect(taken.warnings.map(({ where }) => where)).toEqual(["body.entries[1].claim"])
  })

  it("begins a case that is new with the entry that describes it", async () => {
    const path = "/api/cases/second-siege/entries"
    const bodies = foundation.map((body) => encode(body))
    const [described, ...others] = bodies
    const own =
      described?.kind === "case.described.v1"
        ? { ...described, manifest: { ...described.manifest, id: "second-siege" } }
        : undefined
    expect((await send({ entries: others }, {}, path)).status).toBe(404)
    expect((await problemOf(await send({ entries: bodies }, {}, path))).errors[0]).toMatchObject({
      where: "body.entries[0].manifest.id"
    })
    expect((await send({ entries: [own, ...others], expectedHead: genesisHead }, {}, path)).status).toBe(201)
    expect((await api.get("/api/cases/second-siege")).status).toBe(200)
  })

  it("removes the content of another", async () => {
    expect((await send(encode(entryRedacted(14)))).status).toBe(201)
    for (const [target, says] of [
      [14, "already redacted"],
      [9999, "no entry 9999"]
    ] as const) {
      const { errors } = await problemOf(
        await send({ entries: [claim(`N${target}`), encode(entryRedacted(target))] })
      )
      expect(errors[0]).toMatchObject({ where: "body.entries[1].target" })
      expect(errors[0]?.message).toContain(says)
    }
  })
})

describe("entries that are wrong", () => {
  it("are refused with every problem, by the path to its field", async () => {
    const { citation: _, ...uncited } = Schema.encodeSync(Claim)(inventedClaim("N1"))
    const problem = await problemOf(
      await send({
        entries: [
          { kind: "claim.recorded.v1", claim: uncited },
          claim("C001"),
          { ...claim("N3", { speaker: "wyre", tensions: ["T01", "T99"] }) },
          { kind: "claim.recorded.v1", claim: { ...uncited, id: "N4", heldDuring: "2030-03-09/2030-03-02" } },
          { kind: "claim.retracted.v1", claim: "C014", reason: "again" },
          { kind: "claim.recorded.v7" }
        ]
      })
    )
    expect(problem._tag).toBe("EntriesRefused")
    expect(problem.errors.map(({ where }) => where)).toEqual([
      "body.entries[0].claim.citation",
      "body.entries[3].claim.heldDuring",
      "body.entries[3].claim.citation",
      "body.entries[5].kind",
      "body.entries[2].claim.tensions[0]",
      "body.entries[2].claim.tensions[1]",
      "body.entries[1].claim.id",
      "body.entries[2].claim.speaker",
      "body.entries[4].claim"
    ])
    expect(problem.detail).toContain("nothing was appended")
    expect(problem.detail).toContain("and 8 more")
  })

  it("may not judge a claim of the ledger before it was published", async () => {
    const outcome = {
      id: "O9",
      claim: "C005",
      verdict: "refuted",
      by: "the tests",
      publishedAt: "2030-03-02",
      reasons: "made up",
      evidence: []
    }
    const { errors } = await problemOf(await send({ kind: "outcome.recorded.v1", outcome }))
    expect(errors[0]).toMatchObject({ where: "body.outcome.publishedAt" })
  })

  it.each([
    ["{", 400, "line 1, column 2"],
    ["", 400, "well-formed JSON"],
    ['{"entries":\n  [1,,2]}', 400, "line 2, column 6"],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, 400, "64 deep"],
    ["[]", 422, "one entry with its kind"],
    ["null", 422, "one entry with its kind"],
    ['{"entries":[]}', 422, "one or more entries"],
    ['{"entries":[null,{"kind":3}]}', 422, "found nothing"],
    ['{"__proto__":{"kind":"claim.recorded.v1"}}', 422, "case.described.v1"]
  ])("%s is a %i", async (body, status, says) => {
    const response = await send(body)
    expect(response.status).toBe(status)
    const { errors } = await problemOf(response)
    expect(errors.map(({ message }) => message).join(" ")).toContain(says)
  })

  it("are refused where their text cannot be kept", async () => {
    const { errors } = await problemOf(
      await send({ entries: [claim("N1"), claim("N2", { paraphrase: "half \ud800 a letter" })] })
    )
    expect(errors[0]?.where).toBe("body.entries[1]")
  })

  it("may be as many bytes as the route takes, and no more", async () => {
    const { limitBytes } = (await import("@cordon/protocol/endpoints")).endpoints.record.body
    const padded = (bytes: number) => {
      const body = JSON.stringify(claim(`P${bytes}`))
      return body.padEnd(bytes, " ")
    }
    expect((await send(padded(limitBytes))).status).toBe(201)
    expect((await send(padded(limitBytes + 1))).status).toBe(413)
    const unannounced = new Request(`http://localhost${PATH}`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: new Blob([padded(limitBytes + 1)]).stream(),
      duplex: "half"
    })
    expect((await api.app.request(unannounced)).status).toBe(413)
  })
})

describe("a request that is sent again", () => {
  it("under its key appends nothing and gives the first receipt", async () => {
    const key = { "idempotency-key": "tests-1" }
    const first = await send({ entries: [claim("N1")] }, key)
    const again = await send(claim("N1"), key)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.headers.get("location")).toBeNull()
    expect(await receiptOf(again)).toEqual(await receiptOf(first))
    const other = await problemOf(await send(claim("N2"), key))
    expect([other._tag, other.status]).toEqual(["IdempotencyKeyReused", 409])
  })

  it("many times at once is recorded once", async () => {
    const before = await headOf()
    const responses = await Promise.all(
      Array.from({ length: 12 }, () => send(claim("N1"), { "idempotency-key": "tests-2" }))
    )
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(11)
    expect((await headOf()).sequence).toBe(before.sequence + 1)
  })

  it.each(["", " ", "x".repeat(256), "two words", "ä"])("%j is no key", async (key) => {
    const headers = new Headers({ authorization: `Bearer ${TOKEN}`, "content-type": "application/json" })
    try {
      headers.set("idempotency-key", key)
    } catch {
      return
    }
    const response = await api.get(PATH, { method: "POST", headers, body: JSON.stringify(claim("N1")) })
    // Empty headers say nothing; any other text that is no key is refused.
    expect(response.status).toBe(key.trim() === "" ? 201 : 400)
  })
})

describe("a condition", () => {
  it("on the head is kept, or nothing is appended", async () => {
    const head = await headOf()
    expect((await send({ entries: [claim("N1")], expectedHead: head })).status).toBe(201)
    const moved = await problemOf(await send({ entries: [claim("N2")], expectedHead: head }))
    expect([moved._tag, moved.status]).toEqual(["HeadMoved", 409])
    const matching = await headOf()
    const ifMatch = (hash: string) => send(claim("N3"), { "if-match": `"${hash}"` })
    const unmatched = await problemOf(await ifMatch(head.hash))
    expect([unmatched._tag, unmatched.status]).toEqual(["HeadNotMatched", 412])
    expect((await ifMatch(matching.hash)).status).toBe(201)
    expect((await send(claim("N4"), { "if-match": "*" })).status).toBe(400)
  })

  it("is not needed: writers that meet come one after the other", async () => {
    const before = await headOf()
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(claim(`N${i}`, { publishedAt: `2030-03-${10 + i}` })))
    )
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(201))
    expect((await headOf()).sequence).toBe(before.sequence + 20)
    expect(
      (await Effect.runPromise(api.library.verify(inventedCase, before.sequence + 20))).problems
    ).toEqual([])
  })
})

describe("who may write", () => {
  it("is nobody where no token is set, with a word on how to", async () => {
    const reading = await inventedApi()
    const response = await reading.get(PATH, {
      method: "POST",
      headers: { authorization: "Bearer x", "content-type": "application/json" },
      body: JSON.stringify(claim("N1"))
    })
    const problem = await problemOf(response)
    expect([problem._tag, problem.status]).toEqual(["WritingDisabled", 403])
    expect(problem.detail).toContain("--write-token or CORDON_WRITE_TOKEN")
  })

  it.each([
    [{ authorization: "" }, 401, "TokenMissing"],
    [{ authorization: "Basic abc" }, 401, "TokenMissing"],
    [{ authorization: "Bearer" }, 401, "TokenMissing"],
    [{ authorization: `Bearer ${TOKEN}x` }, 401, "TokenWrong"],
    [{ authorization: `Bearer ${TOKEN.slice(1)}` }, 401, "TokenWrong"],
    [{ origin: "https://elsewhere.example" }, 403, "OriginRefused"],
    [{ origin: "null" }, 403, "OriginRefused"],
    [{ "content-type": "text/plain" }, 415, "MediaTypeUnsupported"],
    [{ "content-type": "application/x-www-form-urlencoded" }, 415, "MediaTypeUnsupported"]
  ])("is not who sends %j", async (headers, status, tag) => {
    const before = await headOf()
    const response = await send(claim("N1"), headers)
    expect(response.headers.has("www-authenticate")).toBe(status === 401)
    const problem = await problemOf(response)
    expect([problem.status, problem._tag]).toEqual([status, tag])
    expect(await headOf()).toEqual(before)
  })

  it("may be a page of this server, with the token", async () => {
    expect((await send(claim("N1"), { origin: "http://localhost" })).status).toBe(201)
    expect((await send(claim("N2"), { "content-type": "application/json; charset=utf-8" })).status).toBe(201)
    expect((await send(claim("N3"), { authorization: `bearer  ${TOKEN}` })).status).toBe(201)
  })

  it("is told by a preflight that pages of other origins may not", async () => {
    const preflight = await api.get(PATH, {
      method: "OPTIONS",
      headers: {
        origin: "https://elsewhere.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type"
      }
    })
    expect(preflight.headers.get("access-control-allow-methods") ?? "").not.toContain("POST")
    expect((preflight.headers.get("access-control-allow-headers") ?? "").toLowerCase()).not.toContain(
      "authorization"
    )
  })

  it.each(["GET", "PUT", "DELETE", "PATCH"])("does not %s", async (method) => {
    const response = await api.get(PATH, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get("allow")).toBe("POST, OPTIONS")
  })
})

describe("the client", () => {
  it("records, and hands on what is wrong", async () => {
    const body = { entries: [claimRecorded("N1")] } as const
    const receipt = await Effect.runPromise(
      api.client.record({ case: inventedCase, body, idempotencyKey: "tests-3" })
    )
    expect(receipt.head).toEqual(await headOf())
    const refused = await Effect.runPromiseExit(
      api.client.record({ case: inventedCase, body: claimRecorded("N1") })
    )
    const error = Exit.isFailure(refused) ? Cause.findErrorOption(refused.cause) : undefined
    expect(error).toMatchObject({ value: { _tag: "ApiError", problem: { _tag: "EntriesRefused" } } })
    const unknown = await Effect.runPromiseExit(
      api.client.record({ case: CaseId.make("nobody"), body: claimRecorded("N1") })
    )
    expect(Exit.isFailure(unknown)).toBe(true)
  })
})
