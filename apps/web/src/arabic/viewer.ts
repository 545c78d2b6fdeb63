import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../viewer-words.ts"

/** What stands around the screens, in Arabic. */
export const viewer: Spoken<typeof words> = {
  loading: (what) => `جارٍ تحميل ${what} …`,
  notLoaded: (why) => `${why} لا يُعرض شيء، كي لا يُظن أي شيء جزءاً من السجل.`,
  tryAgain: "إعادة المحاولة",
  tryingAgain: "تجري إعادة المحاولة …",
  broken: "وقع خطأ في العارض فتوقف.",
  brokenWhy: "{error} لم يتأثر السجل نفسه؛ والإجابات نفسها متاحة من {api}.",
  api: "واجهة API",
  loadAgain: "إعادة التحميل",
  skipToPlaces: "الانتقال إلى جدول الأماكن",
  skipToContent: "الانتقال إلى المحتوى",
  sheet: "الأرقام والادعاءات",
  tabs: { figures: "الأرقام", claims: "الادعاءات", quarter: "الحي", time: "الزمن" },
  touchQuarter: "المس حياً على الخريطة لترى من يُقال إنه يسيطر عليه."
}
