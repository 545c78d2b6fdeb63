import type { Conflict } from "./answers.ts"

/**
 * A conflict's sentence for little room: without its premises, which the members name, and with the reckoning in
 * place of its result.
 *
 * Shape: `at most 5,000 + 5 × 5,000 = 30,000 people were inside; UN said about 200,000: cannot all be true.`
 * Gotcha: it goes by the forms of the engine's sentences; one of another form is given whole.
 */
export const shortSentence = ({ sentence, arithmetic }: Conflict): string => {
  const conclusion = sentence
    .replace(/^If .*?, then /, "")
    .replace(/(^|; )[^;:()]* \(([A-Z]{2,10})\)(?= said)/g, "$1$2")
    .replace(/ \([^()]*(?:\([^()]*\))?\)/g, "")
    .replace(/, not (?:below|above) [\d,.]*\d/g, "")
    .replace(/: they cannot (all|both) be true\.$/, ": cannot $1 be true.")
  const formula = arithmetic.flatMap(({ text }) => /: ([^:]+ = ([\d,.]*\d))$/.exec(text) ?? []).slice(1, 3)
  const [steps, result] = formula
  if (steps === undefined || result === undefined) return conclusion
  const at = conclusion.search(new RegExp(`(?<![\\d,.])${result.replaceAll(".", "\\.")}(?![\\d,.]*\\d)`))
  return at < 0 ? conclusion : `${conclusion.slice(0, at)}${steps}${conclusion.slice(at + result.length)}`
}
