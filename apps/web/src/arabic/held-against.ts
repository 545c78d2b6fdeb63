import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../sources/held-words.ts"

const FIGURE = { one: "رقم واحد", two: "رقمان", few: "أرقام", many: "رقمًا", other: "رقم" }
const VOICE = { one: "صوت واحد", two: "صوتان", few: "أصوات", many: "صوتًا", other: "صوت" }

/** The Arabic of the page of figures that are held against one of them. */
export const heldAgainst: Spoken<typeof words> = {
  link: "أرقام مَن كانت الأقرب",
  back: "كل المصادر",
  title: "أرقام مَن كانت الأقرب",
  note: "أرقام لشيء واحد وزمن واحد، جنبًا إلى جنب. لا يصحّ رقم منها لأن غيره يُقارن به: اختر رقمًا آخر وقارن.",
  thing: "المعدود",
  thingWith: (title, figures, voices) =>
    `${title} (${countedInArabic(figures, FIGURE)}، ${countedInArabic(voices, VOICE)})`,
  against: "يُقارن برقم",
  chosen: "المختار أصلًا: آخر رقم قاله مصدر غير مصطف مع أي طرف.",
  columns: { source: "المصدر", figure: "الرقم", said: "قيل في", over: "الرقم إلى المرجع", claim: "الادعاء" },
  reference: (period) => `المرجع، ${period}`,
  ratio: (low, high) => (low === high ? `${low} من المرجع` : `${low} إلى ${high} من المرجع`),
  orLess: (ratio) => `${ratio} أو أقل`,
  orMore: (ratio) => `${ratio} أو أكثر`,
  openBothWays: (ratio) => `${ratio}، مفتوح من الجهتين`,
  none: "لا رقم آخر لهذا الزمن في السجل بهذين التاريخين وهذا المنظور.",
  otherTimes: (figures) => `${countedInArabic(figures, FIGURE)} لزمن آخر، لا تُقارن به`,
  period: "الزمن المعدود",
  noThings: "لا شيء عدّته ثلاثة أصوات حتى ذلك الحين بهذا المنظور."
}
