import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { mapDrawn, openPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

/** Steps taken in each direction. */
const STEPS = 100

/** What a page did to its elements in some steps. */
interface Work {
  /** Elements that were put in, and those that there were at the end. */
  readonly added: number
  readonly elements: number
}

/** Presses a key on the upper handle so many times, each in a task of its own. */
const stepped = (page: Page, key: string): Promise<Work> =>
  page.evaluate(
    async ([pressed, times]) => {
      let added = 0
      const count = (records: ReadonlyArray<MutationRecord>) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof Element) added += 1 + node.querySelectorAll("*").length
      }
      const observer = new MutationObserver(count)
      observer.observe(document.body, { childList: true, subtree: true })
      const handle = document.querySelector(".handle.at")
      for (let i = 0; i < times; i += 1) {
        handle?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
      count(observer.takeRecords())
      observer.disconnect()
      return { added, elements: document.querySelectorAll("body *").length }
    },
    [key, STEPS] as const
  )

// How long a step takes is measured by bench/viewer.ts, where nothing else runs.
describe.skipIf(noBrowser !== undefined)("a hundred steps of time", () => {
  const served = servedViewer()

  test("ask the server for nothing, and make anew only what a step changes", async () => {
    const { page, requests, complaints, close } = await openPage(served.browser, served.url)
    await mapDrawn(page)
    await page.locator(".handle.at").press("Home")
    await page.waitForTimeout(1500)
    const asked = requests.length
    const forth = await stepped(page, "ArrowRight")
    const back = await stepped(page, "ArrowLeft")
    for (const { added, elements } of [forth, back]) {
      console.info(`${added / STEPS} of ${elements} elements made anew in a step`)
      expect(added).toBeGreaterThan(0)
      expect(added / STEPS).toBeLessThan(elements / 10)
    }
    expect(requests.slice(asked)).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
