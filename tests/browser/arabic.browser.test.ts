import { describe, expect, test } from "vitest"
import { noBrowser } from "./chromium.ts"
import { foreignText } from "./foreign-text.ts"
import { violations } from "./obstacles.ts"
import { keepPicture, looks, onTheDay, screens } from "./screens.ts"
import { addressSays, mapDrawn, openPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

/** Opening all of them with a map drawn in software takes long. Unit: milliseconds. */
const PATIENCE = 300_000

describe.skipIf(noBrowser !== undefined)("in Arabic", () => {
  const served = servedViewer()

  const inArabic = (query: string) => `${served.url}/?${onTheDay}${query}&lang=ar`

  test.each(looks)(
    "every screen says in Arabic what is its own, runs from the right and keeps nobody out, %s at %i",
    async (colorScheme, width, height) => {
      const found: Record<string, ReadonlyArray<string>> = {}
      const { page, complaints, close } = await openPage(served.browser, inArabic(""), {
        width,
        height,
        context: { colorScheme }
      })
      for (const [name, query, content] of screens) {
        complaints.length = 0
        await page.goto(inArabic(query))
        await page.locator(content).first().waitFor({ state: "attached", timeout: 45_000 })
        await page.evaluate(() => document.fonts.ready)
        const { lang, dir, sideways } = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth
        }))
        const wrong = [
          ...(lang === "ar" && dir === "rtl" ? [] : [`the page is in ${lang}, ${dir}`]),
          ...(sideways > 0 ? [`${sideways} px wider than the window`] : []),
          ...complaints,
          ...(await violations(page)),
          ...(await foreignText(page))
        ]
        if (wrong.length > 0) found[name] = wrong
        if (colorScheme === "light" && width > 860) await keepPicture(page, "arabic", name)
      }
      await close()
      expect(found).toEqual({})
    },
    PATIENCE
  )

  test(
    "the case, its figures, events and story go by the Arabic that its file gives them",
    async () => {
      const { page, complaints, close } = await openPage(
        served.browser,
        inArabic("&story=fourth-of-december")
      )
      await mapDrawn(page)
      const said = (selector: string) =>
        page.evaluate((wanted) => {
          const texts = [...document.querySelectorAll(wanted)].map((found) => found.textContent?.trim() ?? "")
          return { texts: texts.length, latin: texts.filter((text) => !/\p{Script=Arabic}/u.test(text)) }
        }, selector)
      for (const selector of [
        "header h1 [lang]",
        ".tl-draw .event text",
        ".story h2, .story h3, .story p[lang]"
      ]) {
        const found = await said(selector)
        expect(found.texts, selector).toBeGreaterThan(1)
        expect(found.latin, selector).toEqual([])
      }
      await page.goto(inArabic("&screen=figures"))
      await page.locator("nav.choose .pill [lang]").first().waitFor()
      expect(await said("nav.choose .pill [lang], #figure-title")).toEqual({ texts: 6, latin: [] })
      await page.getByRole("combobox").first().fill("المرصد السوري")
      await page
        .getByRole("option", { name: /المرصد السوري/ })
        .first()
        .waitFor()
      expect(complaints).toEqual([])
      await close()
    },
    PATIENCE
  )

  test("the language is chosen in the header, stays on the way, and is in no citation", async () => {
    const { page, complaints, close } = await openPage(served.browser, served.url)
    await page.getByRole("button", { name: "العربية" }).click()
    await addressSays(page, "lang=ar")
    await page.getByRole("link", { name: "المصادر" }).click()
    await addressSays(page, "screen=sources")
    await addressSays(page, "lang=ar")
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl")
    await page.getByRole("button", { name: "استشهاد" }).click()
    const citation = await page.getByRole("textbox", { name: "نص الاستشهاد" }).inputValue()
    expect(citation).toContain("screen=sources")
    expect(citation).not.toContain("lang=")
    expect(citation).not.toMatch(/\p{Script=Arabic}/u)
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "English" }).click()
    await page.getByRole("link", { name: "Sources", exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.has("lang")).toBe(false)
    expect(complaints).toEqual([])
    await close()
  })

  test("the map names places in Arabic, and in both languages when asked", async () => {
    const { page, close } = await openPage(served.browser, inArabic(""))
    await mapDrawn(page)
    const names = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".overlay .label text")].map((text) => text.textContent ?? "")
      )
    const alone = await names()
    expect(alone.length).toBeGreaterThan(10)
    expect(alone.filter((name) => !/\p{Script=Arabic}/u.test(name))).toEqual([])
    await page.getByRole("button", { name: "كلتاهما" }).click()
    await addressSays(page, "labels=both")
    expect((await names()).some((name) => /^[\p{Script=Latin}\p{Mark}\s’ʿ'/-]+$/u.test(name))).toBe(true)
    await close()
  })
})
