import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../header/words.ts"

/** The header in Arabic. */
export const header: Spoken<typeof words> = {
  screens: {
    situation: "الوضع",
    figures: "الأرقام",
    conflicts: "التعارضات",
    sources: "المصادر",
    claims: "الادعاءات",
    actors: "الجهات",
    places: "الأماكن",
    learned: "ما عُلم",
    compare: "مقارنة"
  },
  nav: "الشاشات",
  case: "الحالة",
  invented: "حالة مختلقة",
  about: "عن هذا السجل",
  head: (hash) => `رأس سلسلة التجزئة: ${hash}`,
  ledger: "السجل {hash}، {entries}",
  entries: (count) =>
    countedInArabic(count, { one: "قيد واحد", two: "قيدان", few: "قيود", many: "قيداً", other: "قيد" }),
  withheld: (count) =>
    `، ${countedInArabic(count, { one: "واحد محجوب", two: "اثنان محجوبان", few: "محجوبة", many: "محجوباً", other: "محجوب" })}`,
  withheldWhy: "محتواها غير متاح للعموم. وتبقى مواضعها في السلسلة.",
  api: "واجهة API",
  help: "المفاتيح والمساعدة",
  look: (now, next) => `المظهر: ${now}. التبديل إلى: ${next}`,
  lookNow: (now) => `المظهر: ${now}`,
  looks: { auto: "بحسب النظام", light: "فاتح", dark: "داكن" },
  search: "مكان، رقم، مصدر",
  searchLabel: "البحث عن مكان أو رقم أو جهة فاعلة أو حدث أو مصدر أو ادعاء",
  found: "نتائج البحث",
  nothingFound: "لا شيء في هذه الحالة بهذا الاسم."
}
