import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import { timePointSpan } from "@cordon/ledger/controls"
import type { Situation } from "@cordon/ledger/situation"
import { subjectsOf } from "./claim-subject.ts"
import { formatDay } from "./format-time.ts"
import { knownFirst } from "./known-first.ts"
import { vocabulary } from "./language.ts"
import { holdingWords, nameIn, otherNames, placeName } from "./names.ts"
import { type PlaceCard, placeCard } from "./place-card.ts"

/** What the page of a place says besides the record. */
export const words = vocabulary("view-model/place-page", {
  premise: (holding: string, asOf: string, by: string, reason: string) =>
    `${holding}, as of ${asOf}, by ${by}: ${reason}`,
  boundary: (source: string) => `Boundary from ${source}.`,
  centre: (latitude: string, longitude: string, confidence: Confidence, source: string) =>
    `Known by its centre, ${latitude}, ${longitude}, ${CONFIDENCE[confidence]}: ${source}.`,
  outline: " Its outline on the map is computed from centres.",
  unlocated: "Where it lies is not known.",
  north: (degrees: string) => `${degrees} N`,
  south: (degrees: string) => `${degrees} S`,
  east: (degrees: string) => `${degrees} E`,
  west: (degrees: string) => `${degrees} W`
})

type Confidence = Extract<Location, { readonly kind: "point" }>["confidence"]

/** All that the record says about a place under what a session shows. */
export interface PlacePage {
  readonly card: PlaceCard
  /** Its main name in every further language. */
  readonly names: ReadonlyArray<{ readonly language: string; readonly name: string }>
  /** Other spellings, found by search. */
  readonly spellings: ReadonlyArray<string>
  readonly pcode?: { readonly code: string; readonly dataset: string }
  /** Places that contain it, nearest first. */
  readonly parents: ReadonlyArray<{ readonly place: PlaceId; readonly name: string }>
  /** Places that name it as one that contains them. */
  readonly inside: ReadonlyArray<{ readonly place: PlaceId; readonly name: string; readonly mapped: boolean }>
  /** Where it is and how well that is known, in a sentence. */
  readonly location: string
  /** The editors' premise, where there is one. */
  readonly premise?: string
  /** Attacks and casualties said to have been there, the latest known first. */
  readonly incidents: ReadonlyArray<IndexedClaim>
  /** Every other claim about it or a place within it, the latest known first. */
  readonly claims: ReadonlyArray<IndexedClaim>
}

/** The page of a place; undefined when the case has no such place. */
export const placePage = (id: PlaceId, situation: Situation, index: CaseIndex): PlacePage | undefined => {
  const place = index.places.get(id)
  const card = placeCard(id, situation, index)
  if (place === undefined || card === undefined) return undefined
  const inside = index.bundle.record.places.filter(({ within }) => within.includes(id))
  const here = new Set<PlaceId>([id, ...inside.map((each) => each.id)])
  const about = knownFirst(
    index.inOrder.filter(({ claim }) => subjectsOf(claim).places.some((each) => here.has(each))),
    timePointSpan(situation.controls.knownBy, index.clock).to
  )
  const happened = ({ claim }: IndexedClaim) =>
    claim.proposition.kind === "Incident" || claim.proposition.kind === "Casualties"
  const baseline = index.baselines.get(id)
  return {
    card,
    names: otherNames(place, index),
    spellings: place.alternativeNames,
    ...(place.pcode === undefined ? {} : { pcode: place.pcode }),
    parents: place.within.map((parent) => ({ place: parent, name: placeName(index, parent) })),
    inside: inside
      .map((each) => ({ place: each.id, name: nameIn(each), mapped: index.cells.has(each.id) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    location: locationWords(place.location, card.approximate, index.cells.has(id)),
    ...(baseline === undefined
      ? {}
      : {
          premise: words.premise(
            holdingWords(baseline.holding, index),
            formatDay(baseline.asOf),
            baseline.by,
            baseline.reason
          )
        }),
    incidents: about.filter(happened),
    claims: about.filter((claim) => !happened(claim))
  }
}

type Location = NonNullable<ReturnType<CaseIndex["places"]["get"]>>["location"]

const CONFIDENCE = {
  a: "from a dataset",
  b: "from a map or text",
  c: "placed by hand"
} as const

const locationWords = (location: Location, approximate: boolean, cell: boolean): string => {
  switch (location.kind) {
    case "polygon":
      return words.boundary(location.source)
    case "point":
      return `${words.centre(
        (location.latitude < 0 ? words.south : words.north)(degrees(location.latitude)),
        (location.longitude < 0 ? words.west : words.east)(degrees(location.longitude)),
        location.confidence,
        location.source
      )}${cell && approximate ? words.outline : ""}`
    case "unlocated":
      return words.unlocated
  }
}

const degrees = (value: number): string => Math.abs(value).toFixed(4)
