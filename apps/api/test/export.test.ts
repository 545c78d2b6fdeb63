import { exporters } from "@cordon/interop/export/exporters"
import { exportFormats as ownFormats } from "@cordon/interop/export/export-format"
import { collectionIds } from "@cordon/interop/feature/case-feature"
import { fileEndpoints } from "@cordon/protocol/endpoints"
import { ExportedFeatures } from "@cordon/protocol/export-endpoint"
import {
  exportCollections,
  type ExportFormat,
  exportFormats,
  exportMedia
} from "@cordon/protocol/export-format"
import { Problem } from "@cordon/protocol/problem"
import { parseLine } from "@cordon/ledger/ndjson"
import { verifyEntries } from "@cordon/ledger/verify"
import { inventedCase } from "@cordon/testing/fixture/invented-case"
import { Result, Schema } from "effect"
import { gunzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { openApiDocument } from "../src/openapi.ts"
import { CASE, inventedApi, SECOND_DAY } from "./support/invented-api.ts"

let api: Awaited<ReturnType<typeof inventedApi>>
beforeAll(async () => {
  api = await inventedApi()
})

const asked = (query = "", headers: Record<string, string> = {}) =>
  api.get(`${CASE}/export${query}`, { headers })
const problem = async (query: string, headers?: Record<string, string>) => {
  const response = await asked(query, headers)
  return Schema.decodeUnknownSync(Problem)(await response.json())
}
const typeOf = async (accept?: string, query = "") => {
  const response = await asked(query, accept === undefined ? {} : { Accept: accept })
  await response.body?.cancel()
  return response.headers.get("content-type")
}

describe("the formats of an export", () => {
  it("are the same in the contract and in what writes them", () => {
    expect([...exportFormats].sort()).toEqual([...ownFormats].sort())
    expect(exportCollections).toEqual(collectionIds)
    for (const format of exportFormats) expect(exportMedia[format]).toBe(exporters[format].facts.mediaType)
    const { mediaType, otherMedia = [] } = fileEndpoints.export
    expect([mediaType, ...otherMedia].sort()).toEqual(Object.values(exportMedia).sort())
  })

  it.each([
    [undefined, "geojson"],
    ["*/*", "geojson"],
    ["application/json", "geojson"],
    ["application/*", "geojson"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "geojson"],
    ["text/csv", "csv"],
    ["text/*", "csv"],
    ["application/vnd.google-earth.kml+xml;q=0.9, text/csv;q=0.5", "kml"],
    ["text/csv;q=0.5, application/ld+json", "claimreview"],
    ["application/jsonl", "ndjson"],
    ["application/x-parquet", "geoparquet"],
    ["APPLICATION/FLATGEOBUF", "flatgeobuf"]
  ] as const)("are chosen by Accept: %s", async (accept, format) => {
    expect(await typeOf(accept)).toBe(
      format === "csv" ? "text/csv; charset=utf-8" : exportMedia[format as ExportFormat]
    )
  })

  it("are chosen by name before Accept", async () => {
    expect(await typeOf("text/csv", "?format=kml")).toBe(exportMedia.kml)
  })

  it.each(["image/png", "text/csv;q=0", "text/html", "nonsense"])(
    "are none of %s: a 406 lists them",
    async (accept) => {
      const found = await problem("", { Accept: accept })
      expect(found).toMatchObject({ _tag: "NotAcceptable", status: 406, category: "unsupported" })
      for (const format of exportFormats) expect(found.detail).toContain(`${exportMedia[format]} (${format})`)
    }
  )
})

describe("the OpenAPI document", () => {
  it("lists the media types of an export, and that it may be none of those that are taken", () => {
    const document = openApiDocument("test") as {
      readonly paths: Record<
        string,
        { readonly get: { readonly responses: Record<string, { readonly content?: object }> } }
      >
    }
    const { responses } = document.paths["/api/cases/{case}/export"]!.get
    expect(Object.keys(responses["200"]?.content ?? {}).sort()).toEqual(Object.values(exportMedia).sort())
    expect(Object.keys(responses)).toContain("406")
  })
})

describe("an export", () => {
  it.each(exportFormats)(
    "as %s is a file with a name that carries the case and its dates",
    async (format) => {
      const claim = format === "prov" ? "&claim=C001" : ""
      const response = await asked(`?format=${format}${claim}`)
      expect(response.status).toBe(200)
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
      expect(response.headers.get("content-disposition")).toMatch(
        /^attachment; filename="invented-siege-[A-Za-z0-9._-]*recorded-2031-01-02\.[a-z.]+"$/
      )
      expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding")
    }
  )

  it("answers to the controls, and names them in its file", async () => {
    const response = await asked("?collection=control&at=2030-03-04&accordingTo=source:wire")
    expect(response.headers.get("content-disposition")).toContain(
      "invented-siege-control-at-2030-03-04-known-by-2030-03-04-source-wire.geojson"
    )
    const body: unknown = await response.json()
    expect(body).toMatchObject({
      controls: { at: "2030-03-04", knownBy: "2030-03-04", accordingTo: "source:wire" }
    })
    const { features } = Schema.decodeUnknownSync(ExportedFeatures)(body)
    expect(features.length).toBeGreaterThan(0)
    expect(new Set(features.map(({ properties }) => properties["place"])).size).toBe(features.length)
  })

  it("holds the ledger as it stood at an instant, and the whole of it without one", async () => {
    const lines = async (query: string) => {
      const text = await (await asked(`?format=ndjson${query}`)).text()
      return text
        .trimEnd()
        .split("\n")
        .map((line, i) => Result.getOrThrow(parseLine(line, i + 1)))
    }
    const [before, now] = [await lines("&recordedBy=2031-01-01T12:00:00Z"), await lines("")]
    expect(before.length).toBeLessThan(now.length)
    expect(now.slice(0, before.length)).toEqual(before)
    const verified = verifyEntries(inventedCase, now)
    const { head } = (await (await api.get(`${CASE}/ledger`)).json()) as { readonly head: unknown }
    expect(verified).toMatchObject({ problems: [], head })
    expect(now.at(-1)?.recordedAt).toBe(Date.parse(SECOND_DAY))
  })

  it("names this server as where a review can be read", async () => {
    const body = await (await asked("?format=claimreview", { "X-Forwarded-Proto": "https" })).text()
    for (const [, url] of body.matchAll(/"url": "([^"]*\/claims\/[^"]*)"/g))
      expect(url).toMatch(/^https:\/\/localhost\/api\/cases\/invented-siege\/claims\//)
  })

  it("names another site where one is given", async () => {
    const body = await (await asked("?format=claimreview&site=https://example.org/cordon/")).text()
    const urls = [...body.matchAll(/"url": "([^"]*\/claims\/[^"]*)"/g)].map(([, url]) => url ?? "")
    expect(urls.length).toBeGreaterThan(0)
    for (const url of urls)
      expect(url).toMatch(/^https:\/\/example\.org\/cordon\/api\/cases\/invented-siege\/claims\//)
  })

  it("is packed for who takes it, and unchanged for who has it", async () => {
    const [plain, packed] = [
      await asked("?format=csv"),
      await asked("?format=csv", { "Accept-Encoding": "gzip" })
    ]
    expect(packed.headers.get("content-encoding")).toBe("gzip")
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text())
    const tag = packed.headers.get("etag") ?? ""
    expect((await asked("?format=csv", { "If-None-Match": tag })).status).toBe(304)
    expect((await asked("?format=kml", { "If-None-Match": tag })).status).toBe(200)
  })

  it("has headers and no body for HEAD", async () => {
    const response = await api.get(`${CASE}/export?format=csv`, { method: "HEAD" })
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      200,
      "text/csv; charset=utf-8",
      ""
    ])
  })

  it("is made as it is read: who leaves ends the work", async () => {
    const response = await asked("?format=geojson")
    const reader = response.body!.getReader()
    expect((await reader.read()).done).toBe(false)
    await reader.cancel()
    expect(api.faults).toEqual([])
  })
})

