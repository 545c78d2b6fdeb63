import type { Unit } from "@cordon/domain/amount/amount"
import type { countWords as english, words } from "../format.ts"
import { unitNouns } from "@cordon/domain/language/arabic/unit"
import type { Spoken } from "../language.ts"
import { isolated, signed } from "@cordon/domain/language/arabic/isolated"
import { assumption, claim, origin } from "@cordon/domain/language/arabic/noun"
import { type ArabicNoun, countedInArabic, nounAfter } from "@cordon/domain/language/arabic/plural"

/** How numbers, amounts, ranges and lists are said in Arabic. */
export const format: Spoken<typeof words> = {
  about: (number) => `نحو ${number}`,
  aboutShort: (number) => signed(`~${number}`),
  atLeast: (number) => `ما لا يقل عن ${number}`,
  atLeastShort: (number) => signed(`${number}+`),
  atMost: (number) => `ما يصل إلى ${number}`,
  atMostShort: (number) => signed(`≤${number}`),
  orFewer: (number) => `${number} أو أقل`,
  unknown: "غير معلوم",
  unknownNumber: "عدد غير معلوم",
  anyNumber: "أي عدد",
  unit: (unit, last) => {
    const suffix = UNITS[unit]
    return typeof suffix === "string" ? suffix : ` ${nounAfter(last, suffix)}`
  },
  range: (low, high, unit) => `${low} إلى ${high}${unit}`,
  rangeFrom: (low, unit) => `${low}${unit} أو أكثر`,
  rangeTo: (high, unit) => `${high}${unit} على الأكثر`,
  rangeToShort: (high) => signed(`≤ ${high}`),
  verbs: {
    asserts: "قال",
    estimates: "قدّر",
    reports: "أفاد",
    denies: "نفى",
    predicts: "توقّع",
    alleges: "زعم"
  },
  list: (items) => {
    const said = items.map(isolated)
    return said.length < 2 ? (said[0] ?? "") : `${said.slice(0, -1).join("، ")} و${said.at(-1)}`
  },
  parts: (items) => items.map(isolated).join("، ")
}

const UNITS: Readonly<Record<Unit, string | ArabicNoun>> = {
  ...unitNouns,
  percent: " %",
  squareKilometres: " كم²",
  perOne: " لكل واحد"
}

/** Counts of what a record is made of, in Arabic. */
export const countWords: Spoken<typeof english> = {
  claims: (count) => countedInArabic(count, claim),
  origins: (count) => countedInArabic(count, origin),
  assumptions: (count) => countedInArabic(count, assumption)
}
