import type { MovementKind } from "@cordon/domain/claim/proposition"
import type { CorridorStatus } from "./map-corridor.ts"
import type { TargetClass } from "./map-target.ts"

/** What people are said to have done, by kind of movement. */
export const movementWords: Readonly<Record<MovementKind, string>> = {
  evacuation: "Evacuated",
  displacement: "Displaced",
  surrender: "Surrendered",
  return: "Returned",
  transfer: "Transferred",
  release: "Released",
  arrival: "Arrived",
  registration: "Registered"
}

/** How a corridor is said to stand. */
export const corridorWords: Readonly<Record<CorridorStatus, string>> = {
  planned: "planned",
  open: "open",
  closed: "closed",
  underFire: "under fire",
  disputed: "disputed"
}

/** What is said to have been hit, by class. */
export const targetWords: Readonly<Record<TargetClass, string>> = {
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
}

/** Types of incident and kinds of harm as a situation names them. */
export const incidentWords: Readonly<Record<string, string>> = {
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
}
