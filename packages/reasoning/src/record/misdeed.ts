import { Schema } from "effect"

/** Incidents that break the rules of war whoever does them. */
export const Misdeed = Schema.Literals([
  "chemicalAttack",
  "attackOnMedicalFacility",
  "attackOnAid",
  "attackOnCivilians",
  "looting",
  "abduction",
  "preventionOfMovement",
  "forcedDisplacement"
])
export type Misdeed = typeof Misdeed.Type
