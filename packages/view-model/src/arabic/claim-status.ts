import type { words } from "../claim-status.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"
import { day } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"

/** Why a claim is not counted, in Arabic. */
export const claimStatus: Spoken<typeof words> = {
  undated: "يوم النشر غير معلوم: غير محتسب",
  late: "نُشر لاحقاً: غير محتسب",
  notAdmitted: (view) => `غير محتسب بحسب ${isolated(view)}`,
  notYet: "يتحدث عن وقت لاحق: غير محتسب بعد",
  stale: "قديم",
  staleDays: (days) => `قديم، ${countedInArabic(days, day)}`,
  superseded: "قال مصدره الأصلي غير ذلك لاحقاً",
  staleVoice: "قديم: مشاهدة أقدم من أن تُحتسب إلى جانب ما هو أحدث",
  outdated: "متقادم: يسبق أحدث ادعاء بمدة طويلة",
  denial: "نفي: يقول ما ليس صحيحاً، لا ما هو صحيح",
  singleSite: "عن موقع واحد فقط: لا يُحتسب للحي",
  notLike: "ليس مقارنة مثل بمثل",
  notLikeIn: (differences) => `ليس مقارنة مثل بمثل: ${differences}`,
  repeats: "منقول عن مصدر آخر",
  differences: {
    group: "فئة أخرى من الأشخاص",
    place: "مكان آخر",
    window: "فترة أخرى",
    base: "أساس آخر للمساحة",
    counting: "ليس مجموعاً متراكماً",
    party: "طرف آخر",
    unit: "وحدة أخرى",
    scope: "الحصة الخاضعة للسيطرة لا الحصة المنتزعة"
  }
}
