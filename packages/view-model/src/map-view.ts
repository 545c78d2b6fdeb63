import type { CaseManifest } from "@cordon/domain/case/manifest"
import { readQuery } from "./address.ts"
import { spokenLanguage } from "./language.ts"

/** Parts of the map that a reader can put out of sight, besides the ground of each party; in the order of the legend. */
export const mapParts = [
  "contested",
  "disagree",
  "inferred",
  "noClaim",
  "stale",
  "front",
  "edge",
  "week",
  "flows",
  "corridors",
  "forces",
  "incidents",
  "facilities",
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

/**
 * Writes a map view as the tail of an address: empty for the plain one, else `&hide=forces,flows&labels=ar`.
 *
 * Gotcha: a case that has the language spoken shows its names in that language unless the address says otherwise, so
 * that `labels` is then left out for it and is `both` for both.
 */
export const encodeMapView = ({ hide, labels }: MapView, manifest: Pick<CaseManifest, "languages">): string =>
  [
    hide.size === 0 ? "" : `&hide=${[...hide].sort().map(escaped).join(",")}`,
    labels === spokenLabels(manifest) ? "" : `&labels=${encodeURIComponent(labels ?? BOTH)}`
  ].join("")

/** Reads the map view of an address. What the map or the case does not have is passed over. */
export const decodeMapView = (query: string, { parties, languages }: CaseManifest): MapView => {
  const values = readQuery(query)
  const known = new Set<string>([...mapParts, ...parties.map(({ actor }) => `party:${actor}`)])
  const asked = values.get("labels")
  const labels =
    asked !== undefined && languages.slice(0, 2).includes(asked)
      ? asked
      : asked === BOTH
        ? undefined
        : spokenLabels({ languages })
  return {
    hide: new Set(
      (values.get("hide") ?? "").split(",").filter((part): part is HiddenPart => known.has(part))
    ),
    ...(labels === undefined ? {} : { labels })
  }
}

/** How an address says that names are to be in both languages. */
const BOTH = "both"

/** The language of names that nobody has chosen: the one spoken, where a case has it; both in English. */
const spokenLabels = ({ languages }: Pick<CaseManifest, "languages">): string | undefined => {
  const { language } = spokenLanguage()
  return language !== "en" && languages.slice(0, 2).includes(language) ? language : undefined
}

/** The same view with one part put out of sight, or back into it. */
export const toggled = (view: MapView, part: HiddenPart): MapView => {
  const hide = new Set(view.hide)
  if (!hide.delete(part)) hide.add(part)
  return { ...view, hide }
}

const escaped = (part: string): string => encodeURIComponent(part).replaceAll("%3A", ":")
