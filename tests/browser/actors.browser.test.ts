import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { addressOf, addressSays, type PageOptions } from "./viewer-page.ts"
import { servedViewer, watchedPages } from "./served-viewer.ts"

const ON_THE_DAY = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"

describe.skipIf(noBrowser !== undefined)("actors and places in the viewer", () => {
  const served = servedViewer()
  const watched = watchedPages(served)
  const open = async (query: string, options?: PageOptions): Promise<Page> => {
    const opened = await watched(query, options)
    return opened.page
  }
  const shows = (page: Page, selector: string) => page.waitForSelector(selector, { timeout: 45_000 })
  /** Goes to an address as going back in the history does, without loading the case again. */
  const turn = (page: Page, query: string) =>
    page.evaluate((address) => {
      window.history.pushState(null, "", `/?${address}`)
      window.dispatchEvent(new PopStateEvent("popstate"))
    }, query)

  test("leads from the search to an actor, its relations and quoted names, and on to its claims", async () => {
    const page = await open(`${ON_THE_DAY}&screen=actors`)
    await shows(page, ".entities tbody tr")
    await page.keyboard.press("/")
    await page.keyboard.type("جبهة فتح الشام")
    await page.keyboard.press("Enter")
    await addressSays(page, "actor=jfs")
    await shows(page, ".spans .bar")
    expect(await page.locator("#actor-title").innerText()).toContain("Jabhat Fatah al-Sham")
    expect(await page.locator(".actor-page").innerText()).toContain("used by")
    await page.reload()
    await shows(page, ".spans .bar")
    await page.getByRole("link", { name: "Search all of them" }).click()
    await addressSays(page, "actor=jfs")
    await shows(page, ".line")
    expect(addressOf(page, "screen")).toBe("claims")
    await turn(page, `${ON_THE_DAY}&screen=actors&actor=syr_gov`)
    await shows(page, ".ground-chart path.best")
    expect(await page.locator(".ground-chart [role=status]").innerText()).toMatch(/km² in \d+ places/)
  })

  test("shows who held a place when, according to whom", async () => {
    const page = await open(`${ON_THE_DAY}&screen=places`)
    await shows(page, ".entities tbody tr")
    await page.getByRole("searchbox", { name: "Find a place" }).fill("طريق الباب")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await addressSays(page, "place=tariq_al_bab")
    await shows(page, ".holders .bar canvas")
    const rows = page.locator(".holders tbody tr")
    expect(await rows.first().innerText()).toContain("Consensus")
    expect(await rows.first().innerText()).toContain("Government forces, disputed")
    expect(await rows.count()).toBeGreaterThan(3)
    expect(await page.locator(".place-page").innerText()).toContain("OCHA COD-AB Syria neighbourhoods v02")
    await page.getByRole("button", { name: "Show it on the map" }).click()
    await addressSays(page, "select=place:tariq_al_bab")
  })

  test.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 390]
  ] as const)("has no serious obstacle for assistive technology, %s at %i", async (colorScheme, width) => {
    const page = await open(`${ON_THE_DAY}&screen=places`, { width, height: 900, context: { colorScheme } })
    for (const [query, ready] of [
      [`${ON_THE_DAY}&screen=actors`, ".entities tbody tr"],
      [`${ON_THE_DAY}&screen=actors&actor=syr_gov`, ".ground-chart path.best"],
      [`${ON_THE_DAY}&screen=places&place=tariq_al_bab`, ".holders .bar canvas"]
    ] as const) {
      await turn(page, query)
      await shows(page, ready)
      expect(await violations(page), query).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(width)
    }
  })
})
