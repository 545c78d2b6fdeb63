import { beforeAll, describe, expect, it } from "vitest"
import type { Link } from "./link.ts"
import { CLAIMS, linkTo, ogcClient, ROOT } from "./fixture/ogc-client.ts"

let client: Awaited<ReturnType<typeof ogcClient>>
beforeAll(async () => {
  client = await ogcClient()
})

const everywhere = [
  ["", "application/json"],
  ["/conformance", "application/json"],
  ["/api", "application/vnd.oai.openapi+json;version=3.0"],
  ["/collections", "application/json"],
  [CLAIMS, "application/json"],
  [`${CLAIMS}/queryables`, "application/schema+json"],
  [`${CLAIMS}/schema`, "application/schema+json"],
  [`${CLAIMS}/items`, "application/geo+json"],
  [`${CLAIMS}/items/C002`, "application/geo+json"]
] as const

describe.each(everywhere)("the resource at /ogc%s", (path, type) => {
  it(`is sent as ${type}, and as HTML to who asks for it`, async () => {
    for (const headers of [{}, { accept: "*/*" }, { accept: type }]) {
      const response = await client.get(path, headers)
      expect([response.status, response.headers.get("content-type")]).toEqual([200, type])
      expect(response.headers.get("vary")).toBe("Accept, Accept-Encoding")
    }
    for (const response of [
      await client.get(`${path}?f=html`),
      await client.get(path, { accept: "text/html" })
    ]) {
      expect([response.status, response.headers.get("content-type")]).toEqual([
        200,
        "text/html; charset=utf-8"
      ])
      expect(await response.text()).toMatch(/^<!doctype html>/)
    }
    expect((await client.get(`${path}?f=json`, { accept: "text/html" })).headers.get("content-type")).toBe(
      type
    )
  })

  it("links to itself and its other form, in the body where it has links, and in the header", async () => {
    const response = await client.get(path)
    const header = response.headers.get("link") ?? ""
    const { links = [] } = (await response.json()) as { readonly links?: ReadonlyArray<Link> }
    for (const [rel, form] of [
      ["self", "json"],
      ["alternate", "html"]
    ] as const) {
      expect(header).toContain(`<${ROOT}${path}?f=${form}>; rel="${rel}"; type="`)
      if (links.length > 0) expect(linkTo(links, rel)).toBe(`${ROOT}${path}?f=${form}`)
    }
    for (const { href, rel, type: linked } of links) {
      expect(header).toContain(`<${href}>; rel="${rel}"`)
      expect(linked, `${rel} says what it leads to`).toBeDefined()
    }
  })

  it("is not sent again to who has it", async () => {
    const tag = (await client.get(path)).headers.get("etag") ?? ""
    expect(tag).toMatch(/^(W\/)?"[\w-]+"$/)
    const again = await client.get(path, { "if-none-match": tag })
    expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, tag, ""])
    expect((await client.get(`${path}?f=html`, { "if-none-match": tag })).status).toBe(200)
    expect((await client.get(path, { "if-none-match": "*" })).status).toBe(304)
  })

  it("has the headers of a body for HEAD, takes preflights, and is read by pages of any origin", async () => {
    const head = await client.get(path, {}, "HEAD")
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([200, type, ""])
    const preflight = await client.get(path, { origin: "https://elsewhere.example" }, "OPTIONS")
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET,HEAD,OPTIONS"
    ])
    const read = await client.get(path, { origin: "https://elsewhere.example" })
    expect(read.headers.get("access-control-allow-origin")).toBe("*")
    expect(read.headers.get("access-control-expose-headers")).toContain("Content-Crs")
  })

  it("takes no other method, and no parameter that it does not have", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await client.get(path, {}, method)
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"])
    }
    expect(await client.problemAt(`${path}?knowBy=2030-03-01`)).toMatchObject({
      status: 400,
      errors: [{ where: "query.knowBy" }]
    })
    expect((await client.problemAt(`${path}?f=xml`)).status).toBe(400)
    expect((await client.problemAt(`${path}?knownBy=2030-02-30`)).status).toBe(400)
  })

  it("needs nothing from elsewhere in a browser, and runs no script", async () => {
    const response = await client.get(`${path}?f=html`)
    const page = await response.text()
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|src=|\son\w+=/i)
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'")
  })
})

describe("the service", () => {
  it("says where everything is", async () => {
    const { links } = await client.json<{ readonly links: ReadonlyArray<Link> }>("")
    expect(linkTo(links, "service-desc", "application/vnd.oai.openapi+json;version=3.0")).toBe(`${ROOT}/api`)
    expect(linkTo(links, "service-doc", "text/html")).toBe(`${ROOT}/api?f=html`)
    expect(linkTo(links, "conformance")).toBe(`${ROOT}/conformance`)
    expect(linkTo(links, "data", "application/json")).toBe(`${ROOT}/collections`)
    expect((await client.get("/")).status).toBe(200)
  })

  it("follows every link that it gives", async () => {
    const seen = new Set<string>()
    const waiting = [ROOT]
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue
      seen.add(address)
      const response = await client.get(address)
      expect(response.status, address).toBe(200)
      const type = response.headers.get("content-type") ?? ""
      const body = await response.text()
      const found = type.startsWith("text/html")
        ? [...body.matchAll(/href="([^"#]+)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"))
        : linksIn(JSON.parse(body))
      waiting.push(...found.map((href) => href.split("#")[0]!).filter((href) => href.startsWith(ROOT)))
    }
    expect(seen.size).toBeGreaterThan(50)
  }, 30_000)

  it("is found by the host and scheme that a proxy was asked for", async () => {
    const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "maps.example" }
    const { links } = await client.json<{ readonly links: ReadonlyArray<Link> }>("/collections", headers)
    expect(linkTo(links, "self")).toBe("https://maps.example/ogc/collections?f=json")
    const tag = (await client.get("/collections", headers)).headers.get("etag") ?? ""
    expect((await client.get("/collections", { "if-none-match": tag })).status).toBe(200)
  })

  it.each([
    ["/nothing", "NoSuchRoute"],
    ["/collections/", "NoSuchRoute"],
    ["/collections/invented-siege.claim", "NoSuchCollection"],
    ["/collections/invented-seige.claims", "NoSuchCollection"],
    ["/collections/invented-siege", "NoSuchCollection"],
    ["/collections/invented-siege.claims.items/items", "NoSuchCollection"],
    ["/collections/%00/items", "NoSuchCollection"],
    [`${CLAIMS}/items/C999`, "NoSuchFeature"],
    [`${CLAIMS}/items/C002%2F..`, "NoSuchFeature"],
    [`${CLAIMS}/nothing`, "NoSuchRoute"]
  ])("there is nothing at %s", async (path, tag) => {
    expect(await client.problemAt(path)).toMatchObject({ status: 404, _tag: tag })
  })

  it("suggests the nearest id", async () => {
    expect((await client.problemAt("/collections/invented-seige.claims")).detail).toContain(
      'did you mean "invented-siege.claims"?'
    )
    expect((await client.problemAt("/collections/invented-siege.places/items/nort")).detail).toContain(
      'did you mean "north"?'
    )
  })
})

const linksIn = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value)
    ? value.flatMap(linksIn)
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          key === "href" && typeof part === "string" ? [part] : linksIn(part)
        )
      : []
