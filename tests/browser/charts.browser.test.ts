import { readFileSync } from "node:fs"
import type { Download, Page } from "playwright-core"
import { afterEach, describe, expect, test } from "vitest"
import { readCsv } from "@cordon/ingest/case-folder/csv-table"
import { noBrowser } from "./chromium.ts"
import { violations } from "./obstacles.ts"
import { addressSays, openPage, type PageOptions, type ViewerPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

const LATER = "at=2016-12-04&knownBy=2017-03-01&accordingTo=consensus"

interface Figure {
  readonly id: string
  readonly lines: ReadonlyArray<{
    readonly claim: string
    readonly standing: string
    readonly amount: {
      readonly quantifier: string
      readonly value?: number
      readonly low?: number
      readonly high?: number
    }
  }>
}

describe.skipIf(noBrowser !== undefined)("the charts of a figure", () => {
  const served = servedViewer()
  const opened: Array<ViewerPage> = []
  afterEach(async () => {
    for (const { complaints, requests, close } of opened.splice(0)) {
      await close()
      expect(complaints).toEqual([])
      const elsewhere = requests.filter((url) => !url.startsWith(served.url) && !/^(?:blob|data):/.test(url))
      expect(elsewhere).toEqual([])
    }
  })
  const open = async (query: string, options?: PageOptions): Promise<Page> => {
    const viewer = await openPage(served.browser, `${served.url}/?${LATER}&screen=figures${query}`, {
      ...options,
      context: { acceptDownloads: true, ...options?.context }
    })
    opened.push(viewer)
    await viewer.page.locator(".chart .scene .claim").first().waitFor({ timeout: 45_000 })
    return viewer.page
  }
  const figureOf = async (id: string): Promise<Figure> => {
    const found = (await (
      await fetch(`${served.url}/api/cases/east-aleppo-2016/figures?${LATER}`)
    ).json()) as { readonly items: ReadonlyArray<Figure> }
    return found.items.find((figure) => figure.id === id)!
  }
  const save = async (page: Page, what: string | RegExp): Promise<Download> => {
    if ((await page.locator(".chart-menu .panel").count()) === 0)
      await page.locator(".chart-menu .popover-button").click()
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".chart-menu").getByRole("button", { name: what }).click()
    ])
    return file
  }
  const textOf = async (file: Download) => readFileSync(await file.path(), "utf8")
  const drawn = (page: Page) =>
    page
      .locator(".scene .claim")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-claim") ?? ""))

  test("draws every claim of the rows, says what each is, and picks it", async () => {
    const page = await open("")
    const rows = await page.locator(".history tbody tr:not(.group):not(.implied) .cid").allInnerTexts()
    expect((await drawn(page)).toSorted()).toEqual(rows.toSorted())
    expect(await page.locator(".scene").getAttribute("aria-label")).toMatch(
      /^\d+ claims by the day they speak of/
    )
    const mark = page.locator('.scene .claim[data-claim="C048"]')
    expect(await mark.locator("title").textContent()).toContain("about 200,000 people")
    await mark.locator("path").last().click()
    await addressSays(page, "select=claim:C048")
    expect(await page.locator(".picked").innerText()).toContain("C048")
  })

  test("reads as a table with the same claims and what nobody stated", async () => {
    const page = await open("")
    const marks = await drawn(page)
    const toggle = page.locator(".chart").getByRole("button", { name: "Table", exact: true })
    await toggle.click()
    expect(await toggle.getAttribute("aria-pressed")).toBe("true")
    const table = page.locator(".chart-table")
    expect(await table.locator("tbody:not(.derived) .cid").allInnerTexts()).toEqual(marks)
    expect(await table.locator("tr", { hasText: "C048" }).innerText()).toContain("about 200,000 people")
    expect(await table.locator(".derived").innerText()).toContain("157,350 or more people")
    expect(await table.locator("caption").textContent()).toContain("People inside")
    expect(await violations(page)).toEqual([])
  })

  test("is saved as a table that agrees with the API on every claim", async () => {
    const page = await open("")
    const file = await save(page, /^CSV/)
    expect(file.suggestedFilename()).toBe(
      "east-aleppo-2016-people-inside-at-2016-12-04-known-by-2017-03-01.csv"
    )
    const text = await textOf(file)
    expect(text.endsWith("\r\n")).toBe(true)
    const { columns, rows } = readCsv({ file: "chart.csv", text })
    const records = rows.map(({ cell }) =>
      Object.fromEntries(columns.map((column) => [column, cell(column) ?? ""]))
    )
    expect(records.map(({ claim }) => claim)).toEqual(await drawn(page))
    const { lines } = await figureOf("people-inside")
    let compared = 0
    for (const record of records) {
      const line = lines.find(({ claim }) => claim === record["claim"])
      expect(record["standing"]).toBe(line?.standing ?? "later")
      if (line === undefined) continue
      compared += 1
      const { quantifier, value, low, high } = line.amount
      expect(record["amount_quantifier"]).toBe(quantifier)
      const stated =
        quantifier === "about"
          ? record["amount_best"]
          : quantifier === "atMost"
            ? record["amount_high"]
            : record["amount_low"]
      expect(Number(stated)).toBe(value ?? low)
      if (high !== undefined) expect(Number(record["amount_high"])).toBe(high)
    }
    expect(compared).toBeGreaterThan(5)
    expect(records.find(({ claim }) => claim === "C048")).toMatchObject({
      amount_best: "200000",
      amount_low: "",
      held_during: "2016-12-01",
      published: "2016-12-01"
    })
  })

  test("is saved as drawings that stand alone, with the controls and the record on them", async () => {
    const page = await open("")
    const marks = await drawn(page)
    for (const what of ["Over time: SVG drawing", "By period: SVG drawing"]) {
      const svg = await textOf(await save(page, what))
      const parsed = await page.evaluate((source) => {
        const root = new DOMParser().parseFromString(source, "image/svg+xml").documentElement
        const read = (selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent)
        return {
          name: root.nodeName,
          claims: [...root.querySelectorAll("[data-claim]")].map(
            (one) => one.getAttribute("data-claim") ?? ""
          ),
          texts: read("text"),
          titles: read("title")
        }
      }, svg)
      expect(parsed.name).toBe("svg")
      expect(parsed.claims.toSorted()).toEqual(marks.toSorted())
      expect(svg).not.toMatch(/var\(|href=|url\(|<style|class=/)
      const said = parsed.texts.join("\n")
      for (const part of [
        "People inside. East Aleppo",
        "at 4 Dec 2016; known by 1 Mar 2017, 24:00 Asia/Damascus; according to consensus",
        "Edited by ",
        "knownBy=2017-03-01",
        "It is not stated as fact"
      ])
        expect(said).toContain(part)
      expect(said.replaceAll("\n", " ")).toMatch(/ledger of \d+ entries, [0-9a-f]{64}/)
      expect(parsed.titles.find((title) => title?.startsWith("C048"))).toContain("about 200,000 people")
    }
  })

  test.each([
    ["", "Over time: SVG drawing", "Over time: PNG picture"],
    ["&lang=ar", "عبر الزمن: رسم SVG", "عبر الزمن: صورة PNG"]
  ])("is saved as a picture of twice its size with all its words%s", async (language, drawing, picture) => {
    const page = await open(language)
    const svg = await textOf(await save(page, drawing))
    const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
    const png = readFileSync(await (await save(page, picture)).path())
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG")
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
    const drawnIn = await page.evaluate(async (data) => {
      const picture = new Image()
      picture.src = `data:image/png;base64,${data}`
      await picture.decode()
      const canvas = new OffscreenCanvas(picture.width, picture.height)
      const context = canvas.getContext("2d", { willReadFrequently: true })!
      context.drawImage(picture, 0, 0)
      const unlikeCorner = (x: number, y: number, width: number, height: number) => {
        const corner = context.getImageData(0, 0, 1, 1).data
        const { data: pixels } = context.getImageData(x, y, width, height)
        let count = 0
        for (let i = 0; i < pixels.length; i += 4) if (pixels[i] !== corner[i % 4]) count += 1
        return count
      }
      return {
        title: unlikeCorner(28, 20, 900, 40),
        labels: unlikeCorner(28, 140, 80, 360),
        foot: unlikeCorner(28, picture.height - 60, 900, 50)
      }
    }, png.toString("base64"))
    for (const pixels of Object.values(drawnIn)) expect(pixels).toBeGreaterThan(200)
  })

  test.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 390]
  ] as const)("keeps nobody out, %s at %i, in both languages", async (colorScheme, width) => {
    for (const language of ["", "&lang=ar"]) {
      const page = await open(`&figure=left-so-far${language}`, {
        width,
        height: 844,
        context: { colorScheme }
      })
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      const days = await page.locator(".scene > text").evaluateAll((all) => {
        const foot = Math.max(...all.map((one) => Number(one.getAttribute("y"))))
        return all
          .filter((one) => Number(one.getAttribute("y")) === foot)
          .map((one) => one.getBoundingClientRect().x)
      })
      expect(days.length).toBeGreaterThan(1)
      expect(days).toEqual(days.toSorted((a, b) => a - b))
    }
  })
})
