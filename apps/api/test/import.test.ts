import { Problem } from "@cordon/protocol/problem"
import { Schema } from "effect"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { ApiImportReport } from "../src/write/import-endpoint.ts"
import { inventedApi } from "./support/invented-api.ts"

const TOKEN = "a-token-of-the-tests"
const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../packages/ingest/src/${path}`, import.meta.url)), "utf8")

let acled: string
beforeAll(() => {
  acled = fixture("acled/invented-acled.csv")
})

let api: Awaited<ReturnType<typeof inventedApi>>
beforeEach(async () => {
  api = await inventedApi({ token: TOKEN })
})

type Sent = NonNullable<RequestInit["body"]>

const send = (body: Sent, query = "", headers: Record<string, string> = {}) =>
  api.app.request(
    new Request(`http://localhost/api/cases/imported/imports?${query}`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "text/csv", ...headers },
      body,
      duplex: "half"
    })
  )

const reportOf = async (response: Response) => {
  expect(response.status).toBe(200)
  const report = Schema.decodeUnknownSync(ApiImportReport)(await response.json(), {
    onExcessProperty: "error"
  })
  expect(report.read).toBe(report.accepted + report.quarantined + report.alreadyKnown)
  return report
}

const problemOf = async (response: Response) => {
  const problem = Schema.decodeUnknownSync(Problem)(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

describe("a file that is sent", () => {
  it("is imported as it comes, and known the second time", async () => {
    const pieces = async function* () {
      for (let i = 0; i < acled.length; i += 97) yield new TextEncoder().encode(acled.slice(i, i + 97))
    }
    const first = await reportOf(await send(ReadableStream.from(pieces()) as Sent))
    expect(first).toMatchObject({ format: "acled", read: 5, accepted: 5, quarantined: 0 })
    expect(first.quarantine).toBeUndefined()
    const claims = await api.get("/api/cases/imported/claims")
    expect(((await claims.json()) as { items: Array<unknown> }).items.length).toBeGreaterThanOrEqual(5)
    expect(await reportOf(await send(acled))).toMatchObject({ read: 5, accepted: 0, alreadyKnown: 5 })
  })

  it("gives back the rows that it refuses, to be mended and sent again", async () => {
    const bad = acled.replace("2031-03-16,2031", "2031-02-31,2031")
    const { quarantined, quarantine } = await reportOf(await send(bad, "format=acled"))
    expect(quarantined).toBe(1)
    expect(quarantine).toMatchObject({ extension: "csv", whole: true })
    expect(quarantine?.text).toContain("2031-02-31")
    const mended = quarantine?.text.replaceAll("2031-02-31", "2031-03-16") ?? ""
    expect(await reportOf(await send(mended, "format=acled"))).toMatchObject({ read: 1, accepted: 1 })
  })

  it("writes nothing when it is only tried", async () => {
    expect(await reportOf(await send(acled, "dryRun=true"))).toMatchObject({ dryRun: true, read: 5 })
    expect((await api.get("/api/cases/imported")).status).toBe(404)
  })

  it.each([
    ["", "format=acled", 422, "body"],
    ["a,b\n1,2\n", "", 422, "the parameter format"],
    ["a,b\n1,2\n", "format=acled", 422, "missing"],
    ["x", "format=acledd", 400, 'did you mean "acled"?'],
    ["x", "format=acled&dryRun=maybe", 400, "true, false"],
    [new Uint8Array([97, 44, 98, 10, 0xff, 0xfe, 0x00, 0xc3]), "format=acled", 422, "UTF-8"]
  ])("of %j with %j is a %i", async (body, query, status, says) => {
    const response = await send(body as Sent, query)
    expect(response.status).toBe(status)
    expect((await problemOf(response)).detail.toLowerCase()).toContain(says.toLowerCase())
    expect((await api.get("/api/cases/imported")).status).toBe(404)
  })

  it("that breaks off says so, and can be sent again", async () => {
    const broken = async function* () {
      yield new TextEncoder().encode(acled.slice(0, acled.length - 40))
      throw new Error("cut off, at /var/secret")
    }
    const response = await send(ReadableStream.from(broken()) as Sent, "format=acled")
    expect(response.status).toBe(400)
    const problem = await problemOf(response)
    expect(problem._tag).toBe("BodyUnreadable")
    expect(problem.detail).not.toContain("secret")
    expect((await reportOf(await send(acled))).read).toBe(5)
  })

  it("needs the token and a type that no form can send", async () => {
    expect((await send(acled, "", { authorization: "Bearer x" })).status).toBe(401)
    expect((await send(acled, "", { "content-type": "text/plain" })).status).toBe(415)
    expect((await send(acled, "", { origin: "https://elsewhere.example" })).status).toBe(403)
    expect((await api.get("/api/cases/imported/imports")).status).toBe(405)
  })
})
