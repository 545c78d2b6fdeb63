import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../screen/words.ts"

/** The parts that several screens share, in Arabic. */
export const screen: Spoken<typeof words> = {
  notReckoned: (what, why) => `${what}: تعذّر الحساب. ${why} الادعاءات نفسها معروضة.`,
  tryAgain: "إعادة المحاولة",
  asking: (what, at, knownBy) => `${what} في ${at}، معلوم حتى ${knownBy}: يجري الحساب …`,
  showClaim: (id) => `${id}: عرض هذا الادعاء`,
  openClaim: (id) => `فتح صفحة الادعاء ${id}`,
  loading: "جارٍ تحميل هذه الشاشة …",
  notShown: "تعذّر عرض هذه الشاشة.",
  notShownWhy: "لم تُحمَّل، أو وقع خطأ في العارض. الشاشات الأخرى تعمل، والعنوان يحفظ ما كنت تنظر إليه.",
  claim: (id) => `الادعاء ${id}`,
  closeClaim: "إغلاق الادعاء",
  withdrawn: (reason) => `سُحب من السجل: ${reason}`,
  noReason: "لم يُذكر سبب",
  further: (count, of) => `عرض ${count} أخرى من أصل ${of}`
}
