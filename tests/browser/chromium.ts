import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright-core"

const executable = process.env["CORDON_CHROMIUM"] ?? "/usr/bin/chromium"

/** Software WebGL, and nothing that reaches for the network by itself. */
const ARGUMENTS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run"
]

/** Why no browser test can run here; undefined when they can. */
export const noBrowser = existsSync(executable)
  ? undefined
  : `there is no Chromium at ${executable}; set CORDON_CHROMIUM to its path`

if (noBrowser !== undefined) {
  if (process.env["CORDON_REQUIRE_BROWSER"] === "1") throw new Error(noBrowser)
  console.warn(`Browser tests are skipped: ${noBrowser}.`)
}

/** Starts Chromium. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: executable, args: ARGUMENTS })
