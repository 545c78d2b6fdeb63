import type { JsonObject } from "../table/format.ts"

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined

/** Whether the beginning of a file is that of an export of Cordon, GeoJSON or KML, with areas of control. */
export const isCordonControlText = (start: string): boolean =>
  (start.includes('"cannotCarry"') && /"collections":\[[^\]]*"control"/.test(start)) ||
  (start.includes('id="schema-control"') && start.includes("cell_area_km2"))

/** The licence that such a file states, where it is GeoJSON. */
export const cordonLicence = (start: string): string | undefined => {
  const quoted = /"licence":("(?:[^"\\]|\\.)+")/.exec(start)?.[1]
  return quoted === undefined ? undefined : text(JSON.parse(quoted))
}

/** Whether an input is an export, and whether it tells what was known by a date or everything that was ever known. */
export interface CordonKnowledge {
  /** Whether it is an export of Cordon. */
  readonly own: boolean
  /** Whether no area of it is out of date: KML tells only what is known still. */
  readonly current: boolean
  /** The date, as EDTF. */
  readonly by: string | undefined
}

/** What knowledge an export holds, by its beginning. */
export const cordonKnowledge = (start: string): CordonKnowledge => {
  const by =
    /"controls":\{[^}]*"knownBy":"([^"]+)"/.exec(start)?.[1] ??
    /<description>[^<]*?\bknownBy ([0-9TZ:+-]+)/.exec(start)?.[1]
  return { own: isCordonControlText(start), by, current: by !== undefined || start.includes("<kml") }
}

/**
 * Whether a feature is one of Cordon's own, and whether it says who holds an area.
 *
 * `silent`: a feature of another collection, an area of which nobody says who holds it, one that an answer known later
 * replaced, and one that held on no whole day.
 */
export const cordonFeature = (
  properties: JsonObject,
  { own: exported, current }: CordonKnowledge
): "control" | "silent" | undefined => {
  const collection = text(properties["collection"])
  const own = text(properties["holding"]) !== undefined && text(properties["basis"]) !== undefined
  if (!own)
    return exported && collection !== undefined && COLLECTIONS.includes(collection) ? "silent" : undefined
  const [from, to] = [text(properties["held_from_day"]), text(properties["held_to_day"])]
  const noDay = from !== undefined && to !== undefined && to < from
  const replaced = !current && text(properties["known_to_day"]) !== undefined
  return properties["holding"] === "noClaim" || noDay || replaced ? "silent" : "control"
}

const COLLECTIONS: ReadonlyArray<string> = [
  "control",
  "claims",
  "incidents",
  "movements",
  "places",
  "corridors"
]

/** Ids of a list of Cordon's exports with their names beside them. */
export const listedActors = (
  properties: JsonObject,
  ids: string,
  names: string
): ReadonlyArray<{ readonly id: string; readonly name: string }> => {
  const named = (text(properties[names]) ?? "").split("; ")
  return (text(properties[ids]) ?? "")
    .split("; ")
    .filter((id) => id !== "")
    .map((id, i) => ({ id, name: named[i] ?? id }))
}
