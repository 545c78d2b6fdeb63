import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { scratchFolder } from "../support/run-cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { launch, noBrowser } from "./chromium.ts"
import { openPage, type ViewerPage } from "./viewer-page.ts"

const library = dirname(fileURLToPath(import.meta.resolve("maplibre-gl")))
const published = /https:\/\/unpkg\.com\/maplibre-gl@[\d.]+\/dist\/([\w.-]+)/

/** The page of the recipe as it stands there, but for the address of the server. */
const recipe = (server: string): string => {
  const text = readFileSync(join(checkout, "docs/how-to/tiles.md"), "utf8")
  const page = /```html\n(<!doctype html>.*?)```/s.exec(text)?.[1]
  if (page === undefined) throw new Error("docs/how-to/tiles.md has no page")
  return page.replace("http://127.0.0.1:4180", server)
}

/** The map that the recipe leaves on its window, as far as this test looks at it. */
interface Shown {
  readonly loaded: () => boolean
  readonly once: (event: "idle", then: () => void) => void
  readonly queryRenderedFeatures: (options: {
    readonly layers: ReadonlyArray<string>
  }) => ReadonlyArray<{ readonly properties: Readonly<Record<string, unknown>> }>
}

const rested = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => (window as unknown as { readonly map: Shown }).map.once("idle", resolve))
  )

/** Parties by place, as they are drawn. */
const drawn = (page: Page): Promise<Readonly<Record<string, unknown>>> =>
  page.evaluate(() =>
    Object.fromEntries(
      (window as unknown as { readonly map: Shown }).map
        .queryRenderedFeatures({ layers: ["control"] })
        .map(({ properties }) => [String(properties["place"]), properties["parties"]])
    )
  )

/** How many colours a picture of the page has. */
const colours = async (page: Page): Promise<number> => {
  const picture = (await page.screenshot()).toString("base64")
  return page.evaluate(async (bytes) => {
    const image = new Image()
    image.src = `data:image/png;base64,${bytes}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext("2d")
    if (context === null) throw new Error("no canvas")
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    return new Set(new Uint32Array(data.buffer)).size
  }, picture)
}

describe.skipIf(noBrowser !== undefined)("the recipe for MapLibre", () => {
  let served: ServedCase
  let browser: Browser
  let shown: ViewerPage
  const folder = scratchFolder()
  beforeAll(async () => {
    served = await serveFolder(eastAleppo)
    browser = await launch()
    const file = join(folder, "map.html")
    writeFileSync(file, recipe(served.url))
    shown = await openPage(browser, pathToFileURL(file).href, {
      before: async (page) => {
        await page.route(published, (route) => {
          const file = published.exec(route.request().url())?.[1] ?? ""
          return route.fulfill({
            path: join(library, file),
            contentType: file.endsWith(".css") ? "text/css" : "text/javascript",
            headers: { "access-control-allow-origin": "*" }
          })
        })
      }
    })
    await shown.page.waitForFunction(() => (window as unknown as { readonly map?: Shown }).map?.loaded())
  })
  afterAll(async () => {
    await shown?.close()
    await browser?.close()
    await served?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it("draws who is said to hold what", async () => {
    expect(shown.complaints).toEqual([])
    expect(shown.requests.filter((url) => url.includes("/tiles/")).length).toBeGreaterThan(1)
    expect(Object.keys(await drawn(shown.page)).length).toBeGreaterThan(80)
    expect(await colours(shown.page)).toBeGreaterThan(4)
  })

  it("moves through both times without asking the server again", async () => {
    const { page } = shown
    const asked = shown.requests.length
    const before = await drawn(page)
    const changed = async (id: "at" | "known", day: string) => {
      const rest = rested(page)
      await page.fill(`#${id}`, day)
      await rest
      return drawn(page)
    }
    const later = await changed("at", "2016-12-16")
    const learned = await changed("known", "2016-12-22")
    const differing = (a: Readonly<Record<string, unknown>>, b: typeof a) =>
      Object.keys(a).filter((place) => a[place] !== b[place]).length
    expect(Object.keys(learned).length).toBe(Object.keys(before).length)
    expect(differing(later, learned)).toBeGreaterThan(0)
    expect(differing(before, learned)).toBeGreaterThan(10)
    expect(shown.requests.slice(asked)).toEqual([])
    expect(shown.complaints).toEqual([])
  })

  it("shows what the API answers for the same two days", async () => {
    const response = await fetch(
      `${served.url}/api/cases/${served.id}/territory?at=2016-12-16&knownBy=2016-12-22&include=cells`
    )
    const { features } = (await response.json()) as {
      readonly features: ReadonlyArray<{
        readonly properties: { readonly place: string; readonly parties: ReadonlyArray<string> }
      }>
    }
    const answers = new Map(features.map(({ properties }) => [properties.place, properties.parties]))
    const places = Object.entries(await drawn(shown.page))
    expect(places.length).toBeGreaterThan(80)
    for (const [place, parties] of places) expect(parties ?? "", place).toBe(answers.get(place)?.join("; "))
  })
})
