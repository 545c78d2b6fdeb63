import type { Holding } from "@cordon/domain/claim/holding"
import type { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import { shortSourceName } from "@cordon/domain/source/source-name"
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

/** A source's name for a row of many. */
export const sourceShortName = (index: CaseIndex, source: SourceId): string =>
  shortSourceName(sourceName(index, source))

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
