import { Problem, PROBLEM_MEDIA_TYPE } from "@cordon/protocol/problem"
import { Schema } from "effect"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { CASE, inventedApi } from "./support/invented-api.ts"

let api: Awaited<ReturnType<typeof inventedApi>>
beforeAll(async () => {
  api = await inventedApi()
})

const problemAt = async (path: string, init?: RequestInit) => {
  const response = await api.get(path, init)
  expect(response.headers.get("content-type")).toBe(PROBLEM_MEDIA_TYPE)
  const problem = Schema.decodeUnknownSync(Problem)(await response.json())
  expect(problem.status).toBe(response.status)
  expect(problem.requestId).toBe(response.headers.get("x-request-id"))
  return problem
}

describe("wrong input", () => {
  it.each([
    ["situation?at=2030-02-30", 400, "query.at", "February 2030 has 28 days, not 30"],
    ["situation?at=2030-13-01", 400, "query.at", "month 13 does not exist"],
    ["situation?at=", 400, "query.at", "YYYY-MM-DD"],
    ["situation?at=0001-01-01", 400, "query.at", "within the years"],
    ["situation?knownBy=2030-03-01T25:00:00Z", 400, "query.knownBy", "hour 25 does not exist"],
    ["situation?knownBy=2030-03-01T10:00:00", 400, "query.knownBy", "offset from UTC is missing"],
    ["situation?accordingTo=everyone", 400, "query.accordingTo", "consensus, assessed"],
    ["situation?accordingTo=source:wyre", 400, "query.accordingTo", 'did you mean "source:wire"?'],
    ["situation?knowBy=2030-03-01", 400, "query.knowBy", 'did you mean "knownBy"?'],
    ["situation?at=2030-03-01&at=2030-03-02", 400, "query.at", "more than once"],
    ["situation?at=%E0%A4%A", 400, "query.at", "percent-encoded"],
    ["claims?limit=0", 400, "query.limit", "1 to 500"],
    ["claims?limit=501", 400, "query.limit", "1 to 500"],
    ["claims?limit=abc", 400, "query.limit", "1 to 500"],
    ["claims?cursor=abc", 400, "query.cursor", "not a cursor"],
    ["claims?kind=Populaton", 400, "query.kind", 'did you mean "Population"?'],
    ["claims?place=nroth", 400, "query.place", "the id of a place of this case"],
    ["claims?place=norht", 400, "query.place", "the id of a place of this case"],
    ["claims?tension=T02", 400, "query.tension", "expected a set of tensions of this case"],
    ["changes", 400, "query", "toAt, toKnownBy, toAccordingTo"],
    ["changes?toAccordingTo=party:greens", 400, "query.toAccordingTo", "the id of an actor"],
    ["claims/C999", 404, "path.claim", "the id of a claim"],
    ["claims/%00", 400, "path.claim", "a claim id"],
    ["claims/%ff", 400, "path.claim", "percent-encoded"],
    ["places/nort", 404, "path.place", 'did you mean "north"?'],
    ["actors/redz", 404, "path.actor", 'did you mean "reds"?'],
    ["sources/monitors", 404, "path.source", 'did you mean "monitor"?'],
    ["sources/monitors/record", 404, "path.source", 'did you mean "monitor"?'],
    ["conflicts?figure=people-insid", 400, "query.figure", 'did you mean "people-inside"?'],
    ["conflicts?limit=201", 400, "query.limit", "1 to 200"],
    ["conflicts?lang=fr", 400, "query.lang", "one of en, ar"],
    ["conflicts?accordingTo=source:wyre", 400, "query.accordingTo", 'did you mean "source:wire"?'],
    ["accounts?limit=51", 400, "query.limit", "1 to 50"],
    ["bounds", 400, "query.figure", "the id of a figure"],
    ["bounds?figure=x", 400, "query.figure", "the id of a figure of this case"],
    ["bounds?figure=people-inside&under=C001,C999", 400, "query.under", "the id of a claim of this case"],
    ["bounds?figure=people-inside&under=", 400, "query.under", "claim"],
    ["ledger/entries/9999", 404, "path.sequence", "a sequence from 1 to"],
    ["ledger/entries/0", 400, "path.sequence", "1 to"],
    ["situatoin", 404, "path", "/situation"]
  ])("%s is a %i that points at %s", async (path, status, where, says) => {
    const problem = await problemAt(`${CASE}/${path}`)
    expect(problem.status).toBe(status)
    expect(problem.errors[0]).toMatchObject({ where })
    expect(problem.errors[0]?.message).toContain(says)
  })

  it("names every mistake at once", async () => {
    const problem = await problemAt(`${CASE}/claims?limit=0&sort=up&kind=x`)
    expect(problem.errors.map(({ where }) => where)).toEqual(["query.kind", "query.sort", "query.limit"])
  })

  it("an unknown case is a 404 with the nearest one", async () => {
    expect((await problemAt("/api/cases/invented-seige")).detail).toContain('did you mean "invented-siege"?')
    expect((await problemAt("/api/cases/Invented%20Siege")).status).toBe(400)
  })

  it.each(["POST", "PUT", "PATCH", "DELETE"])("%s is a 405 that says what is allowed", async (method) => {
    const response = await api.get(`${CASE}/situation`, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS")
    expect((await problemAt("/openapi.json", { method }))._tag).toBe("MethodNotAllowed")
  })

  it("a body over one mebibyte is a 413", async () => {
    const headers = { "content-length": String(1024 * 1024 + 1) }
    expect((await problemAt(`${CASE}/claims`, { method: "POST", headers }))._tag).toBe("BodyTooLarge")
    expect((await problemAt(`${CASE}/claims`, { headers }))._tag).toBe("BodyTooLarge")
  })

  it("a store that fails is a 503 that tells the operator what, and the caller only that", async () => {
    const { createApi } = await import("../src/create-api.ts")
    const { ledgerError, StoreUnavailable } = await import("@cordon/ledger/ledger-errors")
    const { Effect } = await import("effect")
    const failing = Effect.fail(ledgerError(new StoreUnavailable({ place: "/var/secret", detail: "EACCES" })))
    const faults: Array<unknown> = []
    const app = createApi({
      library: { ...api.library, open: () => failing, cases: () => failing },
      reasoner: api.reasoner,
      version: "0",
      onFault: (fault) => faults.push(fault)
    })
    const response = await app.request(`${CASE}/situation`)
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain("secret")
    expect(faults).toHaveLength(1)
  })
})

describe("an answer", () => {
  it("is not sent again to who has it", async () => {
    const first = await api.get(`${CASE}/situation`)
    const tag = first.headers.get("etag") ?? ""
    expect(tag).toMatch(/^"[\w-]+"$/)
    const again = await api.get(`${CASE}/situation`, { headers: { "if-none-match": `"other", ${tag}` } })
    expect(again.status).toBe(304)
    expect(again.headers.get("etag")).toBe(tag)
    expect(await again.text()).toBe("")
    expect((await api.get(`${CASE}/situation`, { headers: { "if-none-match": "*" } })).status).toBe(304)
    expect(
      (await api.get(`${CASE}/situation?at=2030-03-10`, { headers: { "if-none-match": tag } })).status
    ).toBe(200)
    expect((await api.get(`${CASE}/claims/C999`, { headers: { "if-none-match": "*" } })).status).toBe(404)
  })

  it.each([
    ["gzip", gunzipSync],
    ["br", brotliDecompressSync]
  ] as const)("is packed with %s for who takes it, under a tag of its own", async (encoding, unpack) => {
    const plain = await (await api.get(`${CASE}/bundle`)).text()
    const response = await api.get(`${CASE}/bundle`, { headers: { "accept-encoding": encoding } })
    expect(response.headers.get("content-encoding")).toBe(encoding)
    expect(response.headers.get("vary")).toContain("Accept-Encoding")
    expect(unpack(Buffer.from(await response.arrayBuffer())).toString()).toBe(plain)
    const tag = response.headers.get("etag") ?? ""
    expect(tag).toContain(`-${encoding}"`)
    expect((await api.get(`${CASE}/bundle`, { headers: { "if-none-match": tag } })).status).toBe(304)
  })

  it("is left unpacked for who refuses it, and when it is small", async () => {
    const refused = await api.get(`${CASE}/bundle`, { headers: { "accept-encoding": "gzip;q=0, br;q=0" } })
    expect(refused.headers.get("content-encoding")).toBeNull()
    const small = await api.get(`${CASE}/ledger`, { headers: { "accept-encoding": "gzip" } })
    expect(small.headers.get("content-encoding")).toBeNull()
  })

  it("has the headers of a body without one for HEAD", async () => {
    const response = await api.get(`${CASE}/situation`, { method: "HEAD" })
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("application/json")
    expect(await response.text()).toBe("")
  })

  it("may be read by pages of any origin, as a preflight learns", async () => {
    const response = await api.get(`${CASE}/situation`, {
      method: "OPTIONS",
      headers: { origin: "https://elsewhere.example", "access-control-request-method": "GET" }
    })
    expect(response.status).toBe(204)
    expect(response.headers.get("access-control-allow-origin")).toBe("*")
    expect(response.headers.get("access-control-allow-methods")).toBe("GET,HEAD,OPTIONS")
    const answer = await api.get(`${CASE}/situation`, { headers: { origin: "https://elsewhere.example" } })
    expect(answer.headers.get("access-control-allow-origin")).toBe("*")
  })

  it("echoes a plain request id and replaces any other", async () => {
    const id = async (given: string) =>
      (await api.get("/healthz", { headers: { "x-request-id": given } })).headers.get("x-request-id")
    expect(await id("trace-1.2_3")).toBe("trace-1.2_3")
    expect(await id("<script>")).toMatch(/^[0-9a-f-]{36}$/)
    expect(await id("x".repeat(129))).toMatch(/^[0-9a-f-]{36}$/)
  })

  it("carries the security headers, errors included", async () => {
    for (const path of [CASE, "/api/nothing", "/docs"]) {
      const { headers } = await api.get(path)
      expect(headers.get("content-security-policy")).toContain(
        "default-src 'self'; img-src 'self' data: blob:"
      )
      expect(headers.get("x-content-type-options")).toBe("nosniff")
    }
  })

  it("reads an unescaped plus in an instant as the sign of its offset", async () => {
    const response = await api.get(`${CASE}/situation?at=2030-03-15T12:00:00+01:00`)
    expect(await response.json()).toMatchObject({ controls: { at: "2030-03-15T11:00:00Z" } })
  })

  it("takes the case's opening dates where none is given, and `at` for `knownBy`", async () => {
    const controls = async (query: string) =>
      ((await (await api.get(`${CASE}/situation${query}`)).json()) as { controls: unknown }).controls
    expect(await controls("")).toEqual({ at: "2030-03-15", knownBy: "2030-04-30", accordingTo: "consensus" })
    expect(await controls("?at=2030-03-10")).toMatchObject({ at: "2030-03-10", knownBy: "2030-03-10" })
    expect(await controls("?knownBy=2030-03-20")).toMatchObject({ at: "2030-03-15", knownBy: "2030-03-20" })
  })
})
