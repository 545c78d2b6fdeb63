import type { ArabicNoun } from "@cordon/domain/language/arabic/plural"

/** The forms of `conflict` beside a count. */
export const conflict: ArabicNoun = {
  zero: "لا تعارضات",
  one: "تعارض واحد",
  two: "تعارضان",
  few: "تعارضات",
  many: "تعارضاً",
  other: "تعارض"
}

/** The forms of `account` beside a count. */
export const account: ArabicNoun = {
  zero: "لا روايات",
  one: "رواية واحدة",
  two: "روايتان",
  few: "روايات",
  many: "رواية"
}

/** The forms of `place` beside a count. */
export const place: ArabicNoun = {
  zero: "لا أماكن",
  one: "مكان واحد",
  two: "مكانان",
  few: "أماكن",
  many: "مكاناً",
  other: "مكان"
}

/** The forms of `other claim` beside a count. */
export const otherClaim: ArabicNoun = {
  one: "ادعاء آخر",
  two: "ادعاءان آخران",
  few: "ادعاءات أخرى",
  many: "ادعاءً آخر",
  other: "ادعاء آخر"
}

/** The forms of `other conflict` beside a count. */
export const otherConflict: ArabicNoun = {
  one: "تعارض آخر",
  two: "تعارضان آخران",
  few: "تعارضات أخرى",
  many: "تعارضاً آخر",
  other: "تعارض آخر"
}
