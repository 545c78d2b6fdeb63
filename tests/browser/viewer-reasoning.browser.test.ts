import type { Page } from "playwright-core"
import { afterEach, describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { addressSays, mapDrawn, openPage, type PageOptions, type ViewerPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

const ON_THE_DAY = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"
const LATER = "at=2016-12-04&knownBy=2017-03-01&accordingTo=consensus"

describe.skipIf(noBrowser !== undefined)("what can and cannot be true, in the viewer", () => {
  const served = servedViewer()
  const opened: Array<ViewerPage> = []
  afterEach(async () => {
    for (const viewer of opened.splice(0)) {
      const { complaints, requests } = viewer
      await viewer.close()
      expect(complaints).toEqual([])
      const elsewhere = requests.filter((url) => !url.startsWith(served.url) && !/^(?:blob|data):/.test(url))
      expect(elsewhere).toEqual([])
    }
  })
  const open = async (query: string, options?: PageOptions): Promise<Page> => {
    const viewer = await openPage(served.browser, `${served.url}/?${query}`, options)
    opened.push(viewer)
    return viewer.page
  }
  const shows = (page: Page, selector: string) => page.waitForSelector(selector, { timeout: 30_000 })

  test("reads the smallest conflict of a figure, with its claims, arithmetic and what would have to give", async () => {
    const page = await open(`${ON_THE_DAY}&screen=figures`)
    await shows(page, ".part.x")
    const conflict = page.locator(".part.x")
    expect(await conflict.innerText()).toContain("cannot all be true")
    expect(await conflict.innerText()).toContain("160,000 people apart")
    expect(await conflict.locator(".cid").allInnerTexts()).toEqual(["C024", "C025", "C048"])
    const gives = page.locator(".part", { has: page.getByText("What would have to give") })
    expect(await gives.locator(".cid").allInnerTexts()).toEqual(["C024", "C025", "C048"])
    await shows(page, ".account")
    expect(await page.locator(".account").count()).toBeGreaterThan(1)
    expect(await page.locator(".history svg .band").count()).toBeGreaterThan(0)
  })

  test("draws every claim of a figure in its period, and says the same in numbers", async () => {
    const page = await open(`${LATER}&screen=figures`)
    await shows(page, ".history")
    const rows = page.locator(".history tbody tr:not(.group)")
    expect(await rows.count()).toBeGreaterThan(15)
    expect(await page.locator(".history .group").count()).toBeGreaterThan(3)
    expect(await page.locator(".history .later").count()).toBeGreaterThan(0)
    await page.getByRole("button", { name: "Numbers" }).click()
    expect(await rows.filter({ hasText: "C048" }).innerText()).toContain("about 200,000 people")
  })

  test("goes between figures and screens, by link and key, and back", async () => {
    const page = await open(`${ON_THE_DAY}&screen=figures`)
    await shows(page, ".history")
    await page.getByRole("link", { name: "Area retaken" }).click()
    await addressSays(page, "figure=area-retaken&screen=figures")
    expect(await page.locator("#figure-title").innerText()).toBe("Area retaken")
    await page.keyboard.press("3")
    await addressSays(page, "screen=conflicts")
    await page.keyboard.press("4")
    await addressSays(page, "screen=sources")
    expect(
      await page.getByRole("navigation", { name: "Screens" }).locator("[aria-current=page]").innerText()
    ).toBe("Sources")
    await page.goBack()
    await page.goBack()
    await shows(page, "#figure-title")
    expect(await page.locator("#figure-title").innerText()).toBe("Area retaken")
    await page.keyboard.press("1")
    await mapDrawn(page)
  })

  test("leads from a claim to its speaker’s record: 2 borne out, 5 partly, 6 refuted", async () => {
    const page = await open(`${LATER}&screen=figures`)
    await shows(page, ".history")
    await page.locator(".history").getByRole("button", { name: "C026" }).click()
    await addressSays(page, "select=claim:C026")
    await page
      .locator(".picked")
      .getByRole("link", { name: /Author of the article/ })
      .click()
    await addressSays(page, "source=blog_author")
    await shows(page, ".record")
    expect(await page.locator("#source-title").innerText()).toContain("Author of the article")
    const total = page.locator(".record .total")
    expect(await total.innerText()).toContain("2 / 5 / 6")
    expect(await total.innerText()).toContain("14 – 61 %")
    expect(await page.locator(".record tbody").innerText()).toContain("too few to say")
    expect(await page.locator(".record .square").count()).toBe(17)
    expect(await page.locator(".checked tbody tr").count()).toBe(17)
    await page.getByRole("button", { name: "Refuted" }).click()
    expect(await page.locator(".checked tbody tr").count()).toBe(6)
  })

  test("finds a source in the list", async () => {
    const page = await open(`${LATER}&screen=sources`)
    await shows(page, ".list")
    await page.getByRole("searchbox", { name: "Find a source" }).fill("ocha")
    expect(await page.locator(".list tbody tr").count()).toBeLessThan(5)
    await page.getByRole("link", { name: "OCHA", exact: true }).click()
    await addressSays(page, "source=ocha")
  })

  test("lists the conflicts, the accounts and what is not comparable, and shows a member’s claim", async () => {
    const page = await open(`${ON_THE_DAY}&screen=conflicts`)
    await shows(page, ".conflict-list li")
    expect(await page.locator(".conflict-list li").count()).toBeGreaterThan(5)
    expect(await page.locator(".foot").innerText()).not.toBe("")
    const second = page.locator(".conflict-list li").nth(1)
    await second.locator(".conflict-pick").click()
    await addressSays(page, "conflict=conflict-")
    expect(await page.locator(".part.x .sentence").innerText()).toBe(
      await second.locator(".conflict-pick").getAttribute("title")
    )
    const claim = await second.locator(".cid").first().innerText()
    await second.locator(".cid").first().click()
    expect(await page.locator(".picked").innerText()).toContain(claim)
    await page.getByRole("button", { name: /Not comparable/ }).click()
    await shows(page, ".conflict-list.plain li")
    await page.getByRole("button", { name: /Coherent accounts/ }).click()
    await shows(page, ".account")
  })

  test("puts the smallest conflict beside the figures of the map, without asking while dates move", async () => {
    const page = await open(ON_THE_DAY)
    await shows(page, ".peek")
    expect((await page.locator(".fig-conflict").first().innerText()).trim()).toBe("conflict: C024 C025 C048")
    await page.locator(".left .fig-conflict").first().click()
    await addressSays(page, "screen=figures")
  })

  test("says what could not be reckoned, keeps the claims on the page, and tries again", async () => {
    let refuse = true
    const viewer = await openPage(served.browser, `${served.url}/?${ON_THE_DAY}&screen=figures`, {
      before: async (fresh) => {
        await fresh.route("**/conflicts?*", (route) => (refuse ? route.abort() : route.continue()))
      }
    })
    const { page } = viewer
    await shows(page, ".asking .btn")
    expect(await page.locator(".asking").first().innerText()).toContain("could not be reckoned")
    expect(await page.locator(".history tbody tr").count()).toBeGreaterThan(5)
    refuse = false
    await page.locator(".asking .btn").first().click()
    await shows(page, ".part.x")
    await viewer.close()
  })

  test.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 390]
  ] as const)("has no serious obstacle for assistive technology, %s at %i", async (colorScheme, width) => {
    for (const [query, ready] of [
      [`${LATER}&screen=figures&select=claim:C026`, ".part.x"],
      [`${ON_THE_DAY}&screen=conflicts`, ".conflict-list li"],
      [`${LATER}&screen=sources`, ".list"],
      [`${LATER}&screen=sources&source=blog_author`, ".record"]
    ] as const) {
      const page = await open(query, { width, height: 900, context: { colorScheme } })
      await shows(page, ready)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
})
