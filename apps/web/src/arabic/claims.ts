import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../claims/words.ts"

/** The panel of claims in Arabic. */
export const claims: Spoken<typeof words> = {
  panel: "الادعاءات",
  none: "لا ادعاء يتعلق به بحسب هذا المنظور.",
  card: (id, speaker) => `الادعاء ${id}، ${speaker}`,
  turnedOut: "ما آلت إليه ادعاءات هذا المصدر",
  page: "صفحة الادعاء",
  pageOf: (id) => `صفحة الادعاء ${id}`,
  details: (id) => `تفاصيل ${id}`,
  openCited: (id, publisher) => `${id}: فتح الصفحة المستشهَد بها لدى ${publisher} في علامة تبويب جديدة`,
  withdrawn: "سُحب {id} من السجل: {reason}",
  live: (count) =>
    countedInArabic(count, {
      zero: "لا ادعاء سارياً",
      one: "ادعاء سارٍ واحد",
      two: "ادعاءان ساريان",
      few: "ادعاءات سارية",
      many: "ادعاءً سارياً",
      other: "ادعاء سارٍ"
    }),
  origins: (count) =>
    countedInArabic(count, {
      zero: "لا مصدر أصلياً",
      one: "مصدر أصلي واحد",
      two: "مصدران أصليان",
      few: "مصادر أصلية",
      many: "مصدراً أصلياً",
      other: "مصدر أصلي"
    }),
  claimsOf: "{figure}: الادعاءات",
  selectedFigure: "الرقم المحدَّد",
  selected: (kind) => `المحدَّد: ${kind}`,
  quarter: "حي",
  selectedIncident: "الحادثة المحدَّدة",
  selectedEvent: "الحدث المحدَّد",
  selectedClaim: "الادعاء المحدَّد",
  notThisDay: "لا تظهر في هذا التاريخ",
  approximate: "تقريبي",
  placePage: "صفحة المكان",
  clear: "إلغاء التحديد",
  grade: (grade, said) => `التقدير ${grade}. ${said}`,
  gradeWords: (source, information) => `المصدر: ${source}. المعلومة: ${information}.`,
  reliability: {
    A: "موثوق تماماً",
    B: "موثوق عادةً",
    C: "موثوق إلى حد ما",
    D: "غير موثوق عادةً",
    E: "غير موثوق",
    F: "لا يمكن الحكم على الموثوقية"
  },
  credibility: {
    "1": "أكدتها مصادر أخرى",
    "2": "صحيحة على الأرجح",
    "3": "ربما كانت صحيحة",
    "4": "مشكوك فيها",
    "5": "غير مرجّحة",
    "6": "لا يمكن الحكم على صحتها"
  },
  detail: {
    holds: "يسري في",
    published: "نُشر",
    recorded: "سُجّل",
    origin: "الأصل",
    document: "الوثيقة",
    titled: "، «{title}»",
    located: "، {locator}",
    unaddressed: ". بلا عنوان: {reason}",
    attribution: "الإسناد",
    grade: "التقدير",
    unjudged: "لم يكن أحد قد قيّمه أو قيّم مصدره حتى ذلك الحين: يتعذّر الحكم.",
    outcome: "ما آل إليه",
    tension: "في تعارض",
    note: "ملاحظة",
    care: "عناية",
    levels: { moderate: "حساسية متوسطة", high: "حساسية عالية", severe: "حساسية شديدة" },
    mark: (level, tlp) => `${level}، ${tlp}`,
    because: (mark, reason) => `${mark}: ${reason}`,
    history: "التاريخ",
    proof: "تاريخ هذا الادعاء وإثباته",
    showTensions: "عرضه مع ما يتعارض معه"
  }
}
