import type { Modality } from "@cordon/domain/claim/claim"
import type { PropositionKind } from "@cordon/domain/claim/proposition"
import type { Verdict } from "@cordon/domain/assessment/outcome"
import type { ClaimStanding } from "./claim-standing.ts"
import { verdictWords } from "./verdict.ts"

/** What a claim is about, by its kind of proposition. */
export const propositionTitles: Readonly<Record<PropositionKind, string>> = {
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
}

/** How a claim stands under the three controls, for a row and a facet. */
export const standingWords: Readonly<Record<ClaimStanding | "disputed", string>> = {
  live: "live on this date",
  stale: "stale",
  superseded: "replaced by a later word",
  past: "its period is over",
  notYet: "speaks of a later time",
  notAdmitted: "not counted in this view",
  late: "published later",
  undated: "publication undated",
  disputed: "disputed"
}

/** In what manner it was said, as a facet. */
export const modalityTitles: Readonly<Record<Modality, string>> = {
  asserts: "says",
  estimates: "estimates",
  reports: "reports",
  denies: "denies",
  predicts: "predicts",
  alleges: "alleges"
}

/** How a claim turned out, or that nobody has judged it. */
export const outcomeWords: Readonly<Record<Verdict | "none", string>> = {
  ...verdictWords,
  none: "no outcome on record"
}
