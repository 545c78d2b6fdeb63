import { grouped } from "../../amount/grouped.ts"

/** The forms that a counted noun takes in Arabic; without `few` and `many` the one given for other numbers serves. */
export interface ArabicNoun {
  readonly zero?: string
  readonly one: string
  readonly two: string
  readonly few: string
  readonly many: string
  readonly other?: string
}

const rules = new Intl.PluralRules("ar")

/**
 * A count with its noun as Arabic counts: one and two are said by the noun alone, three to ten and eleven to
 * ninety-nine each with their own form.
 *
 * Shape: `ادعاء واحد`, `ادعاءان`, `3 ادعاءات`, `11 ادعاءً`, `100 ادعاء`.
 * Source: Unicode CLDR plural rules for `ar`.
 */
export const countedInArabic = (count: number, noun: ArabicNoun): string => {
  const number = grouped(count)
  switch (rules.select(count)) {
    case "one":
      return noun.one
    case "two":
      return noun.two
    case "few":
      return `${number} ${noun.few}`
    case "many":
      return `${number} ${noun.many}`
    default:
      return count === 0 && noun.zero !== undefined ? noun.zero : `${number} ${noun.other ?? noun.many}`
  }
}

/** The form of a noun after a number that is written in digits, 1 and 2 too: `1 شخص`, `3 أشخاص`, `11 شخصاً`. */
export const nounAfter = (count: number, noun: Pick<ArabicNoun, "few" | "many" | "other">): string => {
  switch (rules.select(count)) {
    case "few":
      return noun.few
    case "many":
      return noun.many
    default:
      return noun.other ?? noun.many
  }
}
