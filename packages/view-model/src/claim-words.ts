import type { PropositionKind } from "@cordon/domain/claim/proposition"
import type { ClaimStanding } from "./claim-standing.ts"
import { vocabulary } from "./language.ts"

/** What a claim is about, by its kind of proposition. */
export const propositionTitles = vocabulary("view-model/claim-words/kind", {
  Control: "Control",
  Strength: "Strength",
  Population: "People inside",
  Movement: "Movement",
  Casualties: "Casualties",
  Incident: "Incident",
  AreaShare: "Area share",
  Ratio: "Ratio",
  Agreement: "Agreement",
  Corridor: "Corridor",
  Relation: "Relation",
  Forecast: "Forecast",
  Statement: "Statement"
} satisfies Readonly<Record<PropositionKind, string>>)

/** How a claim stands under the three controls, for a row and a facet. */
export const standingWords = vocabulary("view-model/claim-words/standing", {
  live: "live on this date",
  stale: "stale",
  superseded: "replaced by a later word",
  past: "its period is over",
  notYet: "speaks of a later time",
  notAdmitted: "not counted in this view",
  late: "published later",
  undated: "publication undated",
  disputed: "disputed"
} satisfies Readonly<Record<ClaimStanding | "disputed", string>>)
