import type { ActorId, PlaceId, SourceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { FacetName } from "./claim-query.ts"
import { propositionTitles, standingWords } from "./claim-words.ts"
import { words as formatWords } from "./format.ts"
import { vocabulary } from "./language.ts"
import { actorName, placeName, sourceName } from "./names.ts"
import { verdictWords } from "./verdict.ts"

/** What the facets are called. */
export const facetTitles = vocabulary("view-model/facet-label", {
  status: "Status",
  kind: "Kind",
  speaker: "Speaker",
  publisher: "Publisher",
  place: "Place or area",
  actor: "Actor named",
  modality: "Said as",
  grade: "Grade",
  outcome: "Outcome"
} satisfies Readonly<Record<FacetName, string>>)

/** What is said of a value of a facet. */
export const words = vocabulary("view-model/facet-label/value", {
  noOutcome: "no outcome on record",
  notJudged: (grade: string) => `${grade}, cannot be judged`
})

/** A value of a facet in words. */
export const facetLabel = (facet: FacetName, value: string, index: CaseIndex): string => {
  switch (facet) {
    case "kind":
      return titleOf(propositionTitles, value)
    case "status":
      return titleOf(standingWords, value)
    case "modality":
      return titleOf(formatWords.verbs, value)
    case "outcome":
      return value === "none" ? words.noOutcome : titleOf(verdictWords, value)
    case "grade":
      return value === "F6" ? words.notJudged(value) : value
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
