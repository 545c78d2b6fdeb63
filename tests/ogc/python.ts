import { execFile, spawnSync } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"

/** The Python that Debian's packages of OWSLib and QGIS belong to. */
export const python = process.env["CORDON_PYTHON"] ?? "/usr/bin/python3"

const missing = (module: string, install: string): string | undefined => {
  const { status } = spawnSync(python, ["-c", `import ${module}`], { env: quiet("/tmp") })
  if (status === 0) return undefined
  const why = `${python} has no ${module}; install it, e.g. apt-get install ${install}, or name another in CORDON_PYTHON`
  if (process.env["CORDON_REQUIRE_GIS"] === "1") throw new Error(why)
  console.warn(`GIS tests are skipped: ${why}.`)
  return why
}

/** What QGIS needs to run without a screen, a home or a word about either. */
export const quiet = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  XDG_RUNTIME_DIR: home,
  QGIS_CUSTOM_CONFIG_PATH: home,
  QT_QPA_PLATFORM: "offscreen"
})

/** Why OWSLib cannot read anything here; undefined when it can. */
export const noOwslib = missing("owslib", "python3-owslib")

/** Why QGIS cannot read anything here; undefined when it can. */
export const noQgis = missing("qgis.core", "python3-qgis")

const run = promisify(execFile)

/** Runs a script of this folder on some input, and gives what it printed as JSON, and what it warned of. */
export const runScript = async (
  script: string,
  input: unknown,
  home: string
): Promise<{ readonly result: unknown; readonly warnings: string }> => {
  const { stdout, stderr } = await run(
    python,
    ["-W", "default", join(import.meta.dirname, script), JSON.stringify(input)],
    { env: quiet(home), maxBuffer: 256 * 1024 * 1024 }
  )
  return { result: JSON.parse(stdout), warnings: stderr }
}
