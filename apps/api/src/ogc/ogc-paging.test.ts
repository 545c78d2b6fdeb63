import { Sequence } from "@cordon/ledger/entry"
import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { beforeAll, describe, expect, it } from "vitest"
import { CLAIMS, idsOf, linkTo, ogcClient, type Page } from "./fixture/ogc-client.ts"

let client: Awaited<ReturnType<typeof ogcClient>>
beforeAll(async () => {
  client = await ogcClient()
})

describe("paging", () => {
  const pagesOf = async (path: string, between?: (page: number) => Promise<unknown>) => {
    const pages: Array<Page> = []
    for (let next: string | undefined = path; next !== undefined; ) {
      const page: Page = await client.json<Page>(next)
      pages.push(page)
      next = page.links.find(({ rel }) => rel === "next")?.href
      await between?.(pages.length)
      expect(pages.length).toBeLessThan(100)
    }
    return pages
  }

  it.each(["", "bbox=8,47,9,48&", "speaker=wire&", "crs=http://www.opengis.net/def/crs/EPSG/0/3857&"])(
    "gives every feature once, whatever is asked for: %s",
    async (query) => {
      const whole = await client.json<Page>(`${CLAIMS}/items?${query}`)
      for (const limit of [1, 2, 7]) {
        const pages = await pagesOf(`${CLAIMS}/items?${query}limit=${limit}`)
        expect(pages.flatMap(({ features }) => features)).toEqual(whole.features)
        expect(new Set(pages.map(({ numberMatched }) => numberMatched))).toEqual(
          new Set([whole.numberMatched])
        )
      }
    }
  )

  it("goes on in HTML by links of HTML, and to the other form of the same page", async () => {
    const page = await (await client.get(`${CLAIMS}/items?limit=4&f=html`)).text()
    const next = /<a href="([^"]+)" rel="next">/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? ""
    const second = await client.get(next)
    expect(second.headers.get("content-type")).toContain("text/html")
    const { links } = await client.json<Page>(next.replace("f=html", "f=json"))
    expect(linkTo(links, "alternate", "text/html")).toContain("cursor=")
    expect((await client.get(linkTo(links, "alternate", "text/html"))).status).toBe(200)
  })

  it("refuses the cursor of another list", async () => {
    const { links } = await client.json<Page>(`${CLAIMS}/items?limit=4&speaker=wire`)
    const cursor = new URL(linkTo(links, "next")).searchParams.get("cursor")
    expect((await client.problemAt(`${CLAIMS}/items?limit=4&cursor=${cursor}`)).detail).toContain(
      "another list"
    )
    expect(
      (await client.problemAt(`/collections/invented-siege.incidents/items?speaker=wire&cursor=${cursor}`))
        .status
    ).toBe(400)
  })

  it("shows the ledger as it stood for the first page, while it grows", async () => {
    const before = idsOf(await client.json<Page>(`${CLAIMS}/items`))
    let recorded = 0
    const pages = await pagesOf(`${CLAIMS}/items?limit=3`, async () => {
      recorded += 1
      const beforeAndAfterTheCursor = [claimRecorded(`A${recorded}`), claimRecorded(`Y${recorded}`)] as const
      await client.record(beforeAndAfterTheCursor, 1_925_200_000_000 + recorded * 1000)
    })
    expect(pages.flatMap(({ features }) => features.map(({ id }) => id)).sort()).toEqual(before)
    expect(new Set(pages.map(({ numberMatched }) => numberMatched))).toEqual(new Set([before.length]))
    expect(idsOf(await client.json<Page>(`${CLAIMS}/items`))).toHaveLength(before.length + 2 * recorded)
  })

  it("goes on where content was redacted in between", async () => {
    const first = await client.json<Page>(`${CLAIMS}/items?limit=5`)
    const { proof } = await client.json<{ readonly proof: { readonly sequence: number } }>(
      "http://cordon.test/api/cases/invented-siege/claims/C005"
    )
    await client.record(
      [{ kind: "entry.redacted.v1", target: Sequence.make(proof.sequence), reason: "made up" }],
      1_925_300_000_000
    )
    const rest = await pagesOf(linkTo(first.links, "next"))
    const seen = [first, ...rest].flatMap(({ features }) => features.map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
    const now = idsOf(await client.json<Page>(`${CLAIMS}/items`))
    expect(now).not.toContain("C005")
    expect(now.filter((id) => !seen.includes(id))).toEqual([])
  })
})
