import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { beforeAll, describe, expect, it } from "vitest"
import { CLAIMS, type Feature, ogcClient } from "./fixture/ogc-client.ts"

let client: Awaited<ReturnType<typeof ogcClient>>
beforeAll(async () => {
  client = await ogcClient()
})

describe("HTML", () => {
  it("escapes whatever a record says", async () => {
    const nasty = `<script>alert("x")</script> & 'so'`
    await client.record(
      [
        claimRecorded("Z001", {
          paraphrase: nasty,
          citation: {
            publisher: "wire",
            where: { kind: "address", url: "https://wire.example/?a=1&b=%22" },
            locator: nasty,
            attribution: "a"
          }
        })
      ],
      1_925_400_000_000
    )
    for (const path of [`${CLAIMS}/items?f=html`, `${CLAIMS}/items/Z001?f=html`]) {
      const page = await (await client.get(path)).text()
      expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 'so'")
      expect(page).not.toContain("<script")
      expect(page).toContain('href="https://wire.example/?a=1&amp;b=%22"')
    }
  })

  it("shows every property and link of a feature", async () => {
    const { properties, links = [] } = await client.json<Feature>(`${CLAIMS}/items/C002`)
    const page = await (await client.get(`${CLAIMS}/items/C002?f=html`)).text()
    for (const value of Object.values(properties)) {
      if (value !== null) expect(page).toContain(String(value).replaceAll('"', "&quot;"))
    }
    for (const { href } of links) expect(page).toContain(`href="${href.replaceAll("&", "&amp;")}"`)
  })
})
