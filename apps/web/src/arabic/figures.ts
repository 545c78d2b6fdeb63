import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../figures/words.ts"

/** What the list of key figures says, in Arabic. */
export const figures: Spoken<typeof words> = {
  keyFigures: "الأرقام الرئيسية",
  figuresOn: (day) => `الأرقام في ${day}`,
  claimsNotCounts: "ادعاءات، لا إحصاءات",
  noReckoning: "تعذّر حساب التعارضات.",
  tryAgain: "أعد المحاولة",
  smallest: "أصغر تعارض",
  smallestOf: (claims) => `أصغر تعارض: ${claims.join("، ")}`,
  conflict: "تعارض:",
  andMore: (more) =>
    `و${countedInArabic(more, { one: "ادعاء آخر", two: "ادعاءان آخران", few: "ادعاءات أخرى", many: "ادعاءً آخر" })}`,
  older: (more) => `+ ${more} أقدم`,
  none: {
    consensus: "لا يوجد ادعاء",
    source: "لا يوجد ادعاء لهذا المصدر",
    party: (party) => `لا يوجد ادعاء بحسب ${party}`,
    assessed: "لا يوجد ادعاء مُقيَّم"
  },
  noneBefore: (none, day) => `${none} قبل ${day}.`
}
