import type { Holding } from "@cordon/domain/claim/holding"
import type { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { AccordingTo } from "@cordon/ledger/controls"
import { listed } from "./format.ts"

/** Neutral name of a party, else of an actor. */
export const actorName = (index: CaseIndex, actor: ActorId): string =>
  index.bundle.record.manifest.parties.find((party) => party.actor === actor)?.name ??
  index.actors.get(actor)?.name ??
  actor

/** Main name of a place. */
export const placeName = (index: CaseIndex, place: PlaceId): string => index.places.get(place)?.name ?? place

/** Name of a source. */
export const sourceName = (index: CaseIndex, source: SourceId): string =>
  index.sources.get(source)?.name ?? source

/** Longest name that a row of sources can bear. */
const SHORT = 18

/** A source's name for a row of many: what stands in brackets if that is an abbreviation, else what stands before. */
export const sourceShortName = (index: CaseIndex, source: SourceId): string => {
  const name = sourceName(index, source)
  const bracketed = /\(([A-Z][A-Za-z-]{1,9})\)/.exec(name)?.[1]
  if (bracketed !== undefined && bracketed === bracketed.toUpperCase()) return bracketed
  const before = name.split(/ \(|; |, | \/ /)[0] ?? name
  return before.length <= SHORT ? before : name.length <= SHORT ? name : before
}

/** A holding in words, with neutral names: `Government forces`, `contested by A and B`, `A, besieged by B`. */
export const holdingWords = (holding: Holding, index: CaseIndex): string => {
  switch (holding.kind) {
    case "held":
      return actorName(index, holding.by)
    case "contested":
      return `contested by ${listed(holding.between.map((actor) => actorName(index, actor)))}`
    case "besieged":
      return `${actorName(index, holding.inside)}, besieged by ${actorName(index, holding.by)}`
  }
}

/** Whose claims count, in words: `consensus`, `assessed claims only`, `SOHR`, `sources aligned with …`. */
export const viewWords = (view: AccordingTo, index: CaseIndex): string => {
  switch (view.kind) {
    case "consensus":
      return "consensus"
    case "assessed":
      return "assessed claims only"
    case "source":
      return sourceName(index, view.source)
    case "party":
      return `sources aligned with ${actorName(index, view.party)}`
  }
}

/** First letter as a capital. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
