import { dataStore } from "@cordon/cli/data-store"
import { Effect } from "effect"
import { join } from "node:path"
import { recordAreas } from "../support/area-ledger.ts"
import { recordEvents } from "../support/event-ledger.ts"
import { type AreaOptions, areaWindow } from "../support/invented-areas.ts"
import type { EventOptions } from "../support/invented-events.ts"
import { controlPath, incidentsPath } from "./contestants.ts"
import { ALL } from "./contestant.ts"
import type { PostGis } from "./postgis.ts"
import { pull } from "./pull.ts"
import { Refusal } from "./refusal.ts"

/** How much of what there is. */
export interface Size {
  readonly events: EventOptions
  readonly areas: AreaOptions
}

/** Fills a store of Cordon with events and areas. Returns how many entries that took. */
export const fill = (data: string, { events, areas }: Size): Promise<number> =>
  Effect.runPromise(
    Effect.gen(function* () {
      return (yield* recordEvents(events)) + (yield* recordAreas(areas))
    }).pipe(Effect.provide(dataStore(data)))
  )

/**
 * Loads what Cordon serves into PostGIS and gives it the indexes that the peers can use.
 *
 * Gotcha: MapServer asks for pages without an order, so the rows lie in the order of the pages.
 */
export const copyToPostGis = async (cordon: string, database: PostGis, folder: string): Promise<void> => {
  await copy(cordon, `${incidentsPath}?limit=${ALL}`, database, folder, "incidents", "POINT")
  await copy(cordon, `${controlPath}&limit=${ALL}`, database, folder, "control", "MULTIPOLYGON")
  await database.sql(`CREATE INDEX ON control USING gist (${HELD})`)
  for (const table of ["incidents", "control"]) {
    await database.sql(`CREATE UNIQUE INDEX ON ${table} (id)`)
    await database.sql(`CREATE INDEX ON ${table} (held_from_day, held_to_day)`)
    await database.sql(`CLUSTER ${table} USING ${table}_pkey`)
    await database.sql(`VACUUM ANALYZE ${table}`)
  }
}

/** The days of a spell, as PostgreSQL indexes and MapServer asks for them. */
export const HELD = "daterange(held_from_day, held_to_day, '[]')"

/** Different days of the invented areas' window, far apart, out of order. */
export const someDays = (days: number): ReadonlyArray<string> => {
  const [from, to] = [Date.parse(areaWindow.from), Date.parse(areaWindow.to)]
  return Array.from({ length: days }, (_, i) => {
    const along = ((i * 7 + 3) % days) / days
    return new Date(from + Math.floor((along * (to - from)) / DAY) * DAY).toISOString().slice(0, 10)
  })
}

const DAY = 86_400_000

const copy = async (
  cordon: string,
  path: string,
  database: PostGis,
  folder: string,
  table: string,
  geometry: "POINT" | "MULTIPOLYGON"
): Promise<void> => {
  const file = join(folder, `${table}.geojson`)
  const features = await pull(cordon, path, file)
  await database.load(file, table, geometry)
  const loaded = Number(await database.sql(`SELECT count(*) FROM ${table}`))
  if (loaded !== features) {
    throw new Refusal(
      `ogr2ogr loaded ${loaded} of ${features} features into ${table}; see what it wrote above`
    )
  }
}
