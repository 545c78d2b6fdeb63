import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { launch, noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { openPage } from "./viewer-page.ts"
import { scratch } from "../support/cordon.ts"
import { startServer, type ViewerServer } from "./viewer-server.ts"

/** Every screen by its address, and what has to stand on it before it is looked at. */
const screens = [
  ["situation", "", ".overlay .label"],
  ["story", "&story=fourth-of-december&step=ground", ".story h3"],
  ["figures", "&screen=figures", "#main h2"],
  ["conflicts", "&screen=conflicts", "#main h2"],
  ["sources", "&screen=sources", "#main a"],
  ["a source", "&screen=sources&source=sohr", "#main h2"],
  ["claims", "&screen=claims", "#main a"],
  ["a claim", "&screen=claims&claim=C024", "#main h2"],
  ["actors", "&screen=actors", "#main a"],
  ["an actor", "&screen=actors&actor=syr_gov", "#main h2"],
  ["places", "&screen=places", "#main a"],
  ["a place", "&screen=places&place=tariq_al_bab", "#main h2"],
  ["what was learned", "&screen=learned&toKnownBy=2017-01-31", "#main h2"],
  ["compare", "&screen=compare", "#main h2"]
] as const

const looks = [
  ["light", 1440, 900],
  ["dark", 1440, 900],
  ["light", 390, 844]
] as const

describe.skipIf(noBrowser !== undefined)("every screen", () => {
  let server: ViewerServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer(scratch())
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test.each(looks)(
    "keeps nobody out, complains of nothing and asks nobody else, %s at %i",
    async (colorScheme, width, height) => {
      const found: Record<string, ReadonlyArray<string>> = {}
      for (const [name, query, content] of screens) {
        const { page, complaints, requests, close } = await openPage(
          browser,
          `${server.url}/?at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus${query}`,
          { width, height, context: { colorScheme } }
        )
        await page.locator(content).first().waitFor({ timeout: 45_000 })
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        )
        const elsewhere = requests.filter(
          (address) => !address.startsWith(server.url) && !/^(?:blob|data):/.test(address)
        )
        const wrong = [
          ...(await violations(page)),
          ...complaints,
          ...elsewhere.map((address) => `asked ${address}`),
          ...(sideways > 0 ? [`${sideways} px wider than the window`] : [])
        ]
        if (wrong.length > 0) found[name] = wrong
        await close()
      }
      expect(found).toEqual({})
    }
  )
})

describe.skipIf(noBrowser !== undefined)("a story", () => {
  let server: ViewerServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer(scratch())
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test("is read step by step, each with its view, and every figure opens its claim", async () => {
    const { page, complaints, close } = await openPage(browser, server.url)
    await page.getByRole("button", { name: "Story", exact: true }).click()
    await page.getByRole("heading", { name: "One day, one article" }).waitFor()
    await page.getByRole("button", { name: "Next" }).click()
    await page.getByRole("heading", { name: "How many people were inside, as said that day" }).waitFor()
    await page.waitForURL(/step=inside-said/)
    await page.getByRole("button", { name: /^C026: show this claim/ }).click()
    await page.waitForURL(/select=claim:C026/)
    await page.getByRole("button", { name: /^Step 6:/ }).click()
    await page.waitForURL(/knownBy=2017-01-31/)
    await page.reload()
    await page.getByRole("heading", { name: "What was learned by the end of January" }).waitFor()
    await page.getByRole("button", { name: "Close the story" }).click()
    await page.getByRole("heading", { name: /^Figures on/ }).waitFor()
    expect(new URL(page.url()).searchParams.has("story")).toBe(false)
    expect(complaints).toEqual([])
    await close()
  })
})
