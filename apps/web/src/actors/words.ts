import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"
import type { RelationSide } from "@cordon/view-model/relation-words"

/** What the pages of actors say in their own voice, in one place. */
export const words = vocabulary("web/actors", {
  title: "Actors",
  summary: (actors: number, day: string) =>
    `${counted(actors, "actor")} under neutral names; claims counted as published by ${day}.`,
  find: "Find an actor",
  empty: "No actor of this case is called so.",
  columns: {
    name: "Actor",
    kind: "Kind",
    countsTo: "Counts to",
    relations: "Relations",
    labels: "Called otherwise",
    claims: "Claims"
  },
  back: "All actors",
  kicker: (kind: string) => `Actor · ${kind}`,
  said: "What is said of it",
  party: "party of the map",
  relations: "Relations over time",
  relationsNote: "as cited; the dates are those that the cited page gives",
  relationsNone: "The record has no relation of this actor.",
  relation: "Relation",
  /** What relations are sorted under. */
  sides: {
    together: "Stands with",
    support: "Support",
    against: "Against",
    other: "Otherwise"
  } satisfies Readonly<Record<RelationSide, string>>,
  saysSo: "{speaker} says so {claim}",
  notCounted: "; claim not counted under these controls",
  before: "◂ before this",
  after: "after this ▸",
  labels: "What others call it",
  labelsNote: "quoted, never our words",
  labelsNone: "The record quotes no other name for it.",
  usedBy: "{labels} used by {users}.",
  ground: "Ground over time",
  groundNote: "of the places on the map, in km², by what was known and whose claims count",
  groundWait: "Reckoning the map for every day …",
  groundNow:
    "{best} in {places} on {day}; {low} without what is contested or disputed, {high} with all of it.",
  places: (n: number) => counted(n, "place"),
  squareKilometres: (area: string) => `${area} km²`,
  table: "The same as a table",
  groundColumns: {
    from: "From",
    leading: "Leading",
    undisputed: "Undisputed",
    most: "At most",
    places: "Places"
  },
  strength: "How many it numbers, as claimed",
  strengthNone: "No claim on record gives its strength.",
  claims: "Claims that name it",
  claimsNone: "No claim on record names it.",
  allClaims: "Search all of them",
  voices: "Its own voice among the sources",
  counts: "Counts to it on the map",
  countsTo: "Counts to {party} on the map."
})
