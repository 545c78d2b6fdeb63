import { execFile, execFileSync } from "node:child_process"
import { chmodSync, mkdirSync } from "node:fs"
import { userInfo } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { freePort } from "./free-port.ts"
import { POSTGRES_BIN } from "./programs.ts"
import { ready, type Run, start } from "./running.ts"

/** A PostGIS of its own, for one run. */
export interface PostGis {
  readonly port: number
  readonly pid: number
  /** Runs SQL and gives what it prints, unaligned. */
  readonly sql: (text: string) => Promise<string>
  /** Loads a GeoJSON file into a table with a geometry index; the id of a feature becomes the column `id`. */
  readonly load: (file: string, table: string, geometry: "POINT" | "MULTIPOLYGON") => Promise<void>
}

/** PostgreSQL refuses to run as root, so root runs it as the user that Debian's package made. */
const asServer = (
  program: string,
  ...args: ReadonlyArray<string>
): { readonly command: string; readonly args: ReadonlyArray<string> } => {
  const command = join(POSTGRES_BIN, program)
  return isRoot ? { command: "runuser", args: ["-u", "postgres", "--", command, ...args] } : { command, args }
}

const execute = promisify(execFile)

const isRoot = userInfo().uid === 0

/**
 * Makes a cluster in the folder of the run and starts it on a port of loopback.
 *
 * Gotcha: PostgreSQL thinks MapServer's test of each row for its extent dear enough to compile queries and to split them
 * between workers, which takes longer than answering them, and mixes up pages that are asked for without an order.
 */
export const startPostGis = async (run: Run): Promise<PostGis> => {
  const port = await freePort()
  const cluster = join(run.folder, "postgres")
  mkdirSync(cluster)
  if (isRoot) {
    chmodSync(run.folder, 0o755)
    execFileSync("chown", ["postgres", cluster])
  }
  const toItsEnd = (program: string, ...rest: ReadonlyArray<string>): void => {
    const { command, args } = asServer(program, ...rest)
    execFileSync(command, [...args], { cwd: "/", stdio: ["ignore", "ignore", "inherit"] })
  }
  toItsEnd("initdb", "-D", cluster, "-A", "trust", "-U", "postgres")
  const server = start(run, "postgres", {
    ...asServer(
      "postgres",
      `-D${cluster}`,
      `-p${port}`,
      `-k${cluster}`,
      "-clisten_addresses=127.0.0.1",
      "-cshared_buffers=512MB",
      "-cmax_connections=50",
      "-csynchronize_seqscans=off",
      "-cmax_parallel_workers_per_gather=0",
      "-cjit=off"
    ),
    cwd: "/",
    stop: () => toItsEnd("pg_ctl", "-D", cluster, "-m", "immediate", "stop")
  })
  const psql = async (database: string, text: string): Promise<string> => {
    const { stdout } = await execute("psql", [
      `postgresql://postgres@127.0.0.1:${port}/${database}`,
      "-qAt",
      "--set=ON_ERROR_STOP=1",
      `--command=${text}`
    ])
    return stdout.trim()
  }
  await ready(server, () => psql("postgres", "SELECT 1"))
  await psql("postgres", "CREATE DATABASE bench")
  await psql("bench", "CREATE EXTENSION postgis")
  return {
    port,
    pid: server.pid,
    sql: (text) => psql("bench", text),
    load: async (file, table, geometry) => {
      await execute("ogr2ogr", [
        "-f",
        "PostgreSQL",
        `PG:host=127.0.0.1 port=${port} dbname=bench user=postgres`,
        file,
        "-nln",
        table,
        "-nlt",
        geometry,
        "-lco",
        "GEOMETRY_NAME=geom",
        "-lco",
        "FID=fid",
        "--config",
        "PG_USE_COPY",
        "YES"
      ])
    }
  }
}
