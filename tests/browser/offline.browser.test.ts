import { rmSync } from "node:fs"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { scratchFolder } from "../support/run-cordon.ts"
import { launch, noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { mapDrawn, openPage } from "./viewer-page.ts"
import { startServer, type ViewerServer } from "./viewer-server.ts"

/** Waits until the worker has the viewer and the record of the first visit. */
const kept = (page: Page): Promise<unknown> =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const files = (await caches.keys()).some((name) => name.startsWith("workbox-precache"))
          if (navigator.serviceWorker.controller === null || !files) return 0
          return (await (await caches.open("cordon-records")).keys()).length
        }),
      { timeout: 40_000 }
    )
    .toBe(2)

describe.skipIf(noBrowser !== undefined)("the viewer when its server cannot be reached", () => {
  const data = scratchFolder()
  let server: ViewerServer | undefined
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  it("opens from what the first visit kept, says how old that is, and steps through time", async () => {
    server ??= await startServer(data)
    const { page, close } = await openPage(browser, server.url, { context: { serviceWorkers: "allow" } })
    await mapDrawn(page)
    const headline = await page.locator(".figs .big").first().innerText()
    await kept(page)
    await server.stop()
    server = undefined
    await page.reload()
    await mapDrawn(page)
    const note = page.locator(".offline")
    await note.waitFor()
    expect(await note.innerText()).toMatch(/^The server did not answer\..* as it was fetched \d+ \w+ \d{4}/)
    expect(await page.locator(".figs .big").first().innerText()).toBe(headline)
    const day = await page.locator(".handle.at").getAttribute("aria-valuetext")
    await page.locator(".handle.at").press("ArrowLeft")
    await page.waitForFunction(
      (before) => document.querySelector(".handle.at")?.getAttribute("aria-valuetext") !== before,
      day
    )
    expect(await violations(page)).toEqual([])
    await close()
  })

  it("says at once that the connection is gone, and takes it back when it comes", async () => {
    server ??= await startServer(data)
    const { page, close } = await openPage(browser, server.url)
    await mapDrawn(page)
    await page.context().setOffline(true)
    await page.locator(".offline", { hasText: "No connection" }).waitFor()
    await page.context().setOffline(false)
    await page.locator(".offline").waitFor({ state: "detached" })
    await close()
  })
})
