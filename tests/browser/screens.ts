import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"

/** Every screen by its address, and what has to stand on it before it is looked at. */
export const screens = [
  ["situation", "", ".overlay .label"],
  ["a place selected", "&select=place:tariq_al_bab", ".overlay .label"],
  ["story", "&story=fourth-of-december&step=ground", ".story h3"],
  ["figures", "&screen=figures", "#main h2"],
  ["conflicts", "&screen=conflicts", "#main h2"],
  ["sources", "&screen=sources", "#main a"],
  ["a source", "&screen=sources&source=sohr", "#main h2"],
  ["whose figures came nearest", "&screen=sources&held=population.people.east_aleppo", "#main h2"],
  ["claims", "&screen=claims", "#main a"],
  ["a claim", "&screen=claims&claim=C024", "#main h2"],
  ["actors", "&screen=actors", "#main a"],
  ["an actor", "&screen=actors&actor=syr_gov", "#main h2"],
  ["places", "&screen=places", "#main a"],
  ["a place", "&screen=places&place=tariq_al_bab", "#main h2"],
  ["what was learned", "&screen=learned&toKnownBy=2017-01-31", "#main h2"],
  ["compare", "&screen=compare&compare=2016-12-13,2016-12-31,consensus", "#main h2"]
] as const

/** The dates and the view that all screens are looked at with. */
export const onTheDay = "at=2016-12-04&knownBy=2016-12-04&accordingTo=consensus"

/** In which looks: the colours, and the window. */
export const looks = [
  ["light", 1440, 900],
  ["dark", 1440, 900],
  ["light", 390, 844]
] as const

/** The file of a screen's picture. */
export const pictureName = (screen: string): string => `${screen.replaceAll(" ", "-")}.jpg`

const folder = join(import.meta.dirname, "../../docs/screens")

/**
 * Keeps a picture of a screen for the documentation, when CORDON_SCREENSHOTS=1 asks for it.
 *
 * The map is waited for where there is one, and for what moves to come to rest.
 */
export const keepPicture = async (page: Page, look: string, screen: string): Promise<void> => {
  if (process.env["CORDON_SCREENSHOTS"] !== "1") return
  if ((await page.locator(".map").count()) > 0)
    await page.locator(".map[data-drawn], .work.table").first().waitFor({ timeout: 45_000 })
  await page.waitForLoadState("networkidle")
  await page.waitForTimeout(800)
  mkdirSync(join(folder, look), { recursive: true })
  const path = join(folder, look, pictureName(screen))
  await page.screenshot({ path, type: "jpeg", quality: 80, animations: "disabled" })
}
