import { readFile } from "node:fs/promises"
import type { Browser, Download, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { scratch } from "../support/cordon.ts"
import { launch, noBrowser } from "./chromium.ts"
import { addressOf, addressSays, mapDrawn, openPage, type PageOptions } from "./viewer-page.ts"
import { startServer, type ViewerServer } from "./viewer-server.ts"

const ON_THE_DAY = "?at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"
const EVACUATION = "?at=2016-12-22&knownBy=2017-03-01&accordingTo=consensus"

describe.skipIf(noBrowser !== undefined)("marks of the map", () => {
  let server: ViewerServer
  let browser: Browser
  const closing: Array<() => Promise<void>> = []

  beforeAll(async () => {
    server = await startServer(scratch())
    browser = await launch()
  })
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const open = async (query: string, options: PageOptions = {}) => {
    const opened = await openPage(browser, `${server.url}/${query}`, options)
    closing.push(opened.close)
    await mapDrawn(opened.page)
    return opened
  }

  /** A point of the nth flow's line, on the page. */
  const spotOnFlow = (page: Page, movement: string) =>
    page
      .locator(`.flow[data-movement="${movement}"] .flow-hit`)
      .first()
      .evaluate((path: SVGPathElement) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.62)
        const frame = path.ownerSVGElement!.getBoundingClientRect()
        return { x: x + frame.left, y: y + frame.top }
      })

  test("forces stand as APP-6 frames with the range of what is said; what has no position is counted", async () => {
    const { page, complaints } = await open(ON_THE_DAY)
    await page.waitForSelector(".force svg")
    const stacks = page.locator(".force-stack")
    expect(await stacks.count()).toBe(2)
    expect(await stacks.allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("4,000 to 5,000")])
    )
    expect(await page.locator(".leg").textContent()).toContain("6 incidents without a stated position")
    await stacks.locator(".mark-label", { hasText: "4,000 to 5,000" }).click()
    const card = page.getByRole("dialog", { name: "Forces said to be in East Aleppo" })
    await card.getByRole("button", { name: /C024/ }).click()
    await addressSays(page, "select=claim:C024")
    expect(complaints).toEqual([])
  })

  test("a flow opens its claims, groups and ways of counting kept apart", async () => {
    const { page } = await open(ON_THE_DAY)
    const spot = await spotOnFlow(page, "displacement")
    await page.mouse.move(spot.x, spot.y, { steps: 3 })
    await page.waitForSelector(".map-card:not(.pinned)")
    await page.mouse.click(spot.x, spot.y)
    const card = page.getByRole("dialog", { name: "Displaced" })
    const rows = await card.locator("ul").first().locator("li").allTextContents()
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.every((row) => /total so far|added in a step/.test(row))).toBe(true)
    await card.press("Escape")
    expect(await page.locator(".map-card").count()).toBe(0)
  })

  test("a corridor carries the sign of how it stands", async () => {
    const { page } = await open(EVACUATION)
    const corridor = page.locator('.corridor[data-status="open"]')
    expect(await corridor.locator(".corridor-sign").textContent()).toBe("O")
    const kinds = await page
      .locator(".flow")
      .evaluateAll((flows) => [...new Set(flows.map((flow) => flow.getAttribute("data-movement")))])
    expect(kinds).toEqual(expect.arrayContaining(["evacuation", "displacement"]))
    const dashes = await page
      .locator('.flow[data-movement="evacuation"] .flow-line, .flow[data-movement="displacement"] .flow-line')
      .evaluateAll((lines) => new Set(lines.map((line) => line.getAttribute("stroke-dasharray") === "")).size)
    expect(dashes).toBe(2)
  })

  test("rows of the legend take parts out of sight and back, by keyboard, and the address says so", async () => {
    const { page } = await open(ON_THE_DAY)
    const row = page.locator('.leg-toggle[data-part="flows"]')
    expect(await row.getAttribute("aria-pressed")).toBe("true")
    await row.focus()
    await page.keyboard.press("Enter")
    await addressSays(page, "hide=flows")
    expect(await row.getAttribute("aria-pressed")).toBe("false")
    expect(await page.locator(".flow").count()).toBe(0)
    await page.reload()
    await mapDrawn(page)
    expect(await page.locator(".flow").count()).toBe(0)
    await page.locator('.leg-toggle[data-part="flows"]').click()
    await page.waitForSelector(".flow", { state: "attached" })
    await page.waitForURL((url) => !url.search.includes("hide="))
    expect(await page.locator('.leg-toggle[data-part="edge"]').count()).toBe(1)
    expect(addressOf(page, "hide")).toBeNull()
  })

  test("names are in one language where the reader wants one", async () => {
    const { page } = await open(`${ON_THE_DAY}&labels=ar`)
    const texts = await page.locator(".overlay .label text").allTextContents()
    expect(texts.length).toBeGreaterThan(5)
    expect(texts.some((text) => /[A-Za-z]{3}/.test(text))).toBe(false)
    await page.getByRole("button", { name: "Both" }).click()
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".overlay .label text")].some(({ textContent }) =>
        /[A-Za-z]{3}/.test(textContent ?? "")
      )
    )
    await page.waitForURL((url) => !url.search.includes("labels="))
  })

  test("cells that change hands fade over while time plays, and do not where motion is unwanted", async () => {
    const fades = async (reducedMotion: "reduce" | "no-preference") => {
      const { page } = await open("?at=2016-11-27&knownBy=2017-03-01", { context: { reducedMotion } })
      await page.evaluate(() => {
        const seen = window as unknown as { passing: number }
        seen.passing = 0
        new MutationObserver((changes) => {
          for (const { addedNodes, target } of changes)
            if ((target as Element).classList?.contains("passing")) seen.passing += addedNodes.length
        }).observe(document.querySelector(".overlay")!, { childList: true, subtree: true })
      })
      await page.locator("select[aria-label=Speed]").selectOption("8")
      await page.getByRole("button", { name: "Play" }).click()
      await page.waitForFunction(
        () => !document.querySelector(".handle.at")?.textContent?.includes("Nov"),
        undefined,
        {
          timeout: 15_000
        }
      )
      return page.evaluate(() => (window as unknown as { passing: number }).passing)
    }
    expect(await fades("no-preference")).toBeGreaterThan(0)
    expect(await fades("reduce")).toBe(0)
  })

  test("the map is saved as PNG and SVG with title, dates, legend and hash", async () => {
    const { page } = await open(ON_THE_DAY, { context: { acceptDownloads: true } })
    const hash = await fetch(`${server.url}/api/cases`)
      .then((answer) => answer.json() as Promise<{ items: ReadonlyArray<{ head: { hash: string } }> }>)
      .then(({ items }) => items[0]!.head.hash)
    await page.getByRole("button", { name: "Save map" }).click()
    const saved = async (name: RegExp): Promise<Download> => {
      const [download] = await Promise.all([
        page.waitForEvent("download", { timeout: 30_000 }),
        page.getByRole("button", { name }).click()
      ])
      return download
    }
    const svg = await saved(/SVG/)
    expect(svg.suggestedFilename()).toBe("east-aleppo-2016-at-2016-12-04-known-by-2016-12-04.svg")
    const text = await readFile(await svg.path(), "utf8")
    for (const part of [
      "Control of the ground. East Aleppo",
      "at 4 Dec 2016; known by 4 Dec 2016",
      "according to consensus",
      hash,
      "Opposition groups",
      "4,000 to 5,000",
      "url(#half-1)"
    ])
      expect(text).toContain(part)
    const parsed = await page.evaluate((xml) => {
      const drawn = new DOMParser().parseFromString(xml, "image/svg+xml")
      return { error: drawn.querySelector("parsererror")?.textContent, root: drawn.documentElement.localName }
    }, text)
    expect(parsed).toEqual({ root: "svg" })
    const png = await readFile(await (await saved(/PNG/)).path())
    expect(png.subarray(1, 4).toString()).toBe("PNG")
    const colours = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext("2d")!
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 120, bitmap.width * 0.7, bitmap.height - 400)
      let ground = 0
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === 0xeb && data[i + 1] === 0xc4 && data[i + 2] === 0x8c) ground += 1
      return { ground, width: bitmap.width }
    }, png.toString("base64"))
    expect(colours.ground).toBeGreaterThan(20_000)
    expect(colours.width).toBeGreaterThan(1500)
  })

  test.each(["2016-11-28", "2016-12-04", "2016-12-13"])(
    "no name goes under the furniture of the map, %s",
    async (day) => {
      const { page } = await open(`?at=${day}&knownBy=${day}&accordingTo=consensus`, {
        width: 1440,
        height: 900
      })
      await page.waitForSelector(".leg >> visible=true", { timeout: 20_000 })
      const { names, under } = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(`.map-pane ${selector}`)].map((found) => ({
            text: found.textContent,
            ...found.getBoundingClientRect().toJSON()
          })) as ReadonlyArray<DOMRect & { readonly text: string }>
        const furniture = [".leg", ".layers", ".table-toggle", ".map-menu", ".zoom", ".scale"].flatMap(boxes)
        const named = boxes(".overlay .label:not(.strong)")
        return {
          names: named.length,
          under: named
            .filter((name) =>
              furniture.some(
                (piece) =>
                  name.left < piece.right &&
                  piece.left < name.right &&
                  name.top < piece.bottom &&
                  piece.top < name.bottom
              )
            )
            .map(({ text }) => text)
        }
      })
      expect(names).toBeGreaterThan(10)
      expect(under).toEqual([])
    }
  )

  test("a base map is asked for only where the reader sets one, and refused where the server allows none", async () => {
    const { page, requests } = await open(ON_THE_DAY)
    expect(
      requests.filter((address) => address.startsWith("http") && !address.startsWith(server.url))
    ).toEqual([])
    await page.getByRole("button", { name: "Base map" }).click()
    await page.getByRole("textbox", { name: "Address of a style" }).fill("https://tiles.invalid/style.json")
    await page.getByRole("button", { name: "Use it" }).click()
    await page.getByText("--map-style-origin https://tiles.invalid").waitFor()
    expect(requests.filter((address) => address.includes("tiles.invalid"))).toEqual([])
  })
})
