import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { launch, noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { addressOf, addressSays, mapDrawn, openPage } from "./viewer-page.ts"
import { scratch } from "../support/cordon.ts"
import { startServer, type ViewerServer } from "./viewer-server.ts"

const SHOWN = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"
const COMPARED = `${SHOWN}&screen=compare&compare=2016-12-13,2016-12-31,consensus`

/** Two maps in software: as small a desk as shows both side by side. */
const DESK = { width: 1000, height: 700 }

/** What the API says of two views. */
interface Changes {
  readonly learned: ReadonlyArray<string>
  readonly outcomesLearned: ReadonlyArray<string>
  readonly territory: ReadonlyArray<{ readonly place: string; readonly changed: ReadonlyArray<string> }>
}

const changesOf = async (server: ViewerServer, query: string): Promise<Changes> => {
  const response = await fetch(`${server.url}/api/cases/east-aleppo-2016/changes?${query}`)
  return (await response.json()) as Changes
}

const forcesOf = async (server: ViewerServer, query: string): Promise<ReadonlyArray<string>> => {
  const response = await fetch(`${server.url}/api/cases/east-aleppo-2016/situation?${query}`)
  const { forces } = (await response.json()) as { readonly forces: ReadonlyArray<string> }
  return forces
}

const answered = ({ territory }: Changes) =>
  territory.filter(({ changed }) => changed.some((what) => what !== "basis"))

const bothDrawn = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll(".side-map[data-drawn] .disc").length > 1, undefined, {
    timeout: 45_000
  })

const numbersOn = (page: Page, side: "a" | "b") =>
  page.locator(`.side-map.${side} .disc:not(.silent) text`).allTextContents()

