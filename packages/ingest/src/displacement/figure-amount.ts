import type { Amount } from "@cordon/domain/amount/amount"

/** An amount of persons by the word that IDMC puts before a figure. */
export const amountByQualifier = (qualifier: string, value: number): typeof Amount.Encoded => {
  const word = qualifier.toLowerCase()
  const unit = "persons"
  if (word === "" || word === "total" || word === "exact") return { quantifier: "exactly", value, unit }
  if (word.startsWith("more than")) return { quantifier: "atLeast", value, unit, form: word }
  if (word.startsWith("less than")) return { quantifier: "atMost", value, unit, form: word }
  return { quantifier: "about", value, unit, form: word }
}

/** The word for an amount in a sentence, with a space behind it. */
export const qualifierWords = ({ quantifier }: typeof Amount.Encoded): string => {
  switch (quantifier) {
    case "atLeast":
      return "at least "
    case "atMost":
      return "at most "
    case "about":
      return "about "
    default:
      return ""
  }
}
