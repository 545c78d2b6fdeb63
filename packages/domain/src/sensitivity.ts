import { Schema } from "effect"

/** How much harm publishing the record could do to a person. */
export const SensitivityLevel = Schema.Literals(["low", "moderate", "high", "severe"]).annotate({
  identifier: "SensitivityLevel",
  description: "How much harm publishing the record could do to a person"
})
export type SensitivityLevel = typeof SensitivityLevel.Type

/** Traffic Light Protocol 2.0 marking. Source: FIRST, TLP 2.0 (August 2022). */
export const TrafficLight = Schema.Literals([
  "TLP:CLEAR",
  "TLP:GREEN",
  "TLP:AMBER",
  "TLP:AMBER+STRICT",
  "TLP:RED"
]).annotate({ identifier: "TrafficLight", description: "Traffic Light Protocol 2.0 marking" })
export type TrafficLight = typeof TrafficLight.Type

/** Sensitivity of a record with its sharing mark; everything above `low` says why. */
export const Sensitivity = Schema.Union([
  Schema.Struct({ level: Schema.Literal("low"), tlp: TrafficLight }),
  Schema.Struct({
    level: Schema.Literals(["moderate", "high", "severe"]),
    tlp: TrafficLight,
    reason: Schema.NonEmptyString
  })
]).annotate({ identifier: "Sensitivity" })
export type Sensitivity = typeof Sensitivity.Type

/** The mark of a record that says nothing about sensitivity: low, TLP:CLEAR. */
export const openRecord: Sensitivity = { level: "low", tlp: "TLP:CLEAR" }

/** What of a claim is left out wherever it leaves Cordon. */
export type Withheld = "nothing" | "place and words" | "everything"

/**
 * What a mark of sensitivity withholds from features, exports and citations.
 *
 * Shape: a claim that is not TLP:CLEAR, or severely sensitive, is withheld whole, and only the gap shows; a highly
 * sensitive one loses its place and its words, which may name the place.
 * Source: TLP 2.0 (FIRST, August 2022), where only TLP:CLEAR is for the public; ADR-0012.
 */
export const withheldOf = ({ level, tlp }: Sensitivity): Withheld => {
  if (tlp !== "TLP:CLEAR" || level === "severe") return "everything"
  return level === "high" ? "place and words" : "nothing"
}
