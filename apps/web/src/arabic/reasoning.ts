import { assumption } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../reasoning/words.ts"
import { otherClaim } from "./nouns.ts"

/** The Arabic around conflicts and accounts. */
export const reasoning: Spoken<typeof words> = {
  saysNothing: "لا تقول عنه شيئاً",
  standBehind: "من يقف وراءها",
  alike: "المتشابهة",
  alikeSets: (n) =>
    `${countedInArabic(n, {
      one: "مجموعة واحدة شبه متطابقة",
      two: "مجموعتان شبه متطابقتين",
      few: "مجموعات شبه متطابقة",
      many: "مجموعة شبه متطابقة"
    })} من الادعاءات، جُمعت هنا`,
  implies: "يلزم عنها",
  holds: "تأخذ بـ",
  rejects: "ترفض",
  less: (letter) => `تفاصيل أقل عن الرواية ${letter}`,
  more: (letter) => `تفاصيل أكثر عن الرواية ${letter}`,
  andMore: (n) => ` و${countedInArabic(n, otherClaim)}`,
  assumptions: (n) => ` · ${countedInArabic(n, assumption)}`,
  twoSides: "الطرفان المتعارضان فقط",
  allSteps: "الحساب خطوة خطوة",
  law: "قانون",
  gives: "ما الذي ينبغي أن يتغير",
  or: "؛ أو",
  assumption: "افتراض",
  assumptionTitle: "من يفترضه، ولماذا، وما الذي يتوقف عليه",
  assumedBy: "يفترضه {by}: {reason}",
  aspects: { total: " (المجموع)", parts: " (الأجزاء)" }
}
