import type { CaseManifest } from "@cordon/domain/case/manifest"
import { readQuery } from "./address.ts"

/** Parts of the map that a reader can put out of sight, besides the ground of each party. */
export const mapParts = [
  "contested",
  "disagree",
  "inferred",
  "noClaim",
  "stale",
  "front",
  "edge",
  "week",
  "incidents",
  "facilities",
  "forces",
  "flows",
  "corridors",
  "names"
] as const
export type MapPart = (typeof mapParts)[number]

/** A part of the map as addresses name it: one of `mapParts`, or `party:` and the party. */
export type HiddenPart = MapPart | `party:${string}`

/** What a reader has chosen about the map itself, apart from what it answers. */
export interface MapView {
  readonly hide: ReadonlySet<HiddenPart>
  /** BCP 47 tag of the one language of the names; absent where both of the case's are shown. */
  readonly labels?: string
}

/** Everything shown, names in both languages. */
export const plainMapView: MapView = { hide: new Set() }

/** Writes a map view as the tail of an address: empty for the plain one, else `&hide=forces,flows&labels=ar`. */
export const encodeMapView = ({ hide, labels }: MapView): string =>
  [
    hide.size === 0 ? "" : `&hide=${[...hide].sort().map(escaped).join(",")}`,
    labels === undefined ? "" : `&labels=${encodeURIComponent(labels)}`
  ].join("")

/** Reads the map view of an address. What the map or the case does not have is passed over. */
export const decodeMapView = (query: string, { parties, languages }: CaseManifest): MapView => {
  const values = readQuery(query)
  const known = new Set<string>([...mapParts, ...parties.map(({ actor }) => `party:${actor}`)])
  const labels = values.get("labels")
  return {
    hide: new Set(
      (values.get("hide") ?? "").split(",").filter((part): part is HiddenPart => known.has(part))
    ),
    ...(labels !== undefined && languages.slice(0, 2).includes(labels) ? { labels } : {})
  }
}

/** The same view with one part put out of sight, or back into it. */
export const toggled = (view: MapView, part: HiddenPart): MapView => {
  const hide = new Set(view.hide)
  if (!hide.delete(part)) hide.add(part)
  return { ...view, hide }
}

const escaped = (part: string): string => encodeURIComponent(part).replaceAll("%3A", ":")