describe("what an export cannot be", () => {
  it.each([
    ["?format=gpkg", "query.format", "expected one of geojson"],
    ["?collection=cells", "query.collection", "control"],
    ["?format=csv&collection=claims,places", "query.collection", "holds one collection"],
    ["?format=ndjson&at=2030-03-04", "query", "would break its chain"],
    ["?format=kml&hxl=true", "query.hxl", "HXL hashtags are a row of a CSV file"],
    ["?format=prov", "query.claim", "none was named"],
    ["?format=geojson&claim=C404", "query.claim", "there is no claim C404"],
    ["?accordingTo=source:wyre", "query.accordingTo", 'did you mean "source:wire"?'],
    ["?site=javascript:alert(1)", "query.site", "an http or https address"],
    ["?at=2030-02-30", "query.at", "February 2030 has 28 days"]
  ])("%s is a 400 that points at %s", async (query, where, says) => {
    const found = await problem(query)
    expect(found).toMatchObject({ status: 400, errors: [{ where }] })
    expect(found.detail).toContain(says)
  })

  it("of an unknown case is a 404, and another method a 405", async () => {
    expect((await api.get("/api/cases/invented-seige/export")).status).toBe(404)
    expect((await api.get(`${CASE}/export`, { method: "POST" })).status).toBe(405)
  })
})
