import { execFile, execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { scratch } from "../support/cordon.ts"
import { type ServedCase, serveFolder } from "../support/served-case.ts"

/** Blocks of one language in a recipe. */
const blocks = (recipe: string, language: string): ReadonlyArray<string> =>
  [
    ...readFileSync(join(checkout, "docs/how-to", recipe), "utf8").matchAll(
      new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs")
    )
  ].map(([, text]) => text ?? "")

const python = "/usr/bin/python3"
const hasPandas = (): boolean => {
  try {
    execFileSync(python, ["-c", "import pandas"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}
const noPandas = hasPandas() ? undefined : `${python} has no pandas (Debian's python3-pandas)`
if (noPandas !== undefined) {
  if (process.env["CORDON_REQUIRE_GIS"] === "1") throw new Error(noPandas)
  console.warn(`The recipe for pandas is skipped: ${noPandas}.`)
}

const run = promisify(execFile)
let served: ServedCase
const folder = scratch()
beforeAll(async () => {
  served = await serveFolder(eastAleppo)
})
afterAll(() => served.stop())

const typed = async (text: string, cwd: string): Promise<string> =>
  (await run("bash", ["-ec", text.replaceAll("http://127.0.0.1:4180", served.url)], { cwd })).stdout

describe("the recipe for pandas", () => {
  it.skipIf(noPandas !== undefined)(
    "lists what was said of the people inside, with its wording",
    async () => {
      await typed(blocks("csv.md", "sh")[0] ?? "", folder)
      const { stdout } = await run(python, ["-c", blocks("csv.md", "python")[0] ?? ""], { cwd: folder })
      const lines = stdout.trim().split("\n")
      const known = await fetch(
        `${served.url}/api/cases/${served.id}/claims?kind=Population&place=east_aleppo&knownBy=2016-12-04&limit=500`
      )
      const { items } = (await known.json()) as {
        readonly items: ReadonlyArray<{
          readonly claim: {
            readonly id: string
            readonly proposition: { readonly group?: string; readonly place?: string }
          }
        }>
      }
      const ids = items
        .filter(
          ({ claim }) => claim.proposition.group === "people" && claim.proposition.place === "east_aleppo"
        )
        .map(({ claim }) => claim.id)
      expect(ids.length).toBeGreaterThan(5)
      const listed = lines.slice(1).map((line) => line.trim().split(/\s+/)[0])
      expect(new Set(listed)).toEqual(new Set(ids))
      expect(listed).toHaveLength(ids.length)
      expect(lines.find((line) => line.includes("C048"))).toContain("200000")
    }
  )
})

describe("the notebook in TypeScript", () => {
  it("runs as typed, and gives the figures of the API", async () => {
    const said = await typed(blocks("notebook.md", "sh")[0] ?? "", checkout)
    expect(said).toMatch(/'2016-12-04'\s*│ 20000\s*│ 200000\s*│ 'disputed'/)
    expect(said).toContain("C024 and C025 at most")
    expect(said).toMatch(/C048: un, https:\/\//)
  })
})
