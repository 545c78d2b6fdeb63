import type { Claim } from "@cordon/domain/claim/claim"
import { isPartOf } from "@cordon/domain/group/group"
import { GroupId, type PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { Schema } from "effect"

/** What a claim is about, in the coarse terms in which a source's record is kept. */
export const Topic = Schema.Literals([
  "population",
  "forcesInside",
  "otherForces",
  "movement",
  "surrender",
  "areaShare",
  "control",
  "incidents",
  "casualties",
  "forecasts",
  "agreements",
  "other"
]).annotate({ identifier: "Topic", description: "What a claim is about, as a track record groups it" })
export type Topic = typeof Topic.Type

/** The topics in the order in which a record lists them. */
export const topics: ReadonlyArray<Topic> = Topic.literals

/** The words of the topics. */
export const topicWords: Readonly<Record<Topic, string>> = {
  population: "Population",
  forcesInside: "Forces inside",
  otherForces: "Other forces",
  movement: "Movement",
  surrender: "Surrender",
  areaShare: "Area share",
  control: "Control",
  incidents: "Incidents and conduct",
  casualties: "Casualties",
  forecasts: "Forecasts and intent",
  agreements: "Agreements",
  other: "Other"
}

/**
 * The one topic that a claim counts to.
 *
 * Gotcha: what is predicted or planned is a forecast, whatever it is about. Casualties of one named event
 * belong to how that event is told, totals over a window are a topic of their own. Forces are "inside" in
 * the case's focus and places within it.
 */
export const topicOf = ({ modality, proposition }: Claim, index: CaseIndex): Topic => {
  if (modality === "predicts") return "forecasts"
  switch (proposition.kind) {
    case "Population":
      return "population"
    case "Strength":
      return isInside(proposition.place, index) ? "forcesInside" : "otherForces"
    case "Ratio":
      if (![proposition.of, proposition.per].some((group) => isPartOf(group, fighters, index.groups)))
        return "population"
      return isInside(proposition.place, index) ? "forcesInside" : "otherForces"
    case "Movement":
      if (proposition.counting === "planned") return "forecasts"
      return proposition.movement === "surrender" || proposition.movement === "release"
        ? "surrender"
        : "movement"
    case "Corridor":
      return proposition.status === "planned" ? "forecasts" : "movement"
    case "AreaShare":
      return "areaShare"
    case "Control":
      return "control"
    case "Incident":
      return "incidents"
    case "Casualties":
      if (proposition.counting === "planned") return "forecasts"
      return proposition.event === undefined ? "casualties" : "incidents"
    case "Forecast":
      return "forecasts"
    case "Agreement":
      return "agreements"
    case "Relation":
    case "Statement":
      return "other"
  }
}

const fighters = GroupId.make("fighters")

const isInside = (place: PlaceId | undefined, { bundle, places }: CaseIndex): boolean => {
  const { focus } = bundle.record.manifest
  return place !== undefined && (place === focus || (places.get(place)?.within.includes(focus) ?? false))
}
