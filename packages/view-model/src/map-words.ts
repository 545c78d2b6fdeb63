import type { IncidentType, MovementKind, Proposition } from "@cordon/domain/claim/proposition"
import { vocabulary } from "./language.ts"
import type { CorridorStatus } from "./map-corridor.ts"
import type { TargetClass } from "./map-target.ts"

/** What people are said to have done, by kind of movement. */
export const movementWords = vocabulary("view-model/map-words/movement", {
  evacuation: "Evacuated",
  displacement: "Displaced",
  surrender: "Surrendered",
  return: "Returned",
  transfer: "Transferred",
  release: "Released",
  arrival: "Arrived",
  registration: "Registered"
} satisfies Readonly<Record<MovementKind, string>>)

/** How a corridor is said to stand. */
export const corridorWords = vocabulary("view-model/map-words/corridor", {
  planned: "planned",
  open: "open",
  closed: "closed",
  underFire: "under fire",
  disputed: "disputed"
} satisfies Readonly<Record<CorridorStatus, string>>)

/** What is said to have been hit, by class. */
export const targetWords = vocabulary("view-model/map-words/target", {
  medical: "medical facility",
  aid: "aid",
  market: "market",
  school: "school",
  residential: "residential buildings",
  vehicles: "vehicles",
  communications: "communications",
  armedGroup: "site of an armed group",
  civilians: "people",
  other: "not stated, or something else"
} satisfies Readonly<Record<TargetClass, string>>)

/** What is said to have happened, by type of incident and kind of harm. */
export const incidentTitles = vocabulary("view-model/map-words/incident", {
  airStrike: "air strike",
  shelling: "shelling",
  chemicalAttack: "chemical attack",
  attackOnMedicalFacility: "attack on a medical facility",
  attackOnAid: "attack on aid",
  attackOnCivilians: "attack on civilians",
  armedClash: "armed clash",
  looting: "looting",
  abduction: "abduction",
  preventionOfMovement: "movement prevented",
  forcedDisplacement: "forced displacement",
  destructionOfProperty: "property destroyed",
  communicationsCut: "communications cut",
  supplyCut: "supply cut",
  siegeBegins: "siege begins",
  rescue: "rescue",
  killed: "people killed",
  wounded: "people wounded",
  missing: "people missing",
  detained: "people detained",
  other: "incident"
} satisfies Readonly<Record<IncidentType | Harm, string>>)

type Harm = Extract<Proposition, { readonly kind: "Casualties" }>["harm"]

/** A type of incident or a kind of harm as a situation names it. */
export const incidentWords = (kind: string): string =>
  (incidentTitles as Readonly<Record<string, string>>)[kind] ?? kind
