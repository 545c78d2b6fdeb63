import type { RelationSide } from "@cordon/view-model/relation-words"

/** What the pages of actors say in their own voice, in one place. */
export const words = {
  title: "Actors",
  find: "Find an actor",
  empty: "No actor of this case is called so.",
  back: "All actors",
  relations: "Relations over time",
  relationsNote: "as cited; the dates are those that the cited page gives",
  relationsNone: "The record has no relation of this actor.",
  labels: "What others call it",
  labelsNote: "quoted, never our words",
  labelsNone: "The record quotes no other name for it.",
  ground: "Ground over time",
  groundNote: "of the places on the map, in km², by what was known and whose claims count",
  strength: "How many it numbers, as claimed",
  strengthNone: "No claim on record gives its strength.",
  claims: "Claims that name it",
  claimsNone: "No claim on record names it.",
  allClaims: "Search all of them",
  voices: "Its own voice among the sources",
  counts: "Counts to it on the map",
  countsTo: "Counts to",
  uncited: "uncited: shown, never computed with",
  notCounted: "claim not counted under these controls"
} as const

/** What relations are sorted under. */
export const sideWords: Readonly<Record<RelationSide, string>> = {
  together: "Stands with",
  support: "Support",
  against: "Against",
  other: "Otherwise"
}
