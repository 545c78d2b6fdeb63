import { execFileSync, spawn } from "node:child_process"
import { chmodSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { userInfo } from "node:os"
import { setTimeout as wait } from "node:timers/promises"

const BIN = process.env["POSTGRES_BIN"] ?? "/usr/lib/postgresql/15/bin"

/** A PostGIS of its own, for one run. */
export interface PostGis {
  readonly port: number
  /** Runs SQL and gives what it prints, unaligned. */
  readonly sql: (text: string) => string
  /** Loads a GeoJSON file into a table with a geometry index; `id` stays a column. */
  readonly load: (file: string, table: string, geometry: string) => void
  readonly stop: () => void
}

/** PostgreSQL refuses to run as root, so root runs it as the user that Debian's package made. */
const asServer = (command: string, args: ReadonlyArray<string>): readonly [string, ReadonlyArray<string>] =>
  userInfo().uid === 0 ? ["runuser", ["-u", "postgres", "--", command, ...args]] : [command, args]

/** Makes a cluster in a folder and starts it on a port of loopback. */
export const startPostGis = async (folder: string, port: number): Promise<PostGis> => {
  const cluster = join(folder, "postgres")
  mkdirSync(cluster)
  chmodSync(folder, 0o755)
  if (userInfo().uid === 0) execFileSync("chown", ["postgres", cluster])
  const run = (command: string, ...args: ReadonlyArray<string>): void => {
    const [name, rest] = asServer(join(BIN, command), args)
    execFileSync(name, [...rest], { cwd: "/", stdio: ["ignore", "ignore", "inherit"] })
  }
  run("initdb", "-D", cluster, "-A", "trust", "-U", "postgres")
  const [name, rest] = asServer(join(BIN, "postgres"), [
    `-D${cluster}`,
    `-p${port}`,
    `-k${cluster}`,
    "-clisten_addresses=127.0.0.1",
    "-cshared_buffers=512MB",
    "-cmax_connections=50"
  ])
  const server = spawn(name, [...rest], { cwd: "/", stdio: "ignore" })
  const psql = (database: string, text: string): string =>
    execFileSync(
      "psql",
      [
        `postgresql://postgres@127.0.0.1:${port}/${database}`,
        "-qAt",
        "--set=ON_ERROR_STOP=1",
        `--command=${text}`
      ],
      { encoding: "utf8" }
    ).trim()
  for (let tries = 0; ; tries++) {
    try {
      psql("postgres", "CREATE DATABASE bench")
      break
    } catch (error) {
      if (tries === 50) throw error
      await wait(200)
    }
  }
  psql("bench", "CREATE EXTENSION postgis")
  return {
    port,
    sql: (text) => psql("bench", text),
    load: (file, table, geometry) => {
      execFileSync(
        "ogr2ogr",
        [
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
        ],
        { stdio: ["ignore", "ignore", "inherit"] }
      )
    },
    stop: () => {
      run("pg_ctl", "-D", cluster, "-m", "immediate", "stop")
      server.kill()
    }
  }
}
