import type { Browser, CDPSession, Page } from "playwright-core"

/** What opening the viewer once took. */
export interface PageLoad {
  /** Unit: milliseconds from the beginning of navigation. */
  readonly firstPaint: number
  /** When the map could be used: drawn, with its names. Unit: milliseconds. */
  readonly mapUsable: number
  /** Sum of layout shifts, as Chromium scores them. */
  readonly layoutShift: number
  /** Bytes on the wire of page, scripts and styles that were asked for before the map's own. Unit: kB. */
  readonly shell: number
  readonly page: Page
  readonly devtools: CDPSession
  readonly close: () => Promise<void>
}

/** Opens an address in a new context with nothing cached, and waits until the map is drawn. */
export const openViewer = async (browser: Browser, url: string): Promise<PageLoad> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const shell = await watchShell(devtools)
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value
    }).observe({ type: "layout-shift", buffered: true })
  })
  await page.goto(url)
  await page.waitForSelector(".map[data-drawn] .overlay .label", { timeout: 240_000 })
  const times = await page.evaluate(() => ({
    mapUsable: performance.now(),
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN
  }))
  await page.waitForTimeout(1500)
  const layoutShift = await page.evaluate(() => (window as unknown as { shifted: number }).shifted)
  return { ...times, layoutShift, shell: shell(), page, devtools, close: () => context.close() }
}

/** Counts what comes before the first script of the map. Shape: asked later, it gives the sum so far. */
const watchShell = async (devtools: CDPSession): Promise<() => number> => {
  const counted = new Set<string>()
  let open = true
  let bytes = 0
  await devtools.send("Network.enable")
  devtools.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (/MapStage|ControlMap|maplibre|milsymbol/.test(request.url)) open = false
    if (open && (type === "Document" || type === "Script" || type === "Stylesheet")) counted.add(requestId)
  })
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes / 1000
}
