import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import type { PlaceTerritory, TerritoryBasis } from "@cordon/ledger/territory-schema"
import { counted, formatNumber, listed } from "./format.ts"
import { formatDay } from "./format-time.ts"
import { actorName, capitalised, holdingWords, placeName } from "./names.ts"

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
  const [main, ...others] = index.bundle.record.manifest.languages
  return {
    place: id,
    name: place.name,
    names: others
      .filter((language) => language !== main)
      .flatMap((language) => {
        const name = place.names[language]
        return name === undefined ? [] : [{ language, name }]
      }),
    within: place.within.map((parent) => placeName(index, parent)),
    kind: place.kind,
    ...(place.pcode === undefined ? {} : { pcode: place.pcode.code }),
    ...(km2 === undefined
      ? {}
      : {
          areaSquareKilometres: km2,
          area: `${km2 < 10 ? km2.toFixed(2) : formatNumber(Math.round(km2))} km²`
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
  if (territory.state.kind === "noClaim") return "No claim"
  const words = capitalised(holdingWords(territory.state.holding, index))
  const doubts = [
    territory.disputed ? "disputed" : undefined,
    territory.basis === "inferred" ? "inferred from neighbours" : undefined,
    territory.basis === "baseline" ? "by the editors’ premise" : undefined,
    territory.stale ? "stale" : undefined
  ].filter((doubt) => doubt !== undefined)
  return [words, ...doubts].join(", ")
}

/** What the answer for a place rests on, in a sentence. */
export const basisSentence = (territory: PlaceTerritory, index: CaseIndex): string => {
  const baseline = index.baselines.get(territory.place)
  const voted = territory.voices.filter((voice) => voice.counted === "counted")
  const votes = `${counted(voted.length, "claim")} of ${counted(new Set(voted.map((voice) => voice.witness)).size, "origin")}`
  const dissent = territory.disputed
    ? ` ${Math.round(territory.agreement * 100)} % of the weight agrees; others say ${listed(territory.dissent.map((party) => actorName(index, party)))}.`
    : ""
  const since = territory.since === undefined ? "" : `, since ${formatDay(territory.since)}`
  const sentences: Readonly<Record<TerritoryBasis, string>> = {
    claims: `Rests on ${votes} about the place${since}.${dissent}`,
    parts: `Rests on ${votes} about the place or parts of it${since}.${dissent}`,
    widerArea: `Rests on ${votes} about an area that contains it${since}.${dissent}`,
    beforeChange: "Rests on what a later change says it was before.",
    baseline:
      baseline === undefined
        ? "Rests on the editors’ premise; no claim speaks of it yet."
        : `Rests on the editors’ premise as of ${formatDay(baseline.asOf)}: ${withoutStop(baseline.reason)}.`,
    inferred: "Nobody speaks of it; at least four stated neighbours all agree.",
    none: "No claim about it is counted under this view."
  }
  const stale = territory.stale ? " Only outdated observations speak of it." : ""
  const moving =
    territory.mayHaveChanged.length > 0 ? ` It may be changing: ${listed(territory.mayHaveChanged)}.` : ""
  return `${sentences[territory.basis]}${stale}${moving}`
}

const withoutStop = (text: string): string => text.replace(/\.$/, "")
