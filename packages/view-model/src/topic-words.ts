import { vocabulary } from "./language.ts"
import type { TopicRecord } from "./reasoning-answer.ts"

/** The topics of a source's record in words. */
export const topicWords = vocabulary("view-model/topic-words", {
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
} satisfies Readonly<Record<TopicRecord["topic"], string>>)
