import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pixelmatch from "pixelmatch"
import { PNG } from "pngjs"
import { describe, expect, it } from "vitest"
import { noBrowser } from "./chromium.ts"
import { mapDrawn, openPage } from "./viewer-page.ts"
import { servedViewer } from "./served-viewer.ts"

/** Where the pictures stand that the map has to resemble; CORDON_UPDATE_PICTURES=1 draws them anew. */
const folder = join(import.meta.dirname, "map-picture")
const update = process.env["CORDON_UPDATE_PICTURES"] === "1"

const dates = ["2016-10-01", "2016-11-28", "2016-12-04", "2016-12-13", "2016-12-22"]
const views = [
  ["consensus", "consensus"],
  ["government", "party:syr_gov"]
] as const

/** Share of the picture that may differ, for the sake of other versions of the browser; a quarter changing hands is more. */
const TOLERATED = 0.012

const differing = (a: PNG, b: PNG): number =>
  a.width === b.width && a.height === b.height
    ? pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.2 }) / (a.width * a.height)
    : 1

describe.skipIf(noBrowser !== undefined)("the picture of the map", () => {
  const served = servedViewer()

  const drawn = async (date: string, view: string): Promise<PNG> => {
    const { page, close } = await openPage(
      served.browser,
      `${served.url}/?at=${date}&knownBy=2017-03-01&accordingTo=${view}`,
      { width: 1100, height: 760, context: { reducedMotion: "reduce", colorScheme: "light" } }
    )
    await mapDrawn(page)
    // The symbols of forces come with their own library, after the map.
    await page.waitForLoadState("networkidle")
    await page.waitForTimeout(600)
    const picture = await page.locator(".map").screenshot({ animations: "disabled" })
    await close()
    return PNG.sync.read(picture)
  }
  const pictures = new Map<string, PNG>()

  it.each(views.flatMap(([name, view]) => dates.map((date) => [date, name, view] as const)))(
    "of %s by %s is as it was",
    async (date, name, view) => {
      const picture = await drawn(date, view)
      pictures.set(`${date} ${name}`, picture)
      const file = join(folder, `${date}-${name}.png`)
      if (update) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(file, PNG.sync.write(picture))
      }
      expect(existsSync(file), `there is no ${file}; draw it with CORDON_UPDATE_PICTURES=1`).toBe(true)
      expect(differing(picture, PNG.sync.read(readFileSync(file)))).toBeLessThan(TOLERATED)
    }
  )

  it("differs from date to date and from view to view by more than is tolerated", () => {
    const named = [...pictures]
    const alike = named.flatMap(([name, picture], i) =>
      named
        .slice(i + 1)
        .filter(([, other]) => differing(picture, other) <= TOLERATED)
        .map(([other]) => `${name} and ${other}`)
    )
    expect(alike).toEqual([])
  })
})
