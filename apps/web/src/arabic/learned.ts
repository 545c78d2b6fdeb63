import { isolated } from "@cordon/domain/language/arabic/isolated"
import { claim } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../learned/words.ts"

const claims = (n: number): string => countedInArabic(n, claim)

/** The Arabic of what was learned. */
export const learned: Spoken<typeof words> = {
  controls: "عناصر التحكم في ما عُلم",
  at: "في",
  atLabel: "تاريخ الوضع",
  from: "معلوم حتى",
  fromLabel: "يوم المعرفة الأسبق",
  to: "ثم حتى",
  toLabel: "يوم المعرفة اللاحق",
  accordingTo: "مَن تُحتسب ادعاءاته",
  compare: "مقارنة",
  compareTitle: "يوما المعرفة جنباً إلى جنب، مع الأرقام",
  title: (day) => `ما عُلم عن ${day}`,
  between: (from, to) => `بين نهاية ${from} ونهاية ${to}`,
  counts: (n, ofTheDate, ofLater) =>
    `نُشر بينهما ${claims(n)}: منها ${ofTheDate} عن ذلك اليوم أو ما قبله، و${ofLater} عن أيام لاحقة.`,
  changed: (n) => (n === 0 ? "لم يتغير الجواب عن أي حي." : `عدد الأحياء التي تغير الجواب عنها: ${n}.`),
  claims,
  nobody: "«لا أحد» تعني: لا ادعاء في هذا السجل، ضمن هذه الإعدادات.",
  order: "يجب أن يأتي يوم المعرفة اللاحق بعد الأسبق. غيّر أحدهما.",
  nothing: "لم يُنشر شيء مما في السجل بين هذين اليومين.",
  groups: "أجزاء الصورة",
  ofLater: (n) => `عن أيام لاحقة: ${claims(n)}`,
  corrections: "ما صُحّح وما سُحب",
  correctionsNone: "لم يراجع أي مصدر أصلي رقماً له، ولم يُصحَّح أي ادعاء ولم يُسحب.",
  corrected: {
    revised: "راجعه مصدره الأصلي",
    corrected: "صُحّح في السجل",
    withdrawn: "سُحب"
  },
  outcomes: "ما آلت إليه الادعاءات",
  outcomesNone: "لم تُعرف أي نتيجة.",
  quarter: (number, place) =>
    `${number === undefined ? "" : `${number}: `}عرض ${isolated(place)} على الخرائط`,
  map: "ما تغير على الأرض",
  one: "خريطة واحدة",
  oneTitle: "خريطة واحدة بفاصل (o)",
  two: "خريطتان",
  twoTitle: "خريطتان جنباً إلى جنب (o)",
  noMap: "لا يستطيع هذا المتصفح رسم الخريطة (لا يدعم WebGL 2). النص فيه المحتوى نفسه."
}
