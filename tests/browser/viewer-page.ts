import type { Browser, BrowserContextOptions, Page } from "playwright-core"

/** A page of the viewer with everything that went wrong on it. */
export interface ViewerPage {
  readonly page: Page
  /** Errors and warnings of the console, and exceptions nobody caught. */
  readonly complaints: Array<string>
  /** Every address that was asked for. */
  readonly requests: Array<string>
  readonly close: () => Promise<void>
}

/** What a page is opened with. */
export interface PageOptions {
  readonly width?: number
  readonly height?: number
  readonly context?: BrowserContextOptions
  /** Runs in the page before the viewer does. */
  readonly before?: (page: Page) => Promise<void>
}

/** What Playwright says of every worker that it blocks. */
const BLOCKED = "Service Worker registration blocked by Playwright"

/**
 * Opens an address of the viewer in a context of its own.
 *
 * Without the worker that keeps things for offline, unless the context asks for it: it would come between a test and the
 * answers that the test replaces.
 */
export const openPage = async (
  browser: Browser,
  address: string,
  options: PageOptions = {}
): Promise<ViewerPage> => {
  const { width = 1440, height = 900 } = options
  const context = await browser.newContext({
    viewport: { width, height },
    serviceWorkers: "block",
    ...options.context
  })
  const page = await context.newPage()
  const complaints: Array<string> = []
  const requests: Array<string> = []
  page.on("console", (message) => {
    const wrong = message.type() === "error" || message.type() === "warning"
    if (wrong && message.text() !== BLOCKED) complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("request", (request) => requests.push(request.url()))
  await options.before?.(page)
  await page.goto(address)
  return { page, complaints, requests, close: () => context.close() }
}

/** Waits until the map is drawn with its names. */
export const mapDrawn = async (page: Page): Promise<void> => {
  await page.waitForSelector(".map[data-drawn] .overlay .label", { timeout: 45_000 })
  await page.evaluate(() => document.fonts.ready)
}

/** Waits until the address says so; dates reach it when they rest. */
export const addressSays = (page: Page, part: string): Promise<void> =>
  page.waitForURL((url) => decodeURIComponent(url.search).includes(part), { timeout: 10_000 })

/** Clicks the ground of the map at the name of a place. */
export const clickPlace = async (page: Page, name: string): Promise<void> => {
  const spot = await page.evaluate((wanted) => {
    const label = [...document.querySelectorAll(".overlay .label")].find(
      (candidate) => candidate.querySelector("text")?.textContent === wanted
    )
    const shift = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(label?.getAttribute("transform") ?? "")
    const map = document.querySelector(".map")?.getBoundingClientRect()
    return shift === null || map === undefined
      ? undefined
      : { x: map.left + Number(shift[1]), y: map.top + Number(shift[2]) }
  }, name)
  if (spot === undefined) throw new Error(`the map shows no name ${name}`)
  await page.mouse.click(spot.x, spot.y)
}

/** Drags one of the flags of the time line by so many pixels. */
export const dragHandle = async (page: Page, which: "at" | "known", pixels: number): Promise<void> => {
  const box = await page.locator(`.handle.${which}`).boundingBox()
  if (box === null) throw new Error(`there is no handle ${which}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(x + (pixels * step) / 10, y)
  await page.mouse.up()
}

/** A part of the address as it stands. */
export const addressOf = (page: Page, name: string): string | null =>
  new URL(page.url()).searchParams.get(name)
