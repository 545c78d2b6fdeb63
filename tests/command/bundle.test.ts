import { execFileSync } from "node:child_process"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { cordon, scratch } from "../support/cordon.ts"

/** Beside the real one, since the command finds its checkout from where it lies. */
const dist = join(checkout, `apps/cli/dist.${process.pid}`)
const data = scratch()

const bundled = (...args: ReadonlyArray<string>): string =>
  execFileSync(process.execPath, [join(dist, "main.js"), ...args], {
    cwd: checkout,
    env: { ...process.env, CORDON_DATA: data, NO_COLOR: "1" },
    encoding: "utf8"
  })

beforeAll(() => {
  execFileSync(process.execPath, [join(checkout, "apps/cli/build.ts"), "--outDir", dist])
})

afterAll(() => rmSync(dist, { recursive: true, force: true }))

describe("the bundled command", () => {
  it("answers as the sources do, the map and the reasoning thread included", async () => {
    bundled("import", eastAleppo)
    for (const args of [
      ["situation", "--case", "east-aleppo-2016", "--at", "2016-12-04", "--json"],
      ["conflicts", "--case", "east-aleppo-2016", "--at", "2016-12-04", "--known-by", "2016-12-04", "--json"]
    ]) {
      const fromSources = await cordon(args, { CORDON_DATA: data })
      expect(fromSources.err).toBe("")
      expect(bundled(...args)).toBe(fromSources.out)
    }
  })
})
