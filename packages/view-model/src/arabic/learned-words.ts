import type { Spoken } from "../language.ts"
import type { learnedTitles, words } from "../learned-words.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"
import { claim, ofClaims } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import { format } from "./format.ts"

/** What the groups of what was learned are called in Arabic. */
export const learnedGroup: Spoken<typeof learnedTitles> = {
  ground: "من كان يسيطر على الأرض",
  inside: "السكان في الداخل",
  left: "من غادر ومن وصل",
  killed: "القتلى والجرحى والمفقودون",
  forces: "القوات ومن وقف مع من",
  incidents: "الحوادث",
  agreements: "الاتفاقات والممرات",
  statements: "التوقعات وتصريحات أخرى"
}

/** What was learned between two days, in Arabic. */
export const learnedWords: Spoken<typeof words> = {
  learned: (from, before, to, heard) => `حتى ${from} ${before}؛ وحتى ${to} ${heard}`,
  nobodyHadSaid: (asked) => `لم يكن أحد قد ذكر ${asked}`,
  hadSpoken: (count, topic) => `كان في السجل ${countedInArabic(count, claim)} بشأن ${topic}`,
  noClaim: "لم يُضف أي ادعاء.",
  saying: (speaker, modality) => `${format.verbs[modality]} ${isolated(speaker)}`,
  sayingRepeated: (speaker, original, modality) =>
    `${format.verbs[modality]} ${isolated(speaker)}، نقلاً عن ${isolated(original)}،`,
  one: (saying, published, paraphrase) => `${saying} (${published}): ${isolated(paraphrase)}`,
  several: (count, more, speakers) =>
    `الجديد: ${countedInArabic(count, more ? moreClaims : claim)} من ${speakers}.`,
  severalGiving: (count, more, speakers, range) =>
    `الجديد: ${countedInArabic(count, more ? moreClaims : claim)} من ${speakers}، والرقم المذكور: ${range}.`,
  others: (count) => countedInArabic(count, others),
  ground: (from, before, to, after) => `حتى ${from}: ${before}؛ وحتى ${to}: ${after}.`,
  nobodyHeld: (place) => `لم يكن أحد قد ذكر من كان يسيطر على ${isolated(place)}`,
  premise: (place, holder) =>
    `لم يكن أحد قد ذكر من كان يسيطر على ${isolated(place)} (فرضية المحررين: ${holder})`,
  inferred: (place, holder) =>
    `لم يكن أحد قد ذكر من كان يسيطر على ${isolated(place)} (استنتاجاً من الجوار: ${holder})`,
  beforeChange: (place, held) => `${isolated(place)} ${held}، بما يقوله تغيّر لاحق عما سبقه`,
  accordingTo: (place, held, by, disputed) =>
    `${isolated(place)} ${held} بحسب ${by}${disputed ? "، وهذه المصادر غير متفقة" : ""}`,
  olderClaims: "ادعاءات أقدم",
  heldBy: (holder) => `تحت سيطرة ${holder}`,
  figure: (name, from, before, to, after, added) =>
    `${isolated(name)}: حتى ${from} ${before}؛ وحتى ${to} ${after}${added}.`,
  figureAdded: (count) => `، بزيادة ${countedInArabic(count, ofClaims)}`,
  noNumber: "لم يكن أي رقم قد ذُكر",
  number: (range) => `كان المذكور ${range}`,
  stale: (range) => `${range} (قديم)`
}

const moreClaims = {
  one: "ادعاء آخر",
  two: "ادعاءان آخران",
  few: "ادعاءات أخرى",
  many: "ادعاءً آخر",
  other: "ادعاء آخر"
}

const others = {
  one: "مصدر آخر",
  two: "مصدرين آخرين",
  few: "مصادر أخرى",
  many: "مصدراً آخر",
  other: "مصدر آخر"
}
