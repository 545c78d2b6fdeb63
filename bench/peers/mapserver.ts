import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"

/** A table that is served as a layer. */
export interface Layer {
  readonly name: string
  readonly type: "POINT" | "POLYGON"
  /** What stands in `DATA`; `%when%` is replaced by the address's `when`, a day. */
  readonly data: string
}

/** Starts MapServer with two FastCGI processes behind lighttpd; gives how to stop it. */
export const startMapServer = (
  folder: string,
  port: number,
  database: number,
  layers: ReadonlyArray<Layer>
): { readonly url: string; readonly stop: () => void } => {
  const url = `http://127.0.0.1:${port}/mapserv`
  writeFileSync(join(folder, "bench.map"), mapFile(url, database, layers))
  writeFileSync(
    join(folder, "mapserver.conf"),
    `CONFIG
  ENV
    "MS_MAP_PATTERN" "."
    "PROJ_LIB" "/usr/share/proj"
  END
  MAPS
    "bench" "${join(folder, "bench.map")}"
  END
END
`
  )
  writeFileSync(
    join(folder, "lighttpd.conf"),
    `server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.modules = ("mod_fastcgi")
fastcgi.server = ("/mapserv" => ((
  "socket" => "${join(folder, "mapserver.sock")}",
  "bin-path" => "/usr/lib/cgi-bin/mapserv",
  "check-local" => "disable",
  "max-procs" => 2,
  "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "${join(folder, "mapserver.conf")}")
)))
`
  )
  const server = spawn("lighttpd", ["-D", "-f", join(folder, "lighttpd.conf")], { stdio: "ignore" })
  return { url, stop: () => server.kill() }
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
      "oga_max_limit" "10000"
    END
    PROJECTION "init=epsg:4326" END
    TEMPLATE "none"
  END`
