import { execFileSync } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { delimiter, isAbsolute, join } from "node:path"
import { Refusal } from "./refusal.ts"

/** Where Debian puts the programs of PostgreSQL that make and run a cluster. */
export const POSTGRES_BIN = process.env["POSTGRES_BIN"] ?? "/usr/lib/postgresql/15/bin"

/** MapServer's program. */
export const MAPSERV = "/usr/lib/cgi-bin/mapserv"

/** The Python that Debian's packages are for. */
export const PYTHON = "/usr/bin/python3"

/** A program that the comparison runs, and the Debian package that brings it. */
const needed: ReadonlyArray<readonly [program: string, debianPackage: string]> = [
  [join(POSTGRES_BIN, "initdb"), "postgresql-15"],
  [join(POSTGRES_BIN, "postgres"), "postgresql-15"],
  [join(POSTGRES_BIN, "pg_ctl"), "postgresql-15"],
  ["psql", "postgresql-client-15"],
  ["ogr2ogr", "gdal-bin"],
  ["lighttpd", "lighttpd"],
  [MAPSERV, "cgi-mapserver"],
  [PYTHON, "python3"],
  ["wrk", "wrk"]
]

/** Where pygeoapi and the packages are that Debian lacks, as Python takes it. */
export const pygeoapiPath = (): string => {
  const path = process.env["PYGEOAPI_PATH"]
  if (path !== undefined && path !== "") return path
  throw new Refusal(
    "PYGEOAPI_PATH is not set; set it to the folders of pygeoapi, pygeofilter and pygeoif with colons between, as bench/peers/README.md says"
  )
}

/** Makes sure that every program is there that the comparison runs. Throws a Refusal that says what to install. */
export const requirePrograms = (): void => {
  const missing = needed.filter(([program]) => !isThere(program))
  if (missing.length > 0) {
    throw new Refusal(
      `not found: ${missing.map(([program]) => program).join(", ")}; install the Debian packages ${[...new Set(missing.map(([, name]) => name))].join(", ")}, or see bench/peers/README.md`
    )
  }
  for (const [module, from] of [
    ["gunicorn.app.wsgiapp", "gunicorn"],
    ["pygeoapi.flask_app", "pygeoapi, pygeofilter and pygeoif"]
  ] as const) {
    const reason = importProblem(module)
    if (reason !== undefined) {
      throw new Refusal(
        `${PYTHON} cannot import ${module} (${reason}); install ${from} and the Debian packages that bench/peers/README.md lists`
      )
    }
  }
}

const isThere = (program: string): boolean =>
  (isAbsolute(program)
    ? [program]
    : (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program))
  ).some((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })

/** Why a module cannot be found; pygeoapi reads its configuration on import, so that it is only looked for. */
const importProblem = (module: string): string | undefined => {
  const env = { ...process.env, PYTHONPATH: pygeoapiPath() }
  const look =
    "import importlib.util, sys; import pygeofilter, pygeoif; sys.exit(0 if importlib.util.find_spec(sys.argv[1]) else 'no such module')"
  try {
    execFileSync(PYTHON, ["-c", look, module], {
      env,
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8"
    })
    return undefined
  } catch (error) {
    const { stderr = "" } = error as { readonly stderr?: string }
    return stderr.trim().split("\n").at(-1) ?? ""
  }
}
