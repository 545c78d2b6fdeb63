import type { PlaceId } from "@cordon/domain/key"
import type { EventFacts, NamedIncident } from "../../case/event-facts.ts"
import { daysBetweenWords, daysWords } from "./day.ts"

/** An event in words, each with its preposition; empty where no claim says it. */
export interface EventWords {
  /** `in one event`, `in the shelling`. */
  readonly what: string
  /** `at Jub al-Qubbeh`, `in Aleppo`. */
  readonly where: string
  /** `on 30 November 2016`. */
  readonly when: string
}

/** An event in English. Something happens in a place that has parts, and at one that has none. */
export const eventWords = (
  { type, places, divided, when }: EventFacts,
  placeName: (place: PlaceId) => string
): EventWords => ({
  what: `in ${type === undefined ? "one event" : `the ${NOUNS[type]}`}`,
  where: places.length === 0 ? "" : `${divided ? "in" : "at"} ${places.map(placeName).join(" or ")}`,
  when: when === undefined ? "" : (when.shared ? daysWords : daysBetweenWords)(when.days)
})

const NOUNS: Readonly<Record<NamedIncident, string>> = {
  airStrike: "air strike",
  shelling: "shelling",
  chemicalAttack: "chemical attack",
  attackOnMedicalFacility: "attack on a medical facility",
  attackOnAid: "attack on aid",
  attackOnCivilians: "attack on civilians",
  armedClash: "armed clash",
  looting: "looting",
  abduction: "abduction",
  preventionOfMovement: "prevention of movement",
  forcedDisplacement: "forced displacement",
  destructionOfProperty: "destruction of property",
  communicationsCut: "cut of communications",
  supplyCut: "cut of supplies",
  siegeBegins: "beginning of the siege",
  rescue: "rescue"
}
