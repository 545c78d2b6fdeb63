import type { propositionTitles, standingWords } from "../claim-words.ts"
import type { Spoken } from "../language.ts"

/** What a claim is about, in Arabic. */
export const claimKind: Spoken<typeof propositionTitles> = {
  Control: "السيطرة",
  Strength: "قوام القوات",
  Population: "السكان في الداخل",
  Movement: "حركة الأشخاص",
  Casualties: "الضحايا",
  Incident: "حادثة",
  AreaShare: "حصة من المساحة",
  Ratio: "نسبة",
  Agreement: "اتفاق",
  Corridor: "ممر",
  Relation: "علاقة",
  Forecast: "توقع",
  Statement: "تصريح"
}

/** How a claim stands under the three controls, in Arabic. */
export const claimStanding: Spoken<typeof standingWords> = {
  live: "سارٍ في هذا التاريخ",
  stale: "قديم",
  superseded: "حلّ محلّه قول لاحق",
  past: "انقضت فترته",
  notYet: "يتحدث عن وقت لاحق",
  notAdmitted: "غير محتسب بحسب هذا المنظور",
  late: "نُشر لاحقاً",
  undated: "تاريخ النشر غير معلوم",
  disputed: "مختلف عليه"
}
