import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { addressSays, type PageOptions, type ViewerPage } from "./viewer-page.ts"
import { servedViewer, watchedPages } from "./served-viewer.ts"

const ON_THE_DAY = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus&screen=figures"
/** What the API reasons out, and for which day. */
const REASONED = /\/(conflicts|accounts|bounds)\?.*?\bat=([\d-]+)/

describe.skipIf(noBrowser !== undefined)("a figure in the viewer", () => {
  const served = servedViewer()
  const watched = watchedPages(served)
  const open = async (query: string, options?: PageOptions): Promise<ViewerPage> => {
    const opened = await watched(query, options)
    return opened
  }
  const shows = (page: Page, selector: string) => page.waitForSelector(selector, { timeout: 45_000 })
  const reasoned = ({ requests }: ViewerPage) =>
    requests.flatMap((url) => {
      const [, route, day] = REASONED.exec(decodeURIComponent(url)) ?? []
      return route === undefined ? [] : [`${route} ${day}`]
    })
  /** Waits until nothing more is being reckoned. */
  const settled = (page: Page) =>
    page.waitForFunction(
      () =>
        document.querySelector("#implied .intervals") !== null &&
        document.querySelector("#implied .old") === null &&
        document.querySelector(".asking") === null &&
        document.querySelectorAll(".other-dates > li").length > 1,
      undefined,
      { timeout: 60_000 }
    )

  test("draws what the record implies, and leads to what implies it and what it hangs on", async () => {
    const { page } = await open(ON_THE_DAY)
    await shows(page, ".history tr.implied")
    const row = page.locator(".history tr.implied")
    expect(await row.innerText()).toContain("Implied by the record")
    expect(await row.locator(".unseen").innerText()).toMatch(/implied by the record: [\d,]+ .*people/)
    const dashes = (selector: string) =>
      row
        .locator(selector)
        .first()
        .evaluate((line) => getComputedStyle(line).strokeDasharray)
    expect(await dashes(".mark.implied .line")).not.toBe("none")
    expect(await dashes(".implied-end")).not.toBe("none")
    await row.getByRole("button", { name: /what implies it/ }).click()
    const reasons = page.locator("#implied")
    expect(await reasons.evaluate((part) => part === document.activeElement)).toBe(true)
    const hanging = reasons.locator(".intervals .member")
    expect(await hanging.filter({ hasText: "without it" }).count()).toBeGreaterThan(0)
    const assumed = hanging.filter({ hasText: "if doubted" }).first()
    await hanging.locator(".cid").first().click()
    expect(await page.locator(".picked").innerText()).toContain(
      await hanging.locator(".cid").first().innerText()
    )
    await assumed.getByRole("link", { name: "assumption" }).click()
    await addressSays(page, "assumption=")
    await shows(page, ".conflict-list .on")
    expect(await page.locator(".conflict-list .on").innerText()).toContain("Assumed by")
  })

  test("draws the accounts of every period, asking once for each of its days", async () => {
    const viewer = await open(ON_THE_DAY)
    const { page } = viewer
    await settled(page)
    const groups = page.locator(".history tbody")
    const banded = groups.filter({ has: page.locator(".band") })
    expect(await banded.count()).toBeGreaterThan(2)
    for (const body of await banded.all()) {
      expect(await body.locator(".group .letter").count()).toBeGreaterThan(0)
      expect(await body.locator(".group .unseen").innerText()).toContain("accounts of ")
    }
    const asked = reasoned(viewer)
    expect(asked.length).toBe(new Set(asked).size)
    expect(asked.filter((one) => one.startsWith("bounds"))).toEqual(["bounds 2016-12-04"])
    // Another figure has the same accounts wherever its periods stand for the same days.
    await page.getByRole("link", { name: "Fighters inside" }).click()
    await page.getByRole("link", { name: "People inside" }).click()
    await settled(page)
    const again = reasoned(viewer).filter((one) => one.startsWith("accounts"))
    expect(again.length).toBe(new Set(again).size)
    // A day of another period leads to that date, where its accounts are listed.
    const other = page.locator(".history tbody:not(.current) button.day").first()
    const words = await other.innerText()
    await other.click()
    await page.waitForFunction(
      (day) => document.querySelector(".ctl .v")?.textContent?.includes(day) === true,
      words
    )
  })

  test("keeps what is drawn while days are stepped, and asks when they rest", async () => {
    const viewer = await open(ON_THE_DAY)
    const { page } = viewer
    await settled(page)
    const before = reasoned(viewer).length
    const bands = await page.locator(".history tbody.current .band").count()
    expect(bands).toBeGreaterThan(0)
    await page.getByRole("button", { name: /^At/ }).click()
    const next = page.getByRole("button", { name: "Next day" })
    await next.evaluate((button: HTMLButtonElement) => {
      button.click()
      button.click()
    })
    expect(reasoned(viewer).length).toBe(before)
    expect(await page.locator(".history tbody.current .band").count()).toBe(bands)
    expect(await page.locator(".history tbody.current g.old .band").count()).toBe(bands)
    await page.waitForRequest((request) => request.url().includes("/accounts?"), { timeout: 10_000 })
    await settled(page)
    const asked = reasoned(viewer).slice(before)
    expect(asked).toEqual(expect.arrayContaining(["accounts 2016-12-06", "bounds 2016-12-06"]))
    expect(asked.filter((one) => one.endsWith("2016-12-05"))).toEqual([])
    expect(await page.locator(".history tbody.current g.old .band").count()).toBe(0)
  })

  test("is drawn for a phone without one thing over another", async () => {
    const { page } = await open(ON_THE_DAY, { width: 390, height: 844 })
    await settled(page)
    const table = await page.locator(".history").boundingBox()
    expect(table?.width).toBeGreaterThan(380)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const ids = await page.locator(".history thead th.id").boundingBox()
    const arrow = await page
      .locator(".history .mark path")
      .evaluateAll((marks) => Math.max(...marks.map((mark) => mark.getBoundingClientRect().right)))
    expect(arrow).toBeLessThanOrEqual((ids?.x ?? 0) + 1)
  })

  test("says how to cite it, on the screen and on paper", async () => {
    const { page } = await open(`${ON_THE_DAY}&select=claim:C048`, {
      context: { permissions: ["clipboard-read", "clipboard-write"] }
    })
    await shows(page, ".history")
    await page.keyboard.press("y")
    const text = await page.getByRole("textbox", { name: "Citation" }).inputValue()
    const address = new URL(page.url())
    for (const part of [
      "People inside. East Aleppo",
      "at 4 Dec 2016; known by 4 Dec 2016, 24:00 Asia/Damascus; according to consensus",
      "Edited by ",
      "CC BY 4.0"
    ])
      expect(text).toContain(part)
    expect(text.endsWith(address.href)).toBe(true)
    await page.getByRole("button", { name: "Copy" }).click()
    await page.getByText("copied", { exact: true }).waitFor()
    expect(await page.evaluate(() => window.navigator.clipboard.readText())).toBe(text)
    await page.keyboard.press("Escape")

    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")))
    await page.emulateMedia({ media: "print" })
    const colophon = page.locator(".colophon")
    expect(await colophon.isVisible()).toBe(true)
    expect(await colophon.innerText()).toContain(address.href)
    expect(await page.locator(".cite").isVisible()).toBe(false)
    const foot = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSPageRule)
        .map((rule) => rule.cssText)
        .join("\n")
    )
    expect(foot).toContain("at 4 Dec 2016; known by 4 Dec 2016")
    expect(foot).toContain("counter(page)")
    await page.emulateMedia({ media: null })
    const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1")
    expect(Number(/\/Count (\d+)/.exec(paper)?.[1])).toBeGreaterThan(1)
    const [, wide, high] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []
    // A4, lying. Unit: points.
    expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([842, 595])
  })
})
