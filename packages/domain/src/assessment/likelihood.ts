import { Schema } from "effect"

/** Likelihood in the first of the two vocabularies of ICD 203 (2 January 2015), section D.6.e(2)(a). */
export const Likelihood = Schema.Literals([
  "almostNoChance",
  "veryUnlikely",
  "unlikely",
  "roughlyEvenChance",
  "likely",
  "veryLikely",
  "almostCertain"
]).annotate({ identifier: "Likelihood", description: "ICD 203 expression of likelihood" })
export type Likelihood = typeof Likelihood.Type

/**
 * The probability bands of ICD 203, in percent, both ends included in the directive's wording.
 * Gotcha: neighbouring bands share their end, as they do in the directive.
 */
export const likelihoodPercent: Readonly<
  Record<Likelihood, { readonly low: number; readonly high: number }>
> = {
  almostNoChance: { low: 1, high: 5 },
  veryUnlikely: { low: 5, high: 20 },
  unlikely: { low: 20, high: 45 },
  roughlyEvenChance: { low: 45, high: 55 },
  likely: { low: 55, high: 80 },
  veryLikely: { low: 80, high: 95 },
  almostCertain: { low: 95, high: 99 }
}

/** The words of ICD 203. */
export const likelihoodWords: Readonly<Record<Likelihood, string>> = {
  almostNoChance: "almost no chance",
  veryUnlikely: "very unlikely",
  unlikely: "unlikely",
  roughlyEvenChance: "roughly even chance",
  likely: "likely",
  veryLikely: "very likely",
  almostCertain: "almost certain"
}
