import { formatFacts } from "@cordon/interop/export/exporters"
import { execFile } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { noGdal } from "../gis/gdal.ts"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { cordon, scratch } from "../support/cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"

const recipe = readFileSync(join(checkout, "docs/how-to/exports.md"), "utf8")

const commands = [...recipe.matchAll(/```sh\n(.*?)\n```/gs)].map(([, text]) => text ?? "")
const command = (part: string): string => {
  const found = commands.find((text) => text.includes(part))
  if (found === undefined) throw new Error(`docs/how-to/exports.md has no command with ${part}`)
  return found
}

describe("the page on exports", () => {
  it("says of every format how it is asked for, what it carries and what it leaves out or changes", () => {
    for (const { id, mediaType, endings, carries, cannotCarry } of formatFacts) {
      expect(recipe).toContain(`\`--format ${id}\`, \`Accept: ${mediaType}\``)
      for (const ending of endings) expect(recipe).toContain(`\`${ending}\``)
      for (const sentence of [...carries, ...cannotCarry]) expect(recipe).toContain(`- ${sentence}\n`)
    }
  })
})

describe("the recipes for exports", () => {
  let served: ServedCase
  const [data, folder] = [scratch(), scratch()]
  beforeAll(async () => {
    expect((await cordon(["import", eastAleppo, "--data", data])).code).toBe(0)
    served = await serveFolder(eastAleppo)
  })
  afterAll(() => served.stop())

  const run = promisify(execFile)
  const typed = async (text: string): Promise<string> => {
    const here = text
      .replaceAll("http://127.0.0.1:4180", served.url)
      .replaceAll("npx pnpm@12 cordon", `"${process.execPath}" "${join(checkout, "apps/cli/src/main.ts")}"`)
    const { stdout } = await run("bash", ["-ec", here], {
      cwd: folder,
      env: { ...process.env, CORDON_DATA: data },
      maxBuffer: 64 * 1024 * 1024
    })
    return stdout
  }
  const made = (name: string) => existsSync(join(folder, name))

  it.each([
    ["ground.fgb", "ground.fgb", "fgb"],
    ["--out claims.csv", "claims.csv", "id,claim,kind,"],
    ["--hxl", "claims-hxl.csv", "#date+published"],
    ["east-aleppo.kml", "east-aleppo.kml", "<Placemark>"],
    ["--public", "east-aleppo.ndjson", '"content":{"kind":"redacted"}']
  ])("make the file that %s names", async (part, name, holds) => {
    await typed(command(part))
    expect(readFileSync(join(folder, name), "utf8")).toContain(holds)
  })

  it("fetch a table whose name carries the case and its date, and a lineage", async () => {
    await typed(command("Accept: text/csv"))
    expect(readdirSync(folder)).toContain("east-aleppo-2016-known-by-2016-12-04.csv")
    expect(JSON.parse(await typed(command("prov+json")))).toHaveProperty(["entity", "case:claim:C048"])
  })

  it.skipIf(noGdal !== undefined)("are read by GDAL as they say", async () => {
    await typed(command("--out claims.csv"))
    await typed(command("claims.gpkg"))
    expect(made("claims.gpkg")).toBe(true)
    expect(await typed(command("sum(area_km2)"))).toContain("held_by_names (String) = Government forces")
  })

  it("are all of them tried here", () => {
    expect(commands).toHaveLength(9)
  })
})
