import { claim } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../chart/words.ts"

const claims = (count: number): string => countedInArabic(count, claim)

/** What the charts of a figure say, in Arabic. */
export const chart: Spoken<typeof words> = {
  title: "عبر الزمن",
  explained: "كل ادعاء في اليوم الذي يتحدث عنه",
  label: (count, from, to) =>
    `${claims(count)} بحسب اليوم الذي تتحدث عنه، من ${from} إلى ${to}. والجدول يعرض ذلك نفسه.`,
  at: (day) => `في ${day}`,
  laterCount: (number) => `إحصاء لاحق: ${number}`,
  says: (speaker, amount, day, note) =>
    `${speaker}: ${amount}، عن ${day}${note === undefined ? "" : ` (${note})`}`,
  table: "جدول",
  caption: (figure) => `${figure}: المرسوم، بحسب اليوم الذي يتحدث عنه`,
  of: "يتحدث عن",
  said: "قيل في",
  speaker: "المتحدث",
  amount: "العدد المُدّعى",
  standing: "الاحتساب",
  claim: "الادعاء",
  standings: {
    live: "محتسب",
    stale: "قديم",
    superseded: "قيل غيره لاحقاً",
    notLike: "ليس مقارنة مثل بمثل",
    later: "يتحدث عن يوم لاحق"
  },
  derived: "مستنتج",
  later: "إحصاء لاحق",
  account: (letters) => `الرواية ${letters}`,
  implied: "يستلزمه السجل",
  geometry: "حسابنا الهندسي",
  days: (from, to) => `${from} – ${to}`,
  outside: (count) => `عن أيام بعيدة عن أيام الحالة: ${claims(count)}، في الجدول فقط.`,
  save: "حفظ",
  what: "ما يعرضه الرسم الآن، مع العنوان والتواريخ ومَن تُحتسب ادعاءاته والمصادر وبصمة السجل.",
  intervals: "بحسب الفترة",
  svgOf: (title) => `${title}: رسم SVG`,
  pngOf: (title) => `${title}: صورة PNG`,
  csv: "جدول CSV، صف لكل ادعاء",
  saving: "تجري كتابة الملف …",
  failed: (reason) => `تعذّر حفظ الرسم: ${reason}. أعد المحاولة، أو اطبع الصفحة إلى ملف.`,
  legend:
    "النقطة: ادعاء، وتقريبه خط. الشريط: مدى. السهم: مفتوح من ذلك الطرف. المفرغ: لا يُقارَن. الخط الغليظ: إحصاء لاحق. المتقطع: مستنتج. النطاقات: ما تستلزمه الروايات المتسقة.",
  stated: "المعروض هو ما يُدّعى ومَن يدّعيه، ولا يُقدَّم على أنه حقيقة."
}
