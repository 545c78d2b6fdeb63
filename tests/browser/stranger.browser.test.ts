import { rmSync } from "node:fs"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { scratchFolder } from "../support/run-cordon.ts"
import { launch, noBrowser } from "./chromium.ts"
import { readAloud, rowsOf, underHeading } from "./reading.ts"
import { addressSays, openPage } from "./viewer-page.ts"
import { startServer, type ViewerServer } from "./viewer-server.ts"

/** Presses of Tab until what has the focus is called so. */
const FARTHEST = 120

/** Goes on with Tab until the focus is on something of this role whose name matches, as somebody without a mouse does. */
const tabTo = async (page: Page, role: string, name: RegExp): Promise<void> => {
  for (let press = 0; press < FARTHEST; press += 1) {
    await page.keyboard.press("Tab")
    const here = page.locator("*:focus").and(page.getByRole(role as "link", { name }))
    if ((await here.count()) > 0) return
  }
  throw new Error(`no ${role} called ${name} is reached in ${FARTHEST} presses of Tab`)
}

/** Opens the case at an address, and waits for a screen. */
const opened = async (browser: Browser, url: string, query = "") => {
  const { page, close } = await openPage(browser, `${url}/${query}`)
  await page.locator("h1").waitFor()
  await page.locator(".handle.at, #main").first().waitFor()
  return { page, close }
}

/** What is read under a heading, once it says what it has to. */
const read = async (page: Page, title: string | RegExp, says: RegExp): Promise<string> => {
  let found = ""
  await expect
    .poll(
      async () => {
        found = underHeading(await readAloud(page), title)
        return found
      },
      { timeout: 20_000 }
    )
    .toMatch(says)
  return found
}

describe.skipIf(noBrowser !== undefined)("a stranger with a keyboard and a screen reader", () => {
  const data = scratchFolder()
  let server: ViewerServer
  let browser: Browser
  beforeAll(async () => {
    server = await startServer(data)
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  test("finds who held al-Shaar on 5 December according to each side", async () => {
    const { page, close } = await opened(browser, server.url)
    await tabTo(page, "slider", /date of the situation/i)
    await page.keyboard.press("ArrowRight")
    await tabTo(page, "slider", /known|knowledge/i)
    await page.keyboard.press("End")
    await addressSays(page, "at=2016-12-05")
    await page.keyboard.press("7")
    await addressSays(page, "screen=places")
    await tabTo(page, "searchbox", /find a place/i)
    await page.keyboard.type("shaar")
    await tabTo(page, "link", /^Shaar/)
    await page.keyboard.press("Enter")
    await addressSays(page, "place=shaar")
    const said = await read(page, "Who held it when", /AFP/)
    expect(said).toMatch(/Consensus Government forces CT063c/)
    expect(said).toMatch(/Sources aligned with Government forces no word/)
    expect(said).toMatch(/Sources aligned with Opposition groups no word/)
    expect(said).toMatch(/AFP Government forces CT063c/)
    expect(said).toMatch(/14 Nov to 4 Dec 2016: Opposition groups, by the editors’ premise/)
    await close()
  })

  test("finds how many people were said to be inside on 4 December, by whom, and which figures exclude each other", async () => {
    const { page, close } = await opened(browser, server.url)
    await page.keyboard.press("2")
    await addressSays(page, "screen=figures")
    const rows = rowsOf(await readAloud(page))
    for (const line of [
      /^29 Nov Stephen O'Brien about 200,000 people .* C047$/,
      /^1 Dec United Nations about 200,000 people .* C048$/,
      /^4 Dec Author of the article of 4 December 2016 20,000\+ people .* C026$/
    ])
      expect(rows).toContainEqual(expect.stringMatching(line))
    await page.keyboard.press("3")
    await addressSays(page, "screen=conflicts")
    const together = await read(page, "Conflicts", /They cannot all be true|C024 C025 C048/)
    expect(together).toMatch(/C024 C025 C048/)
    await close()
  })

  test("finds what was known on 20 December that was not known on 10 December", async () => {
    const { page, close } = await opened(browser, server.url, "?at=2016-12-20&knownBy=2016-12-10")
    await page.keyboard.press("8")
    await addressSays(page, "screen=learned")
    await tabTo(page, "button", /and then by/i)
    await page.keyboard.press("Enter")
    await page.keyboard.type("12202016")
    await page.keyboard.press("Enter")
    await addressSays(page, "toKnownBy=2016-12-20")
    const left = await read(page, "Who left", /C131/)
    expect(left).toMatch(/by 20 Dec 2016 8 claims had, by .* giving 350 to 37,500 people/)
    expect(left).not.toMatch(/C137/)
    await close()
  })

  test("finds whose evacuation figures turned out closest", async () => {
    const { page, close } = await opened(browser, server.url, "?at=2016-12-22&knownBy=2017-03-01")
    await page.keyboard.press("4")
    await addressSays(page, "screen=sources")
    await tabTo(page, "link", /nearest/)
    await page.keyboard.press("Enter")
    await addressSays(page, "held=")
    await tabTo(page, "combobox", /what is counted/i)
    await page.keyboard.type("Evacuation from East Aleppo: people")
    await addressSays(page, "held=movement.evacuation.people.east_aleppo")
    const rows = rowsOf(await readAloud(page))
    const from = rows.findIndex((row) => row.startsWith("OCHA 36,000+ reference"))
    expect(rows.slice(from + 1, from + 6).map((row) => /C\d+/.exec(row)?.[0])).toEqual([
      "C136",
      "C134",
      "C135",
      "C139",
      "C140"
    ])
    await tabTo(page, "combobox", /held against/i)
    await page.keyboard.type("Valery Gerasimov")
    await addressSays(page, "against=C140")
    await close()
  })
})
