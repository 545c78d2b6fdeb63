import { suggestion } from "@cordon/domain/suggestion"

/** Writes `; did you mean "…"?` where there is something to suggest, and nothing otherwise. */
export const didYouMean = (typed: string, known: Iterable<string>): string => {
  const word = suggestion(typed, known)
  return word === undefined ? "" : `; did you mean ${JSON.stringify(word)}?`
}
