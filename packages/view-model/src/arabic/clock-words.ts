import type { words } from "../clock-words.ts"
import type { Spoken } from "../language.ts"

/** How finely a time is known, in Arabic. */
export const clockWords: Spoken<typeof words> = {
  to: {
    instant: "بدقة الدقيقة",
    day: "بدقة اليوم",
    month: "بدقة الشهر",
    year: "بدقة السنة"
  },
  approximate: "على وجه التقريب",
  uncertain: "غير مؤكد",
  open: "مفتوح",
  unknown: "غير معلوم",
  notLater: "في هذا الموعد على أبعد تقدير",
  notEarlier: "في هذا الموعد على أقرب تقدير",
  someDay: "في أحد أيام الفترة",
  oneDay: "في يوم واحد من الفترة؛ ولم يُذكر أي يوم هو",
  whole: (precision) => `الفترة كلها، ${precision}`,
  everyDay: (begins, ends) => `كل يوم من الفترة؛ بدايتها: ${begins}، ونهايتها: ${ends}`
}
