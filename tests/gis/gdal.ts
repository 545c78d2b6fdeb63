import { execFile, spawnSync } from "node:child_process"
import { promisify } from "node:util"

/** Why GDAL cannot read anything here; undefined when it can. */
export const noGdal =
  spawnSync("ogrinfo", ["--version"]).status === 0
    ? undefined
    : "there is no ogrinfo on the path; install GDAL, e.g. apt-get install gdal-bin"

if (noGdal !== undefined) {
  if (process.env["CORDON_REQUIRE_GIS"] === "1") throw new Error(noGdal)
  console.warn(`GIS tests are skipped: ${noGdal}.`)
}

const run = promisify(execFile)

/** What a program of GDAL printed, and what it warned of. */
export interface GdalOutput {
  readonly out: string
  readonly warnings: string
}

/** Runs a program of GDAL, without what an earlier run may have left in its caches. */
export const gdal = async (
  program: "ogrinfo" | "ogr2ogr",
  args: ReadonlyArray<string>
): Promise<GdalOutput> => {
  const { stdout, stderr } = await run(program, args, {
    env: { ...process.env, CPL_VSIL_CURL_USE_CACHE: "NO", GDAL_HTTP_TIMEOUT: "30" },
    maxBuffer: 256 * 1024 * 1024
  })
  return { out: stdout, warnings: stderr }
}
