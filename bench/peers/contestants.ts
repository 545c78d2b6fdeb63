import type { Cordon } from "./cordon.ts"
import { ALL, type Contestant, KNOWN_BY, PAGE } from "./contestant.ts"
import type { MapServer } from "./mapserver.ts"
import { type Feature, following } from "./pages.ts"
import type { PostGis } from "./postgis.ts"
import type { Pygeoapi } from "./pygeoapi.ts"

/** Addresses of Cordon's collections that everybody serves. */
export const incidentsPath = "/ogc/collections/invented-events.incidents/items"
export const controlPath = `/ogc/collections/invented-areas.control/items?knownBy=${KNOWN_BY}`

/** Cordon, through its OGC API - Features. */
export const cordonContestant = ({ url, pid }: Cordon): Contestant => ({
  name: "Cordon",
  origin: url,
  pids: [pid],
  pages: (pages) => following(url, `${incidentsPath}?limit=${PAGE}`, pages),
  asOf: (day) => `${controlPath}&limit=${ALL}&datetime=${day}`,
  idOf: ({ id }) => String(id),
  counts: true
})

/**
 * pygeoapi, which filters with CQL.
 *
 * Gotcha: asked for pages by offset, because 0.16 leaves out the next link from half of a list on (its issue 1594).
 */
export const pygeoapiContestant = ({ origin, pid }: Pygeoapi, database: PostGis): Contestant => ({
  name: "pygeoapi",
  origin,
  pids: [pid, database.pid],
  pages: async (pages) =>
    starts(pages).map((first) => `/collections/incidents/items?f=json&limit=${PAGE}&offset=${first}`),
  asOf: (day) => {
    const filter = `held_from_day <= '${day}' AND (held_to_day >= '${day}' OR held_to_day IS NULL)`
    return `/collections/control/items?f=json&limit=${ALL}&filter-lang=cql-text&filter=${encodeURIComponent(filter)}`
  },
  idOf: idAsProperty,
  counts: true
})

/** MapServer by WFS 2.0, whose pages have no links. */
export const wfsContestant = ({ origin, pid }: MapServer, database: PostGis): Contestant => {
  const items = (table: string, count: number) =>
    `/mapserv?map=bench&service=WFS&version=2.0.0&request=GetFeature&outputFormat=geojson&typenames=${table}&count=${count}`
  return {
    name: "MapServer, WFS 2.0",
    origin,
    pids: [pid, database.pid],
    pages: async (pages) => starts(pages).map((first) => `${items("incidents", PAGE)}&startindex=${first}`),
    asOf: (day) => `${items("control", ALL)}&when=${day}`,
    idOf: idAsProperty,
    counts: false
  }
}

/**
 * MapServer by OGC API - Features.
 *
 * Gotcha: asked for the first page only, because 8.0.0 answers every later one with the first (its issue 6613).
 */
export const mapServerOgcContestant = ({ origin, pid }: MapServer, database: PostGis): Contestant => {
  const items = (table: string, limit: number) =>
    `/mapserv/bench/ogcapi/collections/${table}/items?f=json&limit=${limit}`
  return {
    name: "MapServer, OGC API",
    origin,
    pids: [pid, database.pid],
    pages: async () => [items("incidents", PAGE)],
    asOf: (day) => `${items("control", ALL)}&when=${day}`,
    idOf: idAsProperty,
    counts: true
  }
}

/** How many features stand before each page. */
const starts = (pages: number): ReadonlyArray<number> => Array.from({ length: pages }, (_, i) => i * PAGE)

const idAsProperty = ({ properties }: Feature): string => String(properties["id"])
