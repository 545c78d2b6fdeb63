import type { Claim } from "@cordon/domain/claim/claim"
import type { Sensitivity } from "@cordon/domain/sensitivity"

/** What of a claim is left out wherever it leaves Cordon. */
export type Withheld = "nothing" | "place and words" | "everything"

/**
 * What a mark of sensitivity withholds from features and exports.
 *
 * Shape: a claim that is not TLP:CLEAR, or severely sensitive, is withheld whole, and only the gap shows; a highly
 * sensitive one loses its place and its words, which may name the place.
 * Source: TLP 2.0 (FIRST, August 2022), where only TLP:CLEAR is for the public; ADR-0012.
 */
export const withheldOf = ({ level, tlp }: Sensitivity): Withheld => {
  if (tlp !== "TLP:CLEAR" || level === "severe") return "everything"
  return level === "high" ? "place and words" : "nothing"
}

/** Whether a claim may leave at all. */
export const mayLeave = ({ sensitivity }: Claim): boolean => withheldOf(sensitivity) !== "everything"

/** Whether where a claim is about, what it says in words and which document says so may be told. */
export const mayBeTold = ({ sensitivity }: Claim): boolean => withheldOf(sensitivity) === "nothing"
