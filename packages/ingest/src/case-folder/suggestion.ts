import { suggestion } from "@cordon/domain/suggestion"

/** Adds `(did you mean "…"?)` to a clause, where there is something to suggest. */
export const didYouMean = (typed: string, known: Iterable<string>): string => {
  const word = suggestion(typed, known)
  return word === undefined ? "" : ` (did you mean ${JSON.stringify(word)}?)`
}
