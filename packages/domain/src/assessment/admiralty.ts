import { Schema } from "effect"

/** Reliability of a source, Admiralty code (NATO AJP-2.1). `F` cannot be judged: it has no number. */
export const Reliability = Schema.Literals(["A", "B", "C", "D", "E", "F"]).annotate({
  identifier: "Reliability",
  description: "Admiralty code: A completely reliable ... E unreliable, F cannot be judged"
})
export type Reliability = typeof Reliability.Type

/** Credibility of information, Admiralty code (NATO AJP-2.1). `6` cannot be judged: it has no number. */
export const Credibility = Schema.Literals(["1", "2", "3", "4", "5", "6"]).annotate({
  identifier: "Credibility",
  description: "Admiralty code: 1 confirmed by other sources ... 5 improbable, 6 cannot be judged"
})
export type Credibility = typeof Credibility.Type

/** The words of the Admiralty code for reliability. */
export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged"
}

/** The words of the Admiralty code for credibility. */
export const credibilityWords: Readonly<Record<Credibility, string>> = {
  "1": "confirmed by other sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "truth cannot be judged"
}

/**
 * Rank of a judged grade, 5 best to 1 worst; `undefined` for F and 6, which are no number at all.
 * Gotcha: an unjudged grade must not be averaged or taken for the worst.
 */
export const reliabilityRank = (reliability: Reliability): number | undefined =>
  reliability === "F" ? undefined : 5 - "ABCDE".indexOf(reliability)

/** Rank of a judged credibility, 5 best to 1 worst; `undefined` for 6. */
export const credibilityRank = (credibility: Credibility): number | undefined =>
  credibility === "6" ? undefined : 6 - Number(credibility)
