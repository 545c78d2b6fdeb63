import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import type { PlaceTerritory, TerritoryBasis } from "@cordon/ledger/territory-schema"
import { counted, formatNumber, joined, listed, unitSuffix } from "./format.ts"
import { formatDay } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { actorName, capitalised, holdingWords, nameIn, otherNames, placeName } from "./names.ts"

/** Who holds a place, and what that rests on. */
export const words = vocabulary("view-model/place-card", {
  noClaim: "No claim",
  disputed: "disputed",
  inferred: "inferred from neighbours",
  premise: "by the editors’ premise",
  stale: "stale",
  votes: (claims: number, origins: number) => `${counted(claims, "claim")} of ${counted(origins, "origin")}`,
  restsOn: (votes: string, about: string, since: string) => `Rests on ${votes} about ${about}${since}.`,
  about: {
    claims: "the place",
    parts: "the place or parts of it",
    widerArea: "an area that contains it"
  },
  since: (day: string) => `, since ${day}`,
  beforeChange: "Rests on what a later change says it was before.",
  baseline: "Rests on the editors’ premise; no claim speaks of it yet.",
  baselineOf: (day: string, reason: string) => `Rests on the editors’ premise as of ${day}: ${reason}.`,
  fromNeighbours: "Nobody speaks of it; at least four stated neighbours all agree.",
  none: "No claim about it is counted under this view.",
  dissent: (agreeing: number, others: string) => ` ${agreeing} % of the weight agrees; others say ${others}.`,
  outdated: " Only outdated observations speak of it.",
  changing: (claims: string) => ` It may be changing: ${claims}.`
})

/** A place as the head of its column: what it is called, where it lies, and who holds it on what basis. */
export interface PlaceCard {
  readonly place: PlaceId
  readonly name: string
  /** Its name in each further language of the case, by BCP 47 tag. */
  readonly names: ReadonlyArray<{ readonly language: string; readonly name: string }>
  /** Places that contain it, nearest first. */
  readonly within: ReadonlyArray<string>
  readonly kind: string
  readonly pcode?: string
  readonly areaSquareKilometres?: number
  /** `0.90 km²`. */
  readonly area?: string
  /** True when its outline is computed from its centre. */
  readonly approximate: boolean
  /** `Government forces, disputed`; absent for a place that is no cell of the map. */
  readonly holder?: string
  /** What the answer rests on, in a sentence. */
  readonly basis?: string
  readonly territory?: PlaceTerritory
  readonly note?: string
}

/** The card of a place; undefined when the case has no such place. */
export const placeCard = (id: PlaceId, situation: Situation, index: CaseIndex): PlaceCard | undefined => {
  const place = index.places.get(id)
  if (place === undefined) return undefined
  const territory = situation.territory.find((answer) => answer.place === id)
  const km2 = territory?.areaSquareKilometres ?? place.statedArea
  const { languages } = index.bundle.record.manifest
  return {
    place: id,
    name: nameIn(place),
    names: otherNames(place, index).filter(({ language }) => languages.includes(language)),
    within: place.within.map((parent) => placeName(index, parent)),
    kind: place.kind,
    ...(place.pcode === undefined ? {} : { pcode: place.pcode.code }),
    ...(km2 === undefined
      ? {}
      : {
          areaSquareKilometres: km2,
          area: `${km2 < 10 ? km2.toFixed(2) : formatNumber(Math.round(km2))}${unitSuffix("squareKilometres")}`
        }),
    approximate: territory?.approximate ?? place.location.kind !== "polygon",
    ...(territory === undefined
      ? {}
      : { holder: holderPhrase(territory, index), basis: basisSentence(territory, index), territory }),
    ...(place.note === undefined ? {} : { note: place.note })
  }
}

/** Who holds a place, in a phrase: `Government forces, disputed`, `Contested by A and B`, `No claim`. */
export const holderPhrase = (territory: PlaceTerritory, index: CaseIndex): string => {
  if (territory.state.kind === "noClaim") return words.noClaim
  const holder = capitalised(holdingWords(territory.state.holding, index))
  const doubts = [
    territory.disputed ? words.disputed : undefined,
    territory.basis === "inferred" ? words.inferred : undefined,
    territory.basis === "baseline" ? words.premise : undefined,
    territory.stale ? words.stale : undefined
  ].filter((doubt) => doubt !== undefined)
  return joined([holder, ...doubts])
}

/** What the answer for a place rests on, in a sentence. */
export const basisSentence = (territory: PlaceTerritory, index: CaseIndex): string => {
  const baseline = index.baselines.get(territory.place)
  const voted = territory.voices.filter((voice) => voice.counted === "counted")
  const votes = words.votes(voted.length, new Set(voted.map((voice) => voice.witness)).size)
  const dissent = territory.disputed
    ? words.dissent(
        Math.round(territory.agreement * 100),
        listed(territory.dissent.map((party) => actorName(index, party)))
      )
    : ""
  const since = territory.since === undefined ? "" : words.since(formatDay(territory.since))
  const about = (what: keyof typeof words.about) =>
    `${words.restsOn(votes, words.about[what], since)}${dissent}`
  const sentences: Readonly<Record<TerritoryBasis, string>> = {
    claims: about("claims"),
    parts: about("parts"),
    widerArea: about("widerArea"),
    beforeChange: words.beforeChange,
    baseline:
      baseline === undefined
        ? words.baseline
        : words.baselineOf(formatDay(baseline.asOf), withoutStop(baseline.reason)),
    inferred: words.fromNeighbours,
    none: words.none
  }
  const stale = territory.stale ? words.outdated : ""
  const moving = territory.mayHaveChanged.length > 0 ? words.changing(listed(territory.mayHaveChanged)) : ""
  return `${sentences[territory.basis]}${stale}${moving}`
}

const withoutStop = (text: string): string => text.replace(/\.$/, "")
