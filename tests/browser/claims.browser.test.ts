import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { addressOf, addressSays, openPage, type PageOptions } from "./viewer-page.ts"
import { servedViewer, watchedPages } from "./served-viewer.ts"

const ON_THE_DAY = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"
const LATER = "at=2016-12-04&knownBy=2017-03-01&accordingTo=consensus"

describe.skipIf(noBrowser !== undefined)("claims in the viewer", () => {
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
  const count = (page: Page) => page.locator(".list-head [role=status]").innerText()

  test("finds claims by words and facets, in the address and with the keys", async () => {
    const page = await open(`${ON_THE_DAY}&screen=claims`)
    await shows(page, ".claim-lines .line")
    const total = Number((await count(page)).split(" ")[0])
    expect(total).toBeGreaterThan(400)
    expect(await page.locator(".claim-lines .line").count()).toBeLessThan(60)
    expect(await page.locator(".claim-lines [role=listitem]").first().getAttribute("aria-setsize")).toBe(
      String(total)
    )

    await page.getByRole("searchbox", { name: "Find in claims" }).fill("green buses")
    await addressSays(page, "q=green buses")
    await page.getByRole("searchbox", { name: "Find in claims" }).fill("")
    await page.getByRole("checkbox", { name: /^Movement/ }).check()
    await addressSays(page, "kind=Movement")
    const movements = Number((await count(page)).split(" ")[0])
    expect(movements).toBeLessThan(total)
    expect(
      await page
        .locator(".facet label", { hasText: /^Movement/ })
        .locator(".n")
        .innerText()
    ).toBe(String(movements))
    await page.getByRole("switch", { name: /published later/ }).uncheck()
    await addressSays(page, "late=hidden")
    expect(await page.locator(".line.late").count()).toBe(0)
    await page.getByRole("combobox", { name: "Order" }).selectOption("speaker")
    await addressSays(page, "sort=speaker")

    await page.locator(".line[tabindex='0']").focus()
    await page.keyboard.press("End")
    const left = Number((await count(page)).split(" ")[0])
    await page.waitForFunction(
      (many) => document.activeElement?.closest("[aria-posinset]")?.getAttribute("aria-posinset") === many,
      String(left)
    )
    const last = page.locator(".claim-lines :focus")
    const id = await last.locator(".id").innerText()
    await page.keyboard.press("Enter")
    await addressSays(page, `select=claim:${id}`)
    expect(await page.locator(".picked").innerText()).toContain(id)
    await page.keyboard.press("Escape")
    await page.waitForFunction(() => !location.search.includes("select="))

    await page.reload()
    await shows(page, ".claim-lines .line")
    expect(await page.getByRole("checkbox", { name: /^Movement/ }).isChecked()).toBe(true)
    expect(await page.getByRole("combobox", { name: "Order" }).inputValue()).toBe("speaker")
    await page.getByRole("searchbox", { name: "Find in claims" }).fill("no such words")
    await shows(page, ".nothing")
    await page.locator(".nothing .btn").click()
    expect(Number((await count(page)).split(" ")[0])).toBe(total)
  })

  test("strikes what was published later, after all that was known", async () => {
    const page = await open(`${ON_THE_DAY}&screen=claims&status=late`)
    await shows(page, ".line.late")
    expect(await page.locator(".line").first().innerText()).toContain("published later: not counted")
    await turn(page, `${ON_THE_DAY}&screen=claims`)
    await shows(page, ".line:not(.late)")
    expect(await page.locator(".line").first().getAttribute("class")).not.toContain("late")
  })

  test("has a page for a claim that stays when it is loaded again, and can be cited", async () => {
    const page = await open(`${LATER}&screen=claims&q=fighters`, {
      context: { permissions: ["clipboard-read", "clipboard-write"] }
    })
    await shows(page, ".line")
    await page.locator(".line", { hasText: "C024" }).click()
    await page.getByRole("link", { name: "claim page of C024" }).click()
    await addressSays(page, "claim=C024")
    await page.reload()
    await shows(page, "#claim-title")
    expect(await page.locator("#claim-title").innerText()).toContain("4,000 to 5,000 fighters")
    const text = await page.locator(".claim-page").innerText()
    for (const part of ["Opposition groups", "paragraph 13", "2016-12-04", "TLP:CLEAR", "Attribution a"])
      expect(text).toContain(part)
    await shows(page, ".against .badge.d")
    expect(await page.locator(".against li .cid").count()).toBeGreaterThan(1)
    await shows(page, ".hashes")
    expect(await page.locator(".hashes code").first().innerText()).toMatch(/^[0-9a-f]{64}$/)

    await page.getByRole("button", { name: /Cite this claim/ }).click()
    const cited = () => page.getByRole("textbox", { name: "Citation" }).inputValue()
    expect(await cited()).toContain("claim=C024")
    await page.getByRole("button", { name: "BibTeX" }).click()
    expect(await cited()).toContain("@misc{east-aleppo-2016-C024,")
    await page.getByRole("button", { name: "CSL-JSON" }).click()
    expect(JSON.parse(await cited())[0].id).toBe("east-aleppo-2016-C024")
    await page.getByRole("button", { name: "Copy" }).click()
    await page.getByText("copied", { exact: true }).waitFor()
    expect(await page.evaluate(() => window.navigator.clipboard.readText())).toBe(await cited())
    await page.keyboard.press("Escape")
    await page.getByRole("link", { name: "All claims" }).click()
    await shows(page, ".line")
    expect(addressOf(page, "q")).toBe("fighters")
  })

  test("shows what is withheld as a gap, and keeps it out of a citation", async () => {
    const page = await open(`${LATER}&screen=claims&claim=C219`)
    await shows(page, ".gap-note")
    expect(await page.locator(".gap-note").innerText()).toContain("identifiable child")
    await page.getByRole("button", { name: /Cite this claim/ }).click()
    const cited = await page.getByRole("textbox", { name: "Citation" }).inputValue()
    expect(cited).toContain("withheld")
    expect(cited).not.toContain("child")
  })

  test("says that the history of a claim did not come, and tries again", async () => {
    let refuse = true
    const viewer = await openPage(served.browser, `${served.url}/?${LATER}&screen=claims&claim=C024`, {
      before: async (fresh) => {
        await fresh.route("**/claims/C024?*", (route) => (refuse ? route.abort() : route.continue()))
      }
    })
    const retry = viewer.page
      .getByRole("alert")
      .filter({ hasText: "history of this claim" })
      .getByRole("button")
    await retry.waitFor({ timeout: 45_000 })
    refuse = false
    await retry.click()
    await shows(viewer.page, ".hashes")
    await viewer.close()
  })

  test.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 390]
  ] as const)("has no serious obstacle for assistive technology, %s at %i", async (colorScheme, width) => {
    const page = await open(`${ON_THE_DAY}&screen=claims`, { width, height: 900, context: { colorScheme } })
    for (const [query, ready] of [
      [`${ON_THE_DAY}&screen=claims&kind=Movement`, ".line"],
      [`${LATER}&screen=claims&claim=C026`, ".hashes"]
    ] as const) {
      await turn(page, query)
      await shows(page, ready)
      expect(await violations(page), query).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(width)
    }
  })
})
