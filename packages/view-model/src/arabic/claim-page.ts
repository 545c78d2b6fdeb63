import type { Likelihood } from "@cordon/domain/assessment/likelihood"
import type { words } from "../claim-page.ts"
import type { Spoken } from "../language.ts"

/** What the page of a claim says besides the record, in Arabic. */
export const claimPage: Spoken<typeof words> = {
  stated: {
    original: "قاله أولاً",
    office: "الجهة الناشرة",
    title: "العنوان",
    date: "التاريخ",
    reference: "المرجع"
  },
  entry: (entry) => `حدّده السجل: القيد ${entry}`,
  entryVersion: (entry, version) => `حدّده السجل: القيد ${entry}، النسخة ${version}`,
  ownWords: "كلامه هو",
  witness: "يُحتسب مصدراً أصلياً",
  stances: {
    agrees: "ينقل عن غيره ويوافقه",
    neutral: "ينقل عن غيره",
    disputes: "ينقل عن غيره ويعترض عليه"
  },
  likelihood: (likelihood, low, high) => `${LIKELIHOODS[likelihood]} (${low}–${high} %)`
}

/** The expressions of likelihood of ICD 203. */
const LIKELIHOODS: Readonly<Record<Likelihood, string>> = {
  almostNoChance: "يكاد يكون معدوم الاحتمال",
  veryUnlikely: "مستبعد جداً",
  unlikely: "مستبعد",
  roughlyEvenChance: "متساوي الاحتمال تقريباً",
  likely: "مرجّح",
  veryLikely: "مرجّح جداً",
  almostCertain: "شبه مؤكد"
}
