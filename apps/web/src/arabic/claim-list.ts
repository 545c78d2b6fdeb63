import { claim } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../claim-list/words.ts"

const claims = (n: number): string => countedInArabic(n, claim)

/** The Arabic of the list of claims. */
export const claimList: Spoken<typeof words> = {
  title: "الادعاءات",
  claims,
  claimsOf: (n, total) => `${claims(n)} من أصل ${total}`,
  hidden: (found, n, day) => `${found}؛ وأُخفي منها ما نُشر بعد ${day} وعدده ${n}`,
  notCounted: (found, n, day) => `${found}؛ ونُشر منها بعد ${day} فلا يُحتسب: ${n}`,
  list: (n) => `الادعاءات، ${n}`,
  find: "البحث في الادعاءات",
  findHint: "كلمات أو متحدث أو مكان أو رقم",
  narrow: "تضييق القائمة",
  sort: "الترتيب",
  sorts: {
    "-published": "الأحدث نشراً أولاً",
    published: "الأقدم نشراً أولاً",
    "-held": "الأحدث زمناً موصوفاً أولاً",
    held: "الأقدم زمناً موصوفاً أولاً",
    speaker: "المتحدث"
  },
  published: "النشر",
  from: "نُشر منذ",
  to: "نُشر حتى",
  showLate: "عرض الادعاءات المنشورة لاحقاً",
  lateRow: "نُشر لاحقاً: لا يُحتسب",
  clear: "مسح الكل",
  narrowedTo: "ما ضُيّقت إليه القائمة",
  fromDay: (day) => `من ${day}`,
  untilDay: (day) => `حتى ${day}`,
  chosen: (facet, value) => `${facet}: ${value}؛ إزالة`,
  chosenDates: (dates) => `النشر ${dates}؛ إزالة`,
  nothing: "لم يبقَ أي ادعاء مع هذا البحث وهذه الخيارات.",
  wouldBeFound: (n, day) => `يوجد أيضاً مما نُشر بعد ${day}: ${claims(n)}.`,
  more: (values) => `عرض الكل (${values})`,
  fewer: "عرض أقل",
  findByName: "البحث بالاسم",
  findIn: (facet) => `${facet}: البحث بالاسم`,
  noneAmong: "لا شيء بين هذه الادعاءات.",
  showFound: (n) => `عرض النتائج: ${claims(n)}`,
  picked: "الادعاء المحدَّد",
  withheld: (n) => `ادعاءات محجوبة عن هذه النسخة حرصاً على السلامة (${n}).`,
  removed: (n) => `ادعاءات أُزيلت (${n})؛ ويبقى موضعها في السلسلة.`,
  withdrawn: (n) => `ادعاءات سُحبت (${n}):`
}
