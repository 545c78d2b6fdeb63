import { signed } from "@cordon/domain/language/arabic/isolated"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../sources/words.ts"

/** The Arabic of the pages of sources. */
export const sources: Spoken<typeof words> = {
  title: "المصادر",
  summary: (n, day, judged) =>
    `المصادر التي تحدثت أو نُقل عنها حتى ${day}: ${n}؛ منها ${judged} لبعض ادعاءاتها نتيجة معروفة حتى ذلك الحين.`,
  find: "البحث عن مصدر",
  noneBy: (day) => `لم يتحدث أي مصدر حتى ${day}.`,
  empty: "لا مصدر في هذه الحالة بهذا الاسم.",
  columns: {
    name: "المصدر",
    kind: "النوع",
    alignment: "الاصطفاف، وفق التقدير",
    claims: "الادعاءات",
    repeats: "ينقل عن غيره",
    withOutcome: "لها نتيجة"
  },
  back: "كل المصادر",
  source: "مصدر",
  kicker: (parts) => `مصدر · ${parts.join("، ")}`,
  aligned: "{alignment}، وفق التقدير: {reason}",
  repeatsOthers: (n) =>
    `من ادعاءاته ${countedInArabic(n, {
      one: "ادعاء واحد منقول",
      two: "ادعاءان منقولان",
      few: "ادعاءات منقولة",
      many: "ادعاءً منقولاً",
      other: "ادعاء منقول"
    })} عن غيره: {origins}. ما نُقل يُحسب لمصدره الأصلي، لا لهذا المصدر.`,
  oneVoice: "يُحسب صوتاً واحداً مع {source}.",
  notAssessed: (reliability, credibility) => `تقييم محلل: لا يوجد؛ ${reliability}، ${credibility}.`,
  assessed: (grade, reliability) => `تقييم محلل: ${grade}، ${reliability}.`,
  facts: {
    concern: (n) => (n === 1 ? "ادعاء يخصه" : "ادعاءات تخصه"),
    checked: "قورنت بنتائج",
    borneOut: "ثبتت",
    partly: "ثبتت جزئياً",
    refuted: "دُحضت",
    unresolvable: "لم تُحسم"
  },
  record: "سجل هذا المصدر",
  itsClaims: "ادعاءاته",
  topics: "سجل المصدر بحسب الموضوع",
  topicsNote: "الأعداد أولاً؛ ولا تظهر النسبة أبداً من دون مجالها",
  topicsNone: "لم تكن لأي ادعاء من هذا المصدر نتيجة حتى ذلك الحين، فلا شيء يُقال عن سجله.",
  topicColumns: {
    topic: "الموضوع",
    each: "كل ادعاء",
    count: "العدد",
    countOf: "ثبت / ثبت جزئياً / دُحض",
    share: `نسبة ما ثبت، ${signed("0 – 100 %")}`,
    interval: "مجال 95 %"
  },
  allTopics: "كل المواضيع",
  scored: (n) => `الادعاءات المحتسبة: ${n}؛ ما ثبت جزئياً يُحسب نصفاً`,
  legend: "مفتاح الرموز",
  key: {
    borneOut: "ثبت",
    partly: "ثبت جزئياً",
    refuted: "دُحض",
    unresolvable: "لم يُحسم أو لم يُحتسب"
  },
  square: (claim, verdict) => `${claim}: ${verdict}`,
  squares: (n) => `ادعاءات لها نتيجة: ${n}`,
  noOutcome: "لا نتيجة بعد",
  tooFew: "أقل من أن يُحكم عليه",
  interval: (low, high) => `${low} – ${high} %`,
  ratios: "أرقامه مقارنة بالأرقام اللاحقة",
  ratiosNote: "المُدّعى ÷ اللاحق، مقياس لوغاريتمي",
  ratiosNone: "ليس لأي من أرقامه رقم لاحق من النوع نفسه يُقارن به.",
  claimed: "المُدّعى",
  over: "المُدّعى إلى اللاحق",
  later: "ما عُرف لاحقاً",
  equal: "متساويان",
  noNumber: "بلا رقم",
  figure: (topic, amount) => `${topic}، ${amount}`,
  ratio: (low, high) => `من ${low} إلى ${high} من الرقم اللاحق`,
  typical: (best, low, high, coverage, figures) =>
    `عادةً ${best} من الرقم اللاحق، من ${low} إلى ${high} (التغطية ${coverage} %، عدد الأرقام ${figures}).`,
  typicalNone: "الأرقام أقل من أن يُقال ما تبلغه عادةً.",
  withOutcome: "ادعاءات لها نتيجة",
  byOutcome: "بحسب النتيجة",
  filters: {
    all: "الكل",
    borneOut: "ثبت",
    partly: "ثبت جزئياً",
    refuted: "دُحض",
    unresolvable: "لم يُحسم"
  },
  withOutcomeNone: "لم تكن لأي ادعاء من هذا المصدر نتيجة حتى ذلك الحين.",
  checkedColumns: { claim: "الادعاء", says: "ما يقوله", outcome: "النتيجة", evidence: "الأدلة" },
  foot: {
    withOutcome: (n) => `ادعاءات لها نتيجة: ${n}`,
    noOutcome: (n) => `ادعاءات بلا نتيجة في السجل: ${n}`,
    setAside: (n) => `ادعاءات استُبعدت لأن أدلتها ليست ضمن هذا المنظور: ${n}`,
    again: (n) => `ادعاءات كُررت وحُسبت مرة واحدة: ${n}`,
    judgement: "النتيجة نفسها حُكم، ويمكن التشكيك فيها"
  },
  dissent: (n) =>
    countedInArabic(n, {
      one: "مقيّم واحد خلص إلى غير ذلك",
      two: "مقيّمان خلصا إلى غير ذلك",
      few: "مقيّمين خلصوا إلى غير ذلك",
      many: "مقيّماً خلصوا إلى غير ذلك",
      other: "مقيّم خلصوا إلى غير ذلك"
    }),
  repeated: "منقول عن غيره",
  repeatedNote: "هذه تُحسب لمصدرها الأصلي، لا لهذا المصدر.",
  againstInterest: "ضد مصلحة الجانب المصطفّ معه",
  againstInterestNote: "قيل ضد الجانب الذي يصطفّ معه المصدر. هذه الإشارة ليست دليلاً على الصحة."
}
