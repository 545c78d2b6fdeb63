import { gunzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { CRS84, WEB_MERCATOR } from "./crs.ts"
import { toWebMercator } from "./web-mercator.ts"
import { CLAIMS, type Feature, idsOf, linkTo, ogcClient, type Page, ROOT } from "./fixture/ogc-client.ts"

let client: Awaited<ReturnType<typeof ogcClient>>
beforeAll(async () => {
  client = await ogcClient()
})

describe("features", () => {
  it("come as a collection that says how many there are, and when it was made", async () => {
    const before = Date.now()
    const response = await client.get(`${CLAIMS}/items`)
    const page = (await response.json()) as Page
    expect(page.type).toBe("FeatureCollection")
    expect(page.numberReturned).toBe(page.features.length)
    expect(page.numberMatched).toBe(15)
    expect(Date.parse(page.timeStamp)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(page.timeStamp)).toBeLessThanOrEqual(Date.now())
    expect(response.headers.get("content-crs")).toBe(`<${CRS84}>`)
    expect(page.links.some(({ rel }) => rel === "next")).toBe(false)
  })

  it("can each be had alone", async () => {
    const { features } = await client.json<Page>(`${CLAIMS}/items`)
    for (const feature of features) {
      const { links = [], ...alone } = await client.json<Feature>(`${CLAIMS}/items/${feature.id}`)
      expect(alone).toEqual(feature)
      expect(linkTo(links, "collection")).toBe(`${ROOT}${CLAIMS}`)
    }
    const response = await client.get(`${CLAIMS}/items/C002`)
    expect(response.headers.get("content-crs")).toBe(`<${CRS84}>`)
  })

  it("come in Web Mercator to who asks for it, as a page, alone and as HTML", async () => {
    const crs = `crs=${encodeURIComponent(WEB_MERCATOR)}`
    const response = await client.get(`${CLAIMS}/items?${crs}`)
    expect(response.headers.get("content-crs")).toBe(`<${WEB_MERCATOR}>`)
    const plain = await client.json<Page>(`${CLAIMS}/items`)
    const { features } = (await response.json()) as Page
    for (const [i, { geometry }] of features.entries()) {
      const before = plain.features[i]?.geometry
      if (before?.type === "Point") {
        expect(geometry?.coordinates).toEqual(
          toWebMercator(before.coordinates as unknown as [number, number])
        )
      }
    }
    expect(
      (await client.json<Feature>(`${CLAIMS}/items/C002?${crs}`)).geometry?.coordinates[0]
    ).toBeGreaterThan(900_000)
    expect(await (await client.get(`${CLAIMS}/items?${crs}&f=html`)).text()).toContain(WEB_MERCATOR)
    expect((await client.problemAt(`${CLAIMS}/items?crs=EPSG:4326`)).status).toBe(400)
    expect((await client.problemAt(`${CLAIMS}/items?bbox-crs=EPSG:4326`)).status).toBe(400)
  })

  const matched = async (collection: string, query: string) =>
    idsOf(await client.json<Page>(`/collections/invented-siege.${collection}/items?${query}`))

  it("are selected by where they are, those that are nowhere always", async () => {
    const all = await client.json<Page>(`${CLAIMS}/items`)
    const nowhere = all.features.filter(({ geometry }) => geometry === null).map(({ id }) => id)
    expect(await matched("claims", "bbox=0,0,1,1")).toEqual(nowhere.sort())
    expect(await matched("claims", "bbox=8,47,9,48")).toEqual(idsOf(all))
    expect(await matched("places", "bbox=8.489,47.5,8.491,47.5")).toEqual(["north"])
    expect(await matched("places", "bbox=8.489,47.5,0,8.491,47.5,9000")).toEqual(["north"])
    expect(await matched("places", "bbox=8.505,40,8.4,50")).toEqual(["south"])
    const [west, south] = toWebMercator([8.489, 47.49])
    const [east, north] = toWebMercator([8.491, 47.51])
    expect(
      await matched(
        "places",
        `bbox=${[west, south, east, north].join()}&bbox-crs=${encodeURIComponent(WEB_MERCATOR)}`
      )
    ).toEqual(["north"])
  })

  it("are selected by when they are said to hold, in days of the case", async () => {
    expect(await matched("incidents", "datetime=2030-03-12")).toEqual(["C006", "C007"])
    expect(await matched("incidents", "datetime=2030-03-13")).toEqual([])
    expect(await matched("incidents", "datetime=2030-03-11T22:59:59Z")).toEqual([])
    expect(await matched("incidents", "datetime=2030-03-11T23:00:00Z")).toEqual(["C006", "C007"])
    expect(await matched("incidents", "datetime=2030-03-12T22:59:59Z/..")).toEqual(["C006", "C007"])
    expect(await matched("incidents", "datetime=2030-03-12T23:00:00Z/..")).toEqual([])
    expect(await matched("incidents", "datetime=../2030-03-11")).toEqual([])
    expect(await matched("incidents", "datetime=/2030-03-12")).toEqual(["C006", "C007"])
  })

  it("are selected by any property, alone and together with the rest", async () => {
    expect(await matched("claims", "kind=Incident")).toEqual(["C007"])
    expect(await matched("claims", "speaker=monitor")).toEqual(["C002", "C016"])
    expect(await matched("claims", "speaker=monitor&kind=Population")).toEqual(["C002"])
    expect(await matched("claims", "speaker=monitor&kind=Incident")).toEqual([])
    expect(await matched("claims", "speaker=nobody")).toEqual([])
    expect(await matched("claims", "amount_best=25000")).toEqual(["C002"])
    expect(await matched("claims", "kind=Population&bbox=8,47,9,48&datetime=2030-03-04")).toEqual([
      "C002",
      "C003"
    ])
    expect((await client.problemAt(`${CLAIMS}/items?kind=Incidnet`)).detail).toContain(
      'did you mean "Incident"?'
    )
    expect((await client.problemAt(`${CLAIMS}/items?amount_best=many`)).status).toBe(400)
    expect((await client.problemAt(`${CLAIMS}/items?incident_typ=shelling`)).detail).toContain(
      '"incident_type"'
    )
  })

  it("are those of the view that is asked for", async () => {
    expect(await matched("claims", "knownBy=2030-03-05&kind=Population")).toEqual(["C002"])
    expect(await matched("claims", "accordingTo=source:monitor")).toEqual(["C002", "C003", "C016"])
    expect(await matched("claims", "recordedBy=2031-01-01T12:00:00Z")).toContain("C014")
    expect(await matched("claims", "")).not.toContain("C014")
  })

  it.each([
    ["limit=0", "query.limit"],
    ["limit=-1", "query.limit"],
    ["bbox=1,2,3", "query.bbox"],
    ["bbox=1,2,3,999", "query.bbox"],
    ["bbox=1,3,2,2", "query.bbox"],
    ["datetime=yesterday", "query.datetime"],
    ["datetime=2030-03-12/2030-03-11", "query.datetime"],
    ["cursor=abc", "query.cursor"],
    ["kind=Incident&kind=Incident", "query.kind"]
  ])("%s is refused and pointed at", async (query, where) => {
    expect(await client.problemAt(`${CLAIMS}/items?${query}`)).toMatchObject({
      status: 400,
      errors: [{ where }]
    })
  })

  it("say what was found and expected where two mistakes are made at once", async () => {
    const { errors } = await client.problemAt(`${CLAIMS}/items?bbox=1,95,2,96&datetime=2030-03-12/2030-03-11`)
    expect(errors).toEqual([
      {
        where: "query.bbox",
        found: "95 in the south",
        expected: "-90 to 90 degrees",
        message: "found 95 in the south, expected -90 to 90 degrees"
      },
      expect.objectContaining({ where: "query.datetime", expected: "the earlier time first" })
    ])
  })

  it("are not more than the greatest page for a greater limit", async () => {
    expect((await client.json<Page>(`${CLAIMS}/items?limit=999999`)).numberReturned).toBe(15)
    expect((await client.json<Page>(`${CLAIMS}/items?limit=4`)).numberReturned).toBe(4)
  })

  it("come packed to who takes that", async () => {
    const response = await client.get(`${CLAIMS}/items`, { "accept-encoding": "gzip" })
    expect(response.headers.get("content-encoding")).toBe("gzip")
    expect(response.headers.get("etag")).toMatch(/^W\/".*-gzip"$/)
    const page = JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()) as Page
    expect(page.numberReturned).toBe(15)
  })
})
