import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../cite/words.ts"

/** Citing and printing in Arabic. */
export const cite: Spoken<typeof words> = {
  cite: "استشهاد",
  label: "الاستشهاد بالمعروض",
  about: "ما يُعرض، وبأي تاريخين وبحسب ادعاءات مَن، ومن أي حالة للسجل. نص الاستشهاد بالإنكليزية.",
  print: "طباعة",
  forms: "صيغة الاستشهاد",
  plain: "نص عادي",
  citation: "نص الاستشهاد",
  copy: "نسخ",
  copied: "نُسخ",
  claim: (id) => `الادعاء ${id}`,
  comparedWith: (side) => `مقارنة مع: ${side}`,
  learnedUntil: (learned, day) => `${learned} حتى ${day}`,
  toCite: "{label} {citation}.",
  toCiteLabel: "للاستشهاد بهذه الشاشة:",
  page: "صفحة {page} من {pages}",
  notFact: "المعروض هو ما يُدّعى ومَن يدّعيه. ولا يُقدَّم على أنه حقيقة."
}
