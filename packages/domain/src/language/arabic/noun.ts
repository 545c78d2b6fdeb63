import type { ArabicNoun } from "./plural.ts"

/** The forms of `claim` beside a count, as a subject. */
export const claim: ArabicNoun = {
  zero: "لا ادعاءات",
  one: "ادعاء واحد",
  two: "ادعاءان",
  few: "ادعاءات",
  many: "ادعاءً",
  other: "ادعاء"
}

/** The same after a preposition. */
export const ofClaims: ArabicNoun = { ...claim, zero: "صفر من الادعاءات", two: "ادعاءين" }

/** The forms of `origin` beside a count, as a subject. */
export const origin: ArabicNoun = {
  zero: "لا مصادر أصلية",
  one: "مصدر أصلي واحد",
  two: "مصدران أصليان",
  few: "مصادر أصلية",
  many: "مصدراً أصلياً",
  other: "مصدر أصلي"
}

/** The same after a preposition. */
export const ofOrigins: ArabicNoun = { ...origin, zero: "صفر من المصادر الأصلية", two: "مصدرين أصليين" }

/** The forms of `assumption` beside a count. */
export const assumption: ArabicNoun = {
  zero: "لا افتراضات",
  one: "افتراض واحد",
  two: "افتراضان",
  few: "افتراضات",
  many: "افتراضاً",
  other: "افتراض"
}

/** The forms of `law` beside a count. */
export const law: ArabicNoun = {
  zero: "لا قوانين",
  one: "قانون واحد",
  two: "قانونان",
  few: "قوانين",
  many: "قانوناً",
  other: "قانون"
}

/** The forms of `quarter` of a town beside a count. */
export const quarter: ArabicNoun = {
  zero: "لا أحياء",
  one: "حي واحد",
  two: "حيّان",
  few: "أحياء",
  many: "حيّاً",
  other: "حي"
}

/** The same after a preposition. */
export const ofQuarters: ArabicNoun = { ...quarter, zero: "صفر من الأحياء", two: "حيّين" }

/** The forms of `day` beside a count. */
export const day: ArabicNoun = {
  one: "يوم واحد",
  two: "يومان",
  few: "أيام",
  many: "يوماً",
  other: "يوم"
}

/** The same after a preposition. */
export const ofDays: ArabicNoun = { ...day, two: "يومين" }

/** The forms of `base` of a share beside a count. */
export const base: ArabicNoun = {
  zero: "لا أسس",
  one: "أساس واحد",
  two: "أساسان",
  few: "أسس",
  many: "أساساً",
  other: "أساس"
}
