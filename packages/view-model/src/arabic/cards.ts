import type { words } from "../cards.ts"
import type { Spoken } from "../language.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What the claims behind a selection are headed with, in Arabic. */
export const cards: Spoken<typeof words> = {
  whoHolds: (place) => `من يسيطر على ${isolated(place)}`,
  counted: (origins) => `المحتسب: ${origins}`,
  alsoSaid: "مما قيل عنه أيضاً",
  newest: (shown, all) => `أحدث ${shown} من ${all}`,
  figureClaims: (figure) => `${isolated(figure)}: الادعاءات`,
  live: (count) => `السارية: ${count}`,
  stale: "قديم",
  tooOld: "أقدم من أن يُحتسب في هذا التاريخ",
  saidBefore: "قيل من قبل",
  replaced: "حلّ محلّه قول لاحق للمصدر الأصلي نفسه",
  notLike: "ليس مقارنة مثل بمثل",
  notCompared: "يُذكر ولا يُقارَن",
  happened: "ما قيل إنه حدث",
  event: "حدث",
  claim: (id) => `الادعاء ${isolated(id)}`,
  withdrawn: (id) => `الادعاء ${isolated(id)}، مسحوب`,
  late: "نُشر لاحقاً: غير محتسب",
  inTension: (title) => `في تعارض معه: ${isolated(title)}`
}
