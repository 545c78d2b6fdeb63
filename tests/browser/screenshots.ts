import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { launch, noBrowser } from "./chromium.ts"
import { mapDrawn, openPage } from "./viewer-page.ts"

/**
 * Draws the viewer's screens for the documentation: `node tests/browser/screenshots.ts [address of a server]`.
 * Without an address it starts a server of its own.
 */
const desk = { width: 1440, height: 900 }
const onTheDay = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"
const later = "at=2016-12-04&knownBy=2017-03-01&accordingTo=consensus"
const shots = [
  {
    name: "situation",
    ...desk,
    colorScheme: "light",
    query: `${onTheDay}&select=place:tariq_al_bab`,
    shows: ".peek"
  },
  {
    name: "dark",
    ...desk,
    colorScheme: "dark",
    query: `${onTheDay}&select=place:tariq_al_bab`,
    shows: ".peek"
  },
  { name: "phone", width: 390, height: 844, colorScheme: "light", query: onTheDay, shows: ".sheet" },
  { name: "figure", ...desk, colorScheme: "light", query: `${later}&screen=figures`, shows: ".account" },
  {
    name: "conflicts",
    ...desk,
    colorScheme: "light",
    query: `${onTheDay}&screen=conflicts`,
    shows: ".part.x"
  },
  {
    name: "source",
    ...desk,
    colorScheme: "light",
    query: `${later}&screen=sources&source=blog_author`,
    shows: ".record"
  },
  {
    name: "compare",
    ...desk,
    colorScheme: "light",
    query: `${onTheDay}&screen=compare&compare=2016-12-13,2016-12-31,consensus`,
    shows: "#main h2"
  },
  {
    name: "learned",
    ...desk,
    colorScheme: "light",
    query: `${onTheDay}&screen=learned&toKnownBy=2017-01-31`,
    shows: "#main h2"
  },
  {
    name: "claims",
    ...desk,
    colorScheme: "light",
    query: `${onTheDay}&screen=claims`,
    shows: "#main a"
  },
  {
    name: "story",
    ...desk,
    colorScheme: "light",
    query: `${onTheDay}&select=figure:people-inside&story=fourth-of-december&step=inside-said`,
    shows: ".story h3"
  }
] as const

const folder = join(import.meta.dirname, "../../docs/screenshots")

if (noBrowser !== undefined) throw new Error(noBrowser)
mkdirSync(folder, { recursive: true })
const given = process.argv[2]
const data = mkdtempSync(join(tmpdir(), "cordon-screenshots-"))
const server = given === undefined ? await startOwn(data) : { url: given, stop: async () => {} }
const browser = await launch()
for (const { name, width, height, colorScheme, query, shows } of shots) {
  const address = `${server.url}/?${query}`
  const { page, close } = await openPage(browser, address, { width, height, context: { colorScheme } })
  if (!query.includes("screen=")) await mapDrawn(page)
  await page.waitForSelector(shows, { timeout: 45_000 })
  await page.waitForTimeout(2500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await close()
  console.info(`docs/screenshots/${name}.png`)
}
await browser.close()
await server.stop()
rmSync(data, { recursive: true, force: true })

async function startOwn(directory: string) {
  const { startServer } = await import("./viewer-server.ts")
  return startServer(directory)
}
