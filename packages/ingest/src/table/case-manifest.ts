import type { CaseManifest } from "@cordon/domain/case/manifest"
import type { Group } from "@cordon/domain/group/group"
import type { CaseId } from "@cordon/domain/key"
import { daysOf } from "@cordon/domain/time/edtf-order"
import { parseMoment } from "@cordon/domain/time/edtf-parse"
import { Result } from "effect"
import type { Dataset, PlaceEncoded } from "./format.ts"

type ManifestEncoded = typeof CaseManifest.Encoded

/** Whether a case was made by an import and nobody has edited it: then an import may widen its frame. */
export const IMPORT_EDITORS = "made by an import; nobody has edited this case"

/** What a case that an import makes is about, in place of a place that nobody has chosen. */
export const importedArea: PlaceEncoded = {
  alternativeNames: [],
  id: "imported-area",
  kind: "region",
  location: { kind: "unlocated" },
  mapped: false,
  name: "Area of the imported data",
  names: { en: "Area of the imported data" },
  within: []
}

/** What a person may say about a case that an import makes. */
export interface NewCase {
  readonly id: CaseId
  readonly title?: string
  readonly zone?: string
}

/** First and last day that claims speak of, and the last on which one was published, where any is known. */
export interface Frame {
  readonly first: string
  readonly last: string
  readonly published?: string
}

/** Finds the frame of claims, one after the other. */
export class FrameFinder {
  private first = ""
  private last = ""
  private published = ""
  private readonly publications = new Map<string, string>()

  add(heldDuring: string, publishedAt: string): void {
    if (heldDuring.length === 10) this.day(heldDuring)
    else for (const day of heldDuring.match(/\d{4}-\d{2}-\d{2}/g) ?? lastDays(heldDuring)) this.day(day)
    let published = this.publications.get(publishedAt)
    if (published === undefined) {
      published = lastDays(publishedAt).at(-1) ?? ""
      if (this.publications.size < 10_000) this.publications.set(publishedAt, published)
    }
    if (published > this.published) this.published = published
  }

  /** The frame so far; nothing before the first day. */
  get frame(): Frame | undefined {
    if (this.first === "") return undefined
    const { first, last, published } = this
    return published === "" ? { first, last } : { first, last, published }
  }

  private day(day: string): void {
    if (this.first === "" || day < this.first) this.first = day
    if (day > this.last) this.last = day
  }
}

/** First and last days of the years, months and instants of an EDTF text. */
const lastDays = (text: string): ReadonlyArray<string> =>
  text
    .split(/\/|\.\.|\[|\]/)
    .filter((part) => part !== "")
    .flatMap((part) => {
      const moment = Result.getOrUndefined(parseMoment(part))
      if (moment === undefined) return []
      if (moment.precision === "instant") return [part.slice(0, 10)]
      const { first, last } = daysOf(moment)
      return [first, last]
    })

/** An honest manifest for a case that an import makes: what is not known is not made up. */
export const newManifest = (
  { id, title, zone }: NewCase,
  dataset: Dataset,
  frame: Frame,
  groups: ReadonlyArray<Group>
): ManifestEncoded => ({
  id,
  title: title ?? dataset.source.name,
  subtitle: `Imported from ${dataset.source.name}`,
  summary: `Claims as ${dataset.source.name} makes them. No editor has chosen a focus, parties or figures yet.`,
  invented: false,
  zone: zone ?? "UTC",
  window: { from: frame.first, to: frame.last },
  opensAt: { at: frame.last, knownBy: later(frame.last, frame.published) },
  languages: ["en"],
  focus: importedArea.id,
  parties: [],
  groups,
  figures: [],
  events: [],
  tensions: [],
  staleness: { controlStatusDays: 14, controlChangeDays: 60 },
  lines: [],
  licence: dataset.licence,
  editors: IMPORT_EDITORS,
  knownGaps: [
    "Made by an import: days are counted in the zone of the case, whatever zone the data were coded in."
  ]
})

/**
 * A manifest with the groups that a dataset needs and, when an import made the case, with a frame and licence that hold
 * what was imported. The same manifest when nothing has to change.
 */
export const widened = (
  manifest: ManifestEncoded,
  dataset: Dataset,
  frame: Frame | undefined
): ManifestEncoded => {
  const missing = dataset.groups.filter(({ id }) => manifest.groups.every((group) => group.id !== id))
  const grouped = missing.length === 0 ? manifest : { ...manifest, groups: [...manifest.groups, ...missing] }
  if (manifest.editors !== IMPORT_EDITORS || frame === undefined) return grouped
  const { window, opensAt, licence } = manifest
  const from = frame.first < window.from ? frame.first : window.from
  const to = later(window.to, frame.last)
  const knownBy = later(later(opensAt.knownBy, frame.published), to)
  const licences = licence.split("; ").includes(dataset.licence) ? licence : `${licence}; ${dataset.licence}`
  return from === window.from && to === window.to && knownBy === opensAt.knownBy && licences === licence
    ? grouped
    : { ...grouped, window: { from, to }, opensAt: { at: to, knownBy }, licence: licences }
}

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a)
