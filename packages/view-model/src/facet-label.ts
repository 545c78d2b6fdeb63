import type { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { FacetName } from "./claim-query.ts"
import { modalityTitles, outcomeWords, propositionTitles, standingWords } from "./claim-words.ts"
import { actorName, placeName, sourceName } from "./names.ts"

/** What the facets are called. */
export const facetTitles: Readonly<Record<FacetName, string>> = {
  status: "Status",
  kind: "Kind",
  speaker: "Speaker",
  publisher: "Publisher",
  place: "Place or area",
  actor: "Actor named",
  modality: "Said as",
  grade: "Grade",
  outcome: "Outcome"
}

/** A value of a facet in words. */
export const facetLabel = (facet: FacetName, value: string, index: CaseIndex): string => {
  switch (facet) {
    case "kind":
      return titleOf(propositionTitles, value)
    case "status":
      return titleOf(standingWords, value)
    case "modality":
      return titleOf(modalityTitles, value)
    case "outcome":
      return titleOf(outcomeWords, value)
    case "grade":
      return value === "F6" ? "F6, cannot be judged" : value
    case "speaker":
    case "publisher":
      return sourceName(index, value as SourceId)
    case "place":
      return placeName(index, value as PlaceId)
    case "actor":
      return actorName(index, value as ActorId)
  }
}

const titleOf = (titles: Readonly<Record<string, string>>, value: string): string => titles[value] ?? value
