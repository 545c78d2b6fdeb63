import type { Browser, CDPSession, Page } from "playwright-core"

/** What opening the viewer once took. */
export interface PageLoad {
  /** Unit: milliseconds from the beginning of navigation. */
  readonly firstPaint: number
  /** When the map could be used: drawn, with its names. Unit: milliseconds. */
  readonly mapUsable: number
  /** Sum of layout shifts, as Chromium scores them. */
  readonly layoutShift: number
  /** What page, scripts and styles that were asked for before the map's own weigh as they are sent, compressed. Unit: kB. */
  readonly shell: number
  readonly page: Page
  readonly devtools: CDPSession
  readonly close: () => Promise<void>
}

declare const shellOf: () => number

/** Opens an address in a new context with nothing cached, and waits until the map is drawn. */
export const openViewer = async (browser: Browser, url: string): Promise<PageLoad> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value
    }).observe({ type: "layout-shift", buffered: true })
  })
  await page.addInitScript(() => {
    Object.assign(window, {
      shellOf: () => {
        const asked = performance
          .getEntriesByType("resource")
          .filter(({ name }) =>
            /\.(?:js|css)$/.test(name)
          ) as unknown as ReadonlyArray<PerformanceResourceTiming>
        const map = asked.find(({ name }) => name.includes("/MapStage"))?.startTime ?? Number.NaN
        const [document] = performance.getEntriesByType(
          "navigation"
        ) as unknown as ReadonlyArray<PerformanceResourceTiming>
        return [
          ...(document === undefined ? [] : [document]),
          ...asked.filter(({ startTime }) => startTime < map)
        ]
          .map(({ encodedBodySize }) => encodedBodySize)
          .reduce((sum, size) => sum + size / 1000, 0)
      }
    })
  })
  await page.goto(url)
  await page.waitForSelector(".map[data-drawn] .overlay .label", { timeout: 240_000 })
  const times = await page.evaluate(() => ({
    mapUsable: performance.now(),
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    shell: shellOf()
  }))
  await page.waitForTimeout(1500)
  const layoutShift = await page.evaluate(() => (window as unknown as { shifted: number }).shifted)
  return { ...times, layoutShift, page, devtools, close: () => context.close() }
}
