import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { launch, noBrowser } from "./chromium.ts"
import { mapDrawn, openPage } from "./viewer-page.ts"
import { scratch } from "../support/cordon.ts"
import { startServer, type ViewerServer } from "./viewer-server.ts"

/** What a step of time may cost the main thread, so that 60 frames a second leave room to draw. */
const BUDGET_MILLIS = 8

/** Steps measured in each direction. */
const STEPS = 100

describe.skipIf(noBrowser !== undefined)("scrubbing", () => {
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

  test(`a step of time costs the main thread under ${BUDGET_MILLIS} ms of script`, async () => {
    const { page, close } = await openPage(browser, server.url)
    await mapDrawn(page)
    await page.waitForTimeout(1500)
    const devtools = await page.context().newCDPSession(page)
    // Counts the thread's own time, so that a busy machine does not look like a slow viewer.
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" })
    const script = async () => {
      const { metrics } = await devtools.send("Performance.getMetrics")
      return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0)
    }
    const run = async (key: string) => {
      const before = await script()
      await page.evaluate(
        ([pressed, times]) => {
          const handle = document.querySelector(".handle.at")
          for (let i = 0; i < times; i += 1) {
            handle?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }))
          }
        },
        [key, STEPS] as const
      )
      const cost = ((await script()) - before) / STEPS
      await page.waitForTimeout(300)
      return cost
    }
    await page.locator(".handle.at").press("Home")
    const first = await run("ArrowRight")
    const back = await run("ArrowLeft")
    const again = await run("ArrowRight")
    const words = [first, back, again].map((cost) => `${cost.toFixed(2)} ms`)
    console.info(`a step: ${words[0]} when first answered, ${words[1]} and ${words[2]} when answered before`)
    expect(Math.max(back, again)).toBeLessThan(BUDGET_MILLIS)
    expect(first).toBeLessThan(BUDGET_MILLIS)
    await close()
  })
})
