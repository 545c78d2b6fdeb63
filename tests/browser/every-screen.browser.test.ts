import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { keepPicture, looks, onTheDay, screens } from "./screens.ts"
import { openPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

describe.skipIf(noBrowser !== undefined)("every screen", () => {
  const served = servedViewer()

  test.each(looks)(
    "keeps nobody out, complains of nothing and asks nobody else, %s at %i",
    async (colorScheme, width, height) => {
      const found: Record<string, ReadonlyArray<string>> = {}
      for (const [name, query, content] of screens) {
        const { page, complaints, requests, close } = await openPage(
          served.browser,
          `${served.url}/?${onTheDay}${query}`,
          { width, height, context: { colorScheme } }
        )
        await page.locator(content).first().waitFor({ timeout: 45_000 })
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        )
        const elsewhere = requests.filter(
          (address) => !address.startsWith(served.url) && !/^(?:blob|data):/.test(address)
        )
        const wrong = [
          ...(await violations(page)),
          ...complaints,
          ...elsewhere.map((address) => `asked ${address}`),
          ...(sideways > 0 ? [`${sideways} px wider than the window`] : [])
        ]
        if (wrong.length > 0) found[name] = wrong
        await keepPicture(page, width < 860 ? "phone" : colorScheme, name)
        await close()
      }
      expect(found).toEqual({})
    }
  )
})

describe.skipIf(noBrowser !== undefined)("a story", () => {
  const served = servedViewer()

  test("is read step by step, each with its view, and every figure opens its claim", async () => {
    const { page, complaints, close } = await openPage(served.browser, served.url)
    await page.getByRole("button", { name: "Story", exact: true }).click()
    await page.getByRole("heading", { name: "One day, one article" }).waitFor()
    await page.getByRole("button", { name: "Next", exact: true }).click()
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
