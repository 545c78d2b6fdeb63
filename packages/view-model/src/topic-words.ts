import type { TopicRecord } from "./reasoning-answer.ts"

/** The topics of a source's record in words. */
export const topicWords: Readonly<Record<TopicRecord["topic"], string>> = {
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
