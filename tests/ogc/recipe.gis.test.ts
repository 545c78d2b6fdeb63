import { execFile } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { noGdal } from "../gis/gdal.ts"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"
import { noOwslib, noQgis, python, quiet } from "./python.ts"
import { ownFeatures } from "./own-answers.ts"

const recipe = readFileSync(join(checkout, "docs/how-to/gis.md"), "utf8")

/** What stands in the recipe in a block of a language that has some words in it. */
const block = (language: string, part: string): string => {
  const found = [...recipe.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))]
    .map(([, text]) => text ?? "")
    .find((text) => text.includes(part))
  if (found === undefined) throw new Error(`docs/how-to/gis.md has no ${language} with ${part}`)
  return found
}

const run = promisify(execFile)

describe("the recipe for GIS works as it is written", () => {
  let served: ServedCase
  let root: string
  const folder = scratch()
  beforeAll(async () => {
    served = await serveFolder(eastAleppo)
    root = `${served.url}/ogc`
  })
  afterAll(() => served?.stop())

  const typed = async (command: string, args: ReadonlyArray<string>, text: string): Promise<string> => {
    const { stdout, stderr } = await run(
      command,
      [...args, text.replaceAll("http://127.0.0.1:4180", served.url)],
      { cwd: folder, env: quiet(folder), maxBuffer: 64 * 1024 * 1024 }
    )
    expect(stderr).toBe("")
    return stdout
  }
  const shell = (part: string) => typed("bash", ["-c"], block("sh", part))
  const script = (part: string) => typed(python, ["-W", "default", "-c"], block("python", part))

  const incidents = "datetime=2016-11-26/2016-12-04&bbox=37.1,36.1,37.3,36.3&kind=Incident"

  it("by curl", async () => {
    const page = JSON.parse(await shell("curl ")) as { readonly numberMatched: number }
    expect(page.numberMatched).toBe((await ownFeatures(root, "incidents", incidents)).numberMatched)
    expect(page.numberMatched).toBeGreaterThan(0)
  })

  it.skipIf(noGdal !== undefined)("by GDAL", async () => {
    const { numberMatched } = await ownFeatures(root, "incidents")
    expect(await shell("ogrinfo -ro -so OAPIF:")).toContain(`Feature Count: ${numberMatched}\n`)
    await shell("ogr2ogr -f GPKG")
    expect(existsSync(join(folder, "east-aleppo.gpkg"))).toBe(true)
    const rows = (await shell("-spat")).trim().split("\n").slice(1)
    const own = await ownFeatures(root, "claims", "bbox=37.1,36.1,37.3,36.3&kind=Population")
    expect(rows).toHaveLength(own.features.filter(({ geometry }) => geometry !== null).length)
    const known = await ownFeatures(root, "control", "knownBy=2016-12-04")
    expect(await shell("?knownBy=2016-12-04")).toContain(`Feature Count: ${known.numberMatched}\n`)
  })

  it.skipIf(noQgis !== undefined)("by QGIS", async () => {
    const printed = (await script("qgis.core")).trim().split("\n")
    const own = await ownFeatures(root, "incidents", "bbox=37.1,36.1,37.3,36.3")
    expect(printed).toHaveLength(own.features.filter(({ geometry }) => geometry !== null).length)
  })

  it.skipIf(noOwslib !== undefined)("by OWSLib", async () => {
    const printed = (await script("owslib")).trim().split("\n")
    const query = "bbox=37.1,36.1,37.3,36.3&datetime=2016-12-04&kind=Population"
    const own = await ownFeatures(root, "claims", query)
    expect(printed[0]).toContain("east-aleppo-2016.claims")
    expect(printed).toHaveLength(1 + own.numberMatched)
  })
})
