import type { Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect } from "vitest"
import { scratch } from "../support/cordon.ts"
import { launch } from "./chromium.ts"
import { openPage, type PageOptions, type ViewerPage } from "./viewer-page.ts"
import { startServer, type ViewerServer } from "./viewer-server.ts"

/** A server with the viewer and a browser, for the tests of the suite that it is called in. */
export interface ServedViewer {
  readonly url: string
  readonly browser: Browser
}

/** Starts both before the suite's tests and stops them after. Gotcha: its fields are there from `beforeAll` on. */
export const servedViewer = (): ServedViewer => {
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
  return {
    get url() {
      return server.url
    },
    get browser() {
      return browser
    }
  }
}

/** Opens addresses of a served viewer. Each is closed after its test, and must not have complained. */
export const watchedPages = (
  viewer: ServedViewer
): ((query: string, options?: PageOptions) => Promise<ViewerPage>) => {
  const opened: Array<ViewerPage> = []
  afterEach(async () => {
    for (const { complaints, close } of opened.splice(0)) {
      await close()
      expect(complaints).toEqual([])
    }
  })
  return async (query, options) => {
    const page = await openPage(viewer.browser, `${viewer.url}/?${query}`, options)
    opened.push(page)
    return page
  }
}
