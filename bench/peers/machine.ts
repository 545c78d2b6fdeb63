import { execFileSync } from "node:child_process"
import { cpus, loadavg, release, totalmem } from "node:os"
import { MAPSERV, PYTHON, pygeoapiPath } from "./programs.ts"
import type { PostGis } from "./postgis.ts"

/** The machine, and how busy it was with other things. */
export const machineSentence = (load: ReadonlyArray<number>): string =>
  `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Linux ${release()}; load before the run ${load.map((average) => average.toFixed(1)).join(", ")} (1, 5 and 15 minutes).`

/** How busy the machine is. */
export const loadNow = (): ReadonlyArray<number> => loadavg()

/** What ran, with versions. */
export const versionsSentence = async (database: PostGis): Promise<string> => {
  const [postgres = ""] = (await database.sql("SHOW server_version")).split(" ")
  const postgis = await database.sql("SELECT postgis_lib_version()")
  return `Node ${process.version}; pygeoapi ${python("import pygeoapi; print(pygeoapi.__version__)")} on gunicorn ${python("import gunicorn; print(gunicorn.__version__)")} and Python ${python("import platform; print(platform.python_version())")}; MapServer ${versionIn(MAPSERV, "-v")} on lighttpd ${versionIn("lighttpd", "-v")}; PostgreSQL ${postgres}, PostGIS ${postgis}; GDAL ${versionIn("ogr2ogr", "--version")}; wrk ${versionIn("wrk", "-v")}.`
}

const python = (text: string): string =>
  execFileSync(PYTHON, ["-c", text], {
    env: { ...process.env, PYTHONPATH: pygeoapiPath() },
    encoding: "utf8"
  }).trim()

/** The first number with dots that a program says of itself; wrk ends with 1 when it is asked. */
const versionIn = (program: string, flag: string): string => {
  const told = (() => {
    try {
      return execFileSync(program, [flag], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    } catch (error) {
      return (error as { readonly stdout?: string }).stdout ?? ""
    }
  })()
  return /\d+(?:\.\d+)+/.exec(told)?.[0] ?? "of unknown version"
}
