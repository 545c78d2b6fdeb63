import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { freePort } from "./free-port.ts"
import type { PostGis } from "./postgis.ts"
import { PYTHON, pygeoapiPath } from "./programs.ts"
import { answersAt, ready, type Run, start } from "./running.ts"

/** A table that is served as a collection. */
interface Table {
  readonly name: string
  readonly time: string
}

/** pygeoapi at work. */
export interface Pygeoapi {
  readonly origin: string
  readonly pid: number
}

/** Starts pygeoapi under gunicorn with two workers over tables of PostGIS. */
export const startPygeoapi = async (
  run: Run,
  { port: database }: PostGis,
  tables: ReadonlyArray<Table>
): Promise<Pygeoapi> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const config = join(run.folder, "pygeoapi.json")
  const openapi = join(run.folder, "pygeoapi-openapi.yml")
  writeFileSync(config, JSON.stringify(configuration(origin, port, database, tables)))
  const env = {
    ...process.env,
    PYTHONPATH: pygeoapiPath(),
    PYGEOAPI_CONFIG: config,
    PYGEOAPI_OPENAPI: openapi
  }
  const make =
    "import sys; from pathlib import Path; from pygeoapi.openapi import generate_openapi_document; " +
    "Path(sys.argv[2]).write_text(generate_openapi_document(Path(sys.argv[1]), 'yaml'))"
  execFileSync(PYTHON, ["-c", make, config, openapi], { env, stdio: ["ignore", "ignore", "pipe"] })
  const server = start(run, "pygeoapi", {
    command: PYTHON,
    args: ["-m", "gunicorn", "-w", "2", "-b", `127.0.0.1:${port}`, "pygeoapi.flask_app:APP"],
    env
  })
  await ready(server, answersAt(`${origin}/conformance?f=json`))
  return { origin, pid: server.pid }
}

const words = (text: string) => ({ en: text })

const configuration = (url: string, port: number, database: number, tables: ReadonlyArray<Table>) => ({
  server: {
    bind: { host: "127.0.0.1", port },
    url,
    mimetype: "application/json; charset=UTF-8",
    encoding: "utf-8",
    gzip: false,
    languages: ["en-US"],
    pretty_print: false,
    limit: 1000,
    map: { url: "http://127.0.0.1/{z}/{x}/{y}.png", attribution: "none" }
  },
  logging: { level: "ERROR" },
  metadata: {
    identification: {
      title: words("bench"),
      description: words("bench"),
      keywords: { en: ["bench"] },
      keywords_type: "theme",
      terms_of_service: "none",
      url
    },
    license: { name: "none", url },
    provider: { name: "none", url },
    contact: {
      name: "none",
      position: "none",
      address: "none",
      city: "none",
      stateorprovince: "none",
      postalcode: "none",
      country: "none",
      phone: "none",
      fax: "none",
      email: "none@example.org",
      url,
      hours: "none",
      instructions: "none",
      role: "pointOfContact"
    }
  },
  resources: Object.fromEntries(
    tables.map(({ name, time }) => [
      name,
      {
        type: "collection",
        title: words(name),
        description: words(name),
        keywords: { en: [name] },
        links: [],
        extents: {
          spatial: { bbox: [-180, -90, 180, 90], crs: "http://www.opengis.net/def/crs/OGC/1.3/CRS84" }
        },
        providers: [
          {
            type: "feature",
            name: "PostgreSQL",
            data: {
              host: "127.0.0.1",
              port: database,
              dbname: "bench",
              user: "postgres",
              password: "",
              search_path: ["public"]
            },
            id_field: "fid",
            table: name,
            geom_field: "geom",
            time_field: time
          }
        ]
      }
    ])
  )
})
