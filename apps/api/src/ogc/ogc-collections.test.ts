import { beforeAll, describe, expect, it } from "vitest"
import { CRS84, WEB_MERCATOR } from "./crs.ts"
import type { Link } from "./link.ts"
import { CLAIMS, linkTo, ogcClient, type Page, ROOT } from "./fixture/ogc-client.ts"

let client: Awaited<ReturnType<typeof ogcClient>>
beforeAll(async () => {
  client = await ogcClient()
})

describe("collections", () => {
  interface Described {
    readonly id: string
    readonly title: string
    readonly description: string
    readonly links: ReadonlyArray<Link>
    readonly extent?: {
      readonly spatial?: { readonly bbox: ReadonlyArray<ReadonlyArray<number>> }
      readonly temporal?: { readonly interval: ReadonlyArray<ReadonlyArray<string | null>> }
    }
    readonly crs: ReadonlyArray<string>
    readonly storageCrs: string
    readonly itemType: string
  }

  it("are six for each case, with everything that a client needs", async () => {
    const { collections, crs } = await client.json<{
      readonly collections: ReadonlyArray<Described>
      readonly crs: ReadonlyArray<string>
    }>("/collections")
    expect(collections.map(({ id }) => id)).toEqual(
      ["control", "claims", "incidents", "movements", "places", "corridors"].map(
        (id) => `invented-siege.${id}`
      )
    )
    expect(crs).toEqual([CRS84, WEB_MERCATOR])
    for (const collection of collections) {
      expect(collection).toMatchObject({ itemType: "feature", storageCrs: CRS84, crs: [CRS84, WEB_MERCATOR] })
      expect(collection.description).toContain("The case is made up.")
      for (const [rel, type] of [
        ["self", "application/json"],
        ["alternate", "text/html"],
        ["items", "application/geo+json"],
        ["items", "text/html"],
        ["license", "text/html"],
        ["http://www.opengis.net/def/rel/ogc/1.0/queryables", "application/schema+json"],
        ["describedBy", "application/schema+json"]
      ] as const) {
        linkTo(collection.links, rel, type)
      }
      expect(await client.json(`/collections/${collection.id}`)).toEqual(collection)
    }
  })

  it("have an extent around all their features", async () => {
    const { extent } = await client.json<Described>("/collections/invented-siege.incidents")
    expect(extent?.spatial?.bbox).toEqual([[8.5, 47.5, 8.5, 47.5]])
    expect(extent?.temporal?.interval).toEqual([["2030-03-11T23:00:00Z", "2030-03-12T23:00:00Z"]])
  })

  it("are those of the view that is asked for", async () => {
    const path = "/collections/invented-siege.incidents"
    const { description, extent, links } = await client.json<Described>(`${path}?knownBy=2030-03-11`)
    expect(description).toContain("Only what had been published by the end of 2030-03-11.")
    expect(extent).toBeUndefined()
    expect(linkTo(links, "items", "application/geo+json")).toBe(`${ROOT}${path}/items?knownBy=2030-03-11`)
    expect((await client.problemAt("/collections?accordingTo=source:nobody")).status).toBe(400)
    expect((await client.problemAt(`${path}?accordingTo=source:wyre`)).detail).toContain(
      'did you mean "source:wire"?'
    )
    expect(
      await client.json<{ collections: [] }>("/collections?recordedBy=2020-01-01T00:00:00Z")
    ).toMatchObject({
      collections: []
    })
  })

  it("show their licence", async () => {
    const { links } = await client.json<Described>(CLAIMS)
    const [address, anchor] = linkTo(links, "license").split("#")
    const page = await (await client.get(address ?? "")).text()
    expect(page).toContain(`id="${anchor}"`)
    expect(page).toContain("CC0-1.0")
  })

  it("say by which properties their features can be selected, and what a feature looks like", async () => {
    const queryables = await client.json<{ readonly properties: Readonly<Record<string, object>> }>(
      `${CLAIMS}/queryables?f=json`
    )
    expect(queryables).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: `${ROOT}${CLAIMS}/queryables`,
      type: "object",
      additionalProperties: false
    })
    const [{ properties } = { properties: {} }] = (await client.json<Page>(`${CLAIMS}/items?limit=1`))
      .features
    expect(Object.keys(properties)).toEqual(Object.keys(queryables.properties))
    expect(queryables.properties["amount_best"]).toMatchObject({ type: "number" })
    expect(queryables.properties["published_day"]).toMatchObject({ type: "string", format: "date" })
    const schema = await client.json<Readonly<Record<string, unknown>>>(`${CLAIMS}/schema`)
    expect(schema["$id"]).toBe(`${ROOT}${CLAIMS}/schema`)
  })
})
