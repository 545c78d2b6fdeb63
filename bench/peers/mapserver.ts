import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { freePort } from "./free-port.ts"
import type { PostGis } from "./postgis.ts"
import { MAPSERV } from "./programs.ts"
import { answersAt, ready, type Run, start } from "./running.ts"

/** A table that is served as a layer. */
export interface Layer {
  readonly name: string
  readonly type: "POINT" | "POLYGON"
  /** What stands in `DATA`; `%when%` is replaced by the address's `when`, a day. */
  readonly data: string
}

/** MapServer at work. */
export interface MapServer {
  readonly origin: string
  readonly pid: number
}

/** Starts MapServer with two FastCGI processes behind lighttpd. */
export const startMapServer = async (
  run: Run,
  { port: database }: PostGis,
  layers: ReadonlyArray<Layer>
): Promise<MapServer> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const path = (name: string) => join(run.folder, name)
  writeFileSync(path("bench.map"), mapFile(`${origin}/mapserv`, database, layers))
  writeFileSync(
    path("mapserver.conf"),
    `CONFIG
  ENV
    "MS_MAP_PATTERN" "."
    "PROJ_LIB" "/usr/share/proj"
  END
  MAPS
    "bench" "${path("bench.map")}"
  END
END
`
  )
  writeFileSync(
    path("lighttpd.conf"),
    `server.document-root = "${run.folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.modules = ("mod_fastcgi")
fastcgi.server = ("/mapserv" => ((
  "socket" => "${path("mapserver.sock")}",
  "bin-path" => "${MAPSERV}",
  "check-local" => "disable",
  "max-procs" => 2,
  "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "${path("mapserver.conf")}")
)))
`
  )
  const server = start(run, "lighttpd", { command: "lighttpd", args: ["-D", "-f", path("lighttpd.conf")] })
  await ready(server, answersAt(`${origin}/mapserv/bench/ogcapi?f=json`))
  return { origin, pid: server.pid }
}

const mapFile = (url: string, database: number, layers: ReadonlyArray<Layer>): string => `MAP
  NAME "bench"
  EXTENT -180 -90 180 90
  PROJECTION "init=epsg:4326" END
  WEB
    METADATA
      "ows_title" "bench"
      "ows_enable_request" "*"
      "ows_onlineresource" "${url}?map=bench"
      "oga_onlineresource" "${url}/bench/ogcapi"
      "oga_html_template_directory" "/usr/share/mapserver/ogcapi/templates/html-plain/"
      "wfs_getfeature_formatlist" "geojson"
    END
  END
  OUTPUTFORMAT
    NAME "geojson"
    DRIVER "OGR/GEOJSON"
    MIMETYPE "application/json"
    FORMATOPTION "STORAGE=stream"
    FORMATOPTION "FORM=simple"
  END
${layers.map((layer) => layerText(layer, database)).join("\n")}
END
`

const layerText = ({ name, type, data }: Layer, database: number): string => `  LAYER
    NAME "${name}"
    TYPE ${type}
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "host=127.0.0.1 port=${database} dbname=bench user=postgres"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    VALIDATION
      "when" "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
      "default_when" "2016-01-01"
    END
    DATA "${data}"
    EXTENT -180 -90 180 90
    METADATA
      "ows_title" "${name}"
      "gml_include_items" "all"
      "gml_featureid" "fid"
      "gml_types" "auto"
      "wfs_use_default_extent_for_getfeature" "false"
      "oga_max_limit" "10000"
    END
    PROJECTION "init=epsg:4326" END
    TEMPLATE "none"
  END`
