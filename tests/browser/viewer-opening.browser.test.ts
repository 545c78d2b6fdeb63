import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { servedViewer } from "./served-viewer.ts"
import { mapDrawn } from "./viewer-page.ts"

/** What the browser noted while a page opened. */
interface Opening {
  /** Each layout shift, with what moved. */
  readonly shifts: ReadonlyArray<string>
  /** What page, scripts and styles asked for before the map's own weigh as sent. Unit: kB. */
  readonly shell: number
}

// How long opening takes is measured by bench/viewer/run.ts, where nothing else runs.
describe.skipIf(noBrowser !== undefined)("the viewer, opened with nothing cached", () => {
  const served = servedViewer()

  test("weighs less than 200 kB before its map, and nothing that stands moves", async () => {
    const context = await served.browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const shifts: Array<string> = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as unknown as {
            readonly value: number
            readonly sources: ReadonlyArray<{ readonly node: Node | null }>
          }
          shifts.push(`${value}: ${sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(" | ")}`)
        }
      }).observe({ type: "layout-shift", buffered: true })
    })
    await page.goto(served.url)
    await mapDrawn(page)
    await page.waitForSelector(".leg >> visible=true")
    const { shifts, shell } = await page.evaluate((): Opening => {
      const loaded = performance.getEntriesByType(
        "resource"
      ) as unknown as ReadonlyArray<PerformanceResourceTiming>
      const asked = loaded.filter(({ name }) => /\.(?:js|css)$/.test(name))
      const map = asked.find(({ name }) => name.includes("/MapStage"))?.startTime ?? Number.NaN
      const document = performance.getEntriesByType(
        "navigation"
      ) as unknown as ReadonlyArray<PerformanceResourceTiming>
      const bytes = [...document, ...asked.filter(({ startTime }) => startTime < map)].map(
        ({ encodedBodySize }) => encodedBodySize
      )
      return {
        shifts: (window as unknown as { readonly shifts: ReadonlyArray<string> }).shifts,
        shell: bytes.reduce((sum, size) => sum + size, 0) / 1000
      }
    })
    console.info(`${shell.toFixed(1)} kB before the map`)
    expect(shell).toBeGreaterThan(50)
    expect(shell).toBeLessThan(200)
    expect(shifts).toEqual([])
    await context.close()
  })
})