describe.skipIf(noBrowser !== undefined)("two views side by side", () => {
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

  test("open with c, go from difference to difference, swap, become one map, and leave", async () => {
    const { page, complaints, close } = await openPage(browser, `${server.url}/?${SHOWN}`, DESK)
    await mapDrawn(page)
    await page.keyboard.press("c")
    await addressSays(page, "screen=compare&compare=2016-12-04,")
    await page.getByRole("button", { name: "Two dates" }).click()
    await addressSays(page, "compare=2016-12-11,2016-12-11,consensus")
    expect(addressOf(page, "knownBy")).toBe("2016-12-11")
    await bothDrawn(page)

    const rows = page.locator("ol.differences > li")
    const many = await rows.count()
    expect(many).toBeGreaterThan(10)
    expect(await page.locator(".compare-head").innerText()).toContain(`${many} quarters differ`)
    const numbers = Array.from({ length: many }, (_, i) => String(i + 1))
    expect(await numbersOn(page, "a")).toEqual(numbers)
    expect(await numbersOn(page, "b")).toEqual(numbers)

    await page.keyboard.press("n")
    await page.keyboard.press("n")
    expect(await rows.nth(1).getAttribute("class")).toBe("on")
    expect(await rows.nth(1).locator(".side-claims").count()).toBe(2)
    expect(await page.locator(".compare-head .unseen").innerText()).toContain(`Difference 2 of ${many}: `)

    await page.keyboard.press("x")
    await addressSays(page, "compare=2016-12-04,2016-12-11,consensus")
    expect(addressOf(page, "at")).toBe("2016-12-11")
    expect(await rows.count()).toBe(many)

    await page.keyboard.press("o")
    await addressSays(page, "maps=one")
    const divider = page.getByRole("slider", { name: "Divider between A and B" })
    await divider.focus()
    await page.keyboard.press("ArrowRight")
    expect(await divider.getAttribute("aria-valuetext")).toBe("A on 52 % of the map")

    await page.keyboard.press("Escape")
    expect(await page.locator(".side-claims").count()).toBe(0)
    await page.keyboard.press("Escape")
    await mapDrawn(page)
    expect(addressOf(page, "compare")).toBeNull()
    expect(complaints).toEqual([])
    await close()
  })

  test("come back from their address, differ where the API's diff does, and keep nobody out", async () => {
    const address = `${server.url}/?${COMPARED}&maps=one&select=place:karm_al_daadaa`
    const { page, close } = await openPage(browser, address, DESK)
    await bothDrawn(page)
    expect(await page.locator("ol.differences > li.on .name").innerText()).toBe("Karm al-Daadaa")
    const query = `${SHOWN}&toAt=2016-12-13&toKnownBy=2016-12-31`
    const changed = answered(await changesOf(server, query)).length
    const shown = await page.locator("ol.differences > li").count()
    await page.getByRole("button", { name: "One side says nothing" }).click()
    const oneSided = await page.locator("ul.differences:not(.marks) > li").count()
    expect(shown + oneSided).toBe(changed)
    expect(await violations(page)).toEqual([])
    await page.reload()
    await bothDrawn(page)
    expect(await page.locator("ol.differences > li").count()).toBe(shown)
    expect(await page.locator(".divider").count()).toBe(1)
    await close()
  })

  test("say so where they are the same", async () => {
    const { page, close } = await openPage(
      browser,
      `${server.url}/?${SHOWN}&screen=compare&compare=2016-12-04,2016-12-04,consensus`,
      { width: 390, height: 844 }
    )
    await page.waitForSelector(".compare-head")
    expect(await page.locator(".compare-head").innerText()).toContain(
      "A and B say the same of every quarter on these dates."
    )
    expect(await violations(page)).toEqual([])
    await close()
  })

  test("hold what stands above the ground against each other, and name whose claims say so", async () => {
    const { page, complaints, close } = await openPage(
      browser,
      `${server.url}/?${SHOWN}&screen=compare&compare=2016-12-11,2016-12-11,consensus`,
      DESK
    )
    await bothDrawn(page)
    const rows = page.locator("ul.differences.marks > li")
    const many = await rows.count()
    expect(many).toBeGreaterThan(5)
    expect(await page.locator(".compare-head").innerText()).toContain(`On the maps, ${many} marks differ.`)

    const forces = page.locator('ul.differences.marks[data-kind="forces"]')
    const onlyA = forces.locator("li", { hasText: "not on the map of B" }).first()
    await onlyA.getByRole("button").first().click()
    expect(await onlyA.locator(".side-claims").count()).toBe(1)
    await page.waitForSelector(".side-map.a .pointed")
    expect(await page.locator(".side-map.b .pointed").count()).toBe(0)
    const said = await onlyA
      .locator(".side-claims article")
      .evaluateAll((cards) =>
        cards.map((card) => /\b[A-Z]+\d+[a-z]?\b/.exec(card.getAttribute("aria-label") ?? "")?.[0])
      )
    const [a, b] = await Promise.all([
      forcesOf(server, SHOWN),
      forcesOf(server, "at=2016-12-11&knownBy=2016-12-11&accordingTo=consensus")
    ])
    expect(said.length).toBeGreaterThan(0)
    for (const claim of said) {
      expect(a).toContain(claim)
      expect(b).not.toContain(claim)
    }

    const stacks = page.locator(".side-map.a .force-stack")
    expect(await stacks.count()).toBeGreaterThan(0)
    const toggle = page.getByRole("button", { name: "Forces, people said" })
    await toggle.click()
    expect(await stacks.count()).toBe(0)
    await toggle.click()
    expect(await stacks.count()).toBeGreaterThan(0)

    await page.locator(".side-map.b .flow").first().dispatchEvent("click")
    const card = page.locator(".map-card.pinned")
    await card.waitFor()
    expect(await violations(page)).toEqual([])
    const claim = (await card.locator(".card-claims code").first().innerText()).trim()
    await card.locator(".card-claims button").first().click()
    await addressSays(page, `claim=${claim}`)
    expect(complaints).toEqual([])
    await close()
  })

  test("draw paler what both maps say", async () => {
    const { page, close } = await openPage(
      browser,
      `${server.url}/?${SHOWN}&screen=compare&compare=2016-12-04,2016-12-04,consensus`,
      DESK
    )
    await page.waitForFunction(() => document.querySelectorAll(".side-map[data-drawn]").length === 2)
    await page.waitForSelector(".side-map.b .flow.quiet")
    expect(await page.locator(".compare-head").innerText()).toContain(
      "The marks above the ground are the same on both maps."
    )
    const loud =
      ".flow:not(.quiet), .corridor:not(.quiet), .incident:not(.quiet), .force-stack g:not(.quiet):has(> .force)"
    expect(await page.locator(".side-map").locator(loud).count()).toBe(0)
    await close()
  })

  test("tell in words what the API says was learned", async () => {
    const { page, complaints, close } = await openPage(
      browser,
      `${server.url}/?${SHOWN}&screen=learned&toKnownBy=2017-01-31`,
      DESK
    )
    const changes = await changesOf(server, `${SHOWN}&toKnownBy=2017-01-31`)
    await page.waitForSelector(".learned-group")
    const head = await page.locator(".learned-head").innerText()
    expect(head).toContain(`${changes.learned.length} claims published in between`)
    expect(head).toContain(`The answer changed for ${answered(changes).length} quarters.`)
    const counts = await page.locator(".learned-group > h3 .badge").allTextContents()
    const told = counts.filter((text) => text.endsWith("claims") || text.endsWith("claim"))
    expect(told.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(changes.learned.length)
    expect(await page.locator("#learned-outcomes .badge").first().innerText()).toBe(
      String(changes.outcomesLearned.length)
    )
    expect(await page.locator(".learned-group li button.number").count()).toBe(answered(changes).length)
    await bothDrawn(page)
    expect(await numbersOn(page, "a")).toEqual(await numbersOn(page, "b"))
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
