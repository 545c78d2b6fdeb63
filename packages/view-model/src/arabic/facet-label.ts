import type { facetTitles, words } from "../facet-label.ts"
import type { Spoken } from "../language.ts"

/** What the facets are called in Arabic. */
export const facetLabel: Spoken<typeof facetTitles> = {
  status: "الحال",
  kind: "النوع",
  speaker: "المتحدث",
  publisher: "الناشر",
  place: "المكان أو المنطقة",
  actor: "الجهة الفاعلة المذكورة",
  modality: "صيغة القول",
  grade: "التقدير",
  outcome: "النتيجة"
}

/** What is said of a value of a facet, in Arabic. */
export const facetValue: Spoken<typeof words> = {
  noOutcome: "لا نتيجة في السجل",
  notJudged: (grade) => `${grade}، لا يمكن الحكم عليه`
}
