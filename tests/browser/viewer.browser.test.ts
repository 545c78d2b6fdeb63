import { afterEach, describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import {
  addressOf,
  addressSays,
  clickPlace,
  dragHandle,
  mapDrawn,
  openPage,
  type PageOptions,
  type ViewerPage
} from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

describe.skipIf(noBrowser !== undefined)("the viewer", () => {
  const served = servedViewer()
  const opened: Array<ViewerPage> = []
  afterEach(async () => {
    for (const viewer of opened.splice(0)) {
      const { complaints } = viewer
      await viewer.close()
      expect(complaints).toEqual([])
    }
  })
  const open = async (query = "", options?: PageOptions) => {
    const viewer = await openPage(served.browser, `${served.url}/${query}`, options)
    opened.push(viewer)
    await mapDrawn(viewer.page)
    return viewer
  }

  test("opens on the case's own dates with figures as ranges", async () => {
    const { page } = await open()
    await addressSays(page, "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus")
    expect(await page.locator(".fig").count()).toBeGreaterThanOrEqual(5)
    expect(await page.locator(".fig .big").first().innerText()).toBe("20,000 to 200,000")
    expect(await page.locator(".sum").innerText()).toMatch(
      /^\d+ of \d+ claims and \d+ control reports published by then$/
    )
  })

  test("moves both dates, and writes them to the address on release", async () => {
    const { page } = await open()
    await dragHandle(page, "at", -60)
    await page.waitForFunction(() => !new URL(location.href).search.includes("at=2016-12-04"))
    const at = addressOf(page, "at")!
    expect(at < "2016-12-04").toBe(true)
    expect(addressOf(page, "knownBy")).toBe("2016-12-04")
    await dragHandle(page, "known", 100)
    await page.waitForFunction(() => !new URL(location.href).search.includes("knownBy=2016-12-04"))
    expect(addressOf(page, "knownBy")! > "2016-12-04").toBe(true)
    expect(addressOf(page, "at")).toBe(at)
  })

  test("plays day by day and pauses", async () => {
    const { page } = await open("?at=2016-11-24&knownBy=2016-12-31&accordingTo=consensus")
    await page.locator('select[aria-label="Speed"]').selectOption("4")
    await page.getByRole("button", { name: "Play" }).click()
    await page.waitForFunction(
      () => Number(document.querySelector(".handle.at")?.getAttribute("aria-valuenow")) >= 17_132
    )
    await page.getByRole("button", { name: "Pause" }).click()
    const paused = await page.locator(".handle.at").getAttribute("aria-valuetext")
    await page.waitForTimeout(700)
    expect(await page.locator(".handle.at").getAttribute("aria-valuetext")).toBe(paused)
    await addressSays(page, "at=2016-1")
    expect(addressOf(page, "at")! > "2016-11-24").toBe(true)
  })

  test("shows the case according to one source, and goes back", async () => {
    const { page } = await open()
    await addressSays(page, "consensus")
    const all = await page.locator(".sum").innerText()
    await page.locator("#according-to").click()
    await page
      .getByRole("textbox", { name: "Find a source" })
      .or(page.getByRole("searchbox", { name: "Find a source" }))
      .fill("SOHR")
    await page
      .getByRole("button", { name: /Syrian Observatory/ })
      .first()
      .click()
    await addressSays(page, "accordingTo=source:sohr")
    expect(await page.locator(".sum").innerText()).not.toBe(all)
    await page.goBack()
    await page.waitForFunction(
      (text) => document.querySelector(".sum")?.textContent?.replace(/\s+/g, " ").trim() === text,
      all
    )
    expect(addressOf(page, "accordingTo")).toBe("consensus")
  })

  test("selects the quarter that is clicked on the map and clears it with Esc", async () => {
    const { page } = await open()
    await clickPlace(page, "Masaken Hanano")
    await addressSays(page, "select=place:masaken_hanano")
    expect(await page.locator(".sel h2").first().innerText()).toContain("Masaken Hanano")
    expect(await page.locator('.sel h2 [lang="ar"]').first().innerText()).toBe("مساكن هنانو")
    await page.keyboard.press("Escape")
    await page.waitForFunction(() => !location.search.includes("select"))
  })

  test("selects an incident by its diamond", async () => {
    const { page } = await open()
    await page.locator(".overlay .incident").last().click()
    await addressSays(page, "select=incident:")
    expect(await page.locator(".sel .k").first().innerText()).toMatch(/selected incident/i)
  })

  test("leads from a claim to the page it was read on, in a tab that knows nothing of us", async () => {
    const { page } = await open(
      "?at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus&select=place:tariq_al_bab"
    )
    const link = page.locator("a.id").first()
    expect(await link.getAttribute("href")).toMatch(/^https?:\/\//)
    expect(await link.getAttribute("target")).toBe("_blank")
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer")
    await page.locator(".cl .more").first().click()
    const detail = page.locator(".cl .detail").first()
    for (const clock of ["Holds", "Published", "Recorded"]) expect(await detail.innerText()).toContain(clock)
    const history = await detail.locator("a").first().getAttribute("href")
    expect((await page.request.get(`${served.url}${history}`)).status()).toBe(200)
  })

  test("shows what was published later as not counted", async () => {
    const { page } = await open(
      "?at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus&select=place:tariq_al_bab"
    )
    expect(await page.locator(".cl.late").first().innerText()).toContain("Published later: not counted")
  })

  test("comes back the same when its address is opened again", async () => {
    const query = "?at=2016-11-28&knownBy=2016-12-10&accordingTo=party:syr_gov&select=place:masaken_hanano"
    const { page } = await open(query)
    const seen = async () => ({
      figures: await page.locator(".left").innerText(),
      claims: await page.locator(".right").innerText(),
      controls: await page.locator(".bar").innerText()
    })
    const before = await seen()
    await page.reload()
    await mapDrawn(page)
    expect(await seen()).toEqual(before)
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(query)
  })

  test("says what of an address it cannot read", async () => {
    const { page } = await open("?at=yesterday&accordingTo=nobody")
    expect(await page.locator(".problems").innerText()).toContain("yesterday")
  })

  test("does not ask the server for a step of time, nor anybody else for anything", async () => {
    const { page, requests } = await open()
    const before = requests.length
    await page.locator(".handle.at").focus()
    for (let i = 0; i < 20; i += 1) await page.keyboard.press("ArrowLeft")
    await page.keyboard.press("Shift+ArrowRight")
    await addressSays(page, "at=2016-11-14")
    const asked = requests.slice(before).filter((url) => !/^(?:blob|data):|\/mark\.svg$/.test(url))
    const reasoned = (url: string) => url.includes("/conflicts?")
    expect(asked.filter((url) => !reasoned(url))).toEqual([])
    expect(asked.filter(reasoned).length).toBeLessThanOrEqual(1)
    const elsewhere = requests.filter((url) => !url.startsWith(served.url) && !/^(?:blob|data):/.test(url))
    expect(elsewhere).toEqual([])
    expect(requests.filter((url) => url.includes("/api/") && !reasoned(url))).toEqual([
      `${served.url}/api/cases`,
      `${served.url}/api/cases/east-aleppo-2016/bundle`
    ])
  })

  test("finds a place in Arabic and goes there", async () => {
    const { page } = await open()
    await page.keyboard.press("/")
    await page.keyboard.type("شعار")
    await page.keyboard.press("Enter")
    await page.waitForFunction(() => location.search.includes("select=place"))
    expect(await page.locator(".sel h2").first().innerText()).toContain("Shaar")
  })

  test("wears the dark look and remembers it", async () => {
    const { page } = await open("", { context: { colorScheme: "light" } })
    const look = page.locator('button[aria-label^="Look"]')
    await look.click()
    await look.click()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(18, 21, 24)")
    await page.reload()
    await mapDrawn(page)
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark")
  })

  test("fits a phone: map, sheet with tabs, time line", async () => {
    const { page } = await open("", { width: 390, height: 844, context: { hasTouch: true } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.locator(".sheet .sheet-row").first().click()
    expect(await page.getByRole("tab", { name: "Claims" }).getAttribute("aria-selected")).toBe("true")
    expect(await page.locator(".sheet .cl").count()).toBeGreaterThan(0)
  })
})
