import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { addressSays, mapDrawn, openPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

describe.skipIf(noBrowser !== undefined)("the viewer for everybody and in trouble", () => {
  const served = servedViewer()

  test.each([
    ["light", 1440, 900],
    ["dark", 1440, 900],
    ["light", 390, 844]
  ] as const)(
    "has no serious obstacle for assistive technology, %s at %i",
    async (colorScheme, width, height) => {
      const query = "?at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus&select=place:tariq_al_bab"
      const { page, close } = await openPage(served.browser, `${served.url}/${query}`, {
        width,
        height,
        context: { colorScheme }
      })
      await mapDrawn(page)
      expect(await violations(page)).toEqual([])
      await close()
    }
  )

  test("has none in its panels and dialogs either", async () => {
    const { page, close } = await openPage(served.browser, served.url)
    await mapDrawn(page)
    for (const opens of [
      () => page.locator(".ctl .popover-button").first().click(),
      () => page.locator("#according-to").click(),
      () => page.keyboard.press("Escape").then(() => page.keyboard.press("?")),
      () => page.keyboard.press("Escape").then(() => page.getByRole("button", { name: "Table" }).click())
    ]) {
      await opens()
      expect(await violations(page)).toEqual([])
    }
    await close()
  })

  test("can be used with the keyboard alone", async () => {
    const { page, close } = await openPage(served.browser, served.url)
    await mapDrawn(page)
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip to the table")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await addressSays(page, "select=place:")
    await page.keyboard.press("Escape")
    await page.keyboard.press("a")
    await page.waitForSelector('[role="dialog"] input:focus')
    await page.keyboard.type("SOHR")
    await page.keyboard.press("Enter")
    await addressSays(page, "accordingTo=source:")
    const at = page.locator(".handle.at")
    await at.focus()
    await page.keyboard.press("ArrowLeft")
    expect(await at.getAttribute("aria-valuetext")).toBe("3 Dec 2016")
    await page.keyboard.press("PageDown")
    expect(await at.getAttribute("aria-valuetext")).toBe("26 Nov 2016")
    await page.keyboard.press("Shift+ArrowRight")
    expect(await page.locator(".handle.known").getAttribute("aria-valuetext")).toBe("the end of 5 Dec 2016")
    await page.keyboard.press("?")
    await page.waitForSelector("dialog[open]")
    await page.keyboard.press("Escape")
    expect(await page.locator("dialog[open]").count()).toBe(0)
    await close()
  })

  test("says what failed and tries again", async () => {
    let refuse = true
    const { page, close } = await openPage(served.browser, served.url, {
      before: async (fresh) => {
        await fresh.route("**/bundle", (route) => (refuse ? route.abort() : route.continue()))
      }
    })
    await page.waitForSelector('[role="alert"]')
    expect(await page.locator("h1").innerText()).toContain("could not be loaded")
    refuse = false
    await page.getByRole("button", { name: "Try again" }).click()
    await mapDrawn(page)
    await close()
  })

  test("shows the places as a table where the map cannot be drawn", async () => {
    const { page, close } = await openPage(served.browser, served.url, {
      before: async (fresh) => {
        await fresh.addInitScript(() => {
          // As in a browser without WebGL: its contexts are null.
          const prototype = HTMLCanvasElement.prototype as {
            getContext: (kind: string, ...rest: Array<unknown>) => unknown
          }
          prototype.getContext = new Proxy(prototype.getContext, {
            apply: (target, self, args: [string]) =>
              args[0].startsWith("webgl") ? null : Reflect.apply(target, self, args)
          })
        })
      }
    })
    await page.waitForSelector(".place-table table")
    expect(await page.locator(".place-table").innerText()).toContain("cannot draw the map")
    expect(await page.locator(".place-table tbody tr").count()).toBeGreaterThan(100)
    const marks = page.locator(".mark-table")
    await marks.waitFor()
    const said = await marks.innerText()
    for (const part of [/Forces said to be in East Aleppo/, /Displaced[^]*C012/, /Said to have happened in/])
      expect(said).toMatch(part)
    expect(await violations(page)).toEqual([])
    await close()
  })

  test("says so where a source is silent", async () => {
    const { page, close } = await openPage(
      served.browser,
      `${served.url}/?at=2016-09-20&knownBy=2016-09-20&accordingTo=source:blog_author`
    )
    await page.waitForSelector(".empty")
    expect(await page.locator(".left .empty").innerText()).toBe("No claim by this source before 21 Sep 2016.")
    await close()
  })
})
