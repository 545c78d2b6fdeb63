import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../place-page/words.ts"
import { place } from "./nouns.ts"

/** The Arabic of the pages of places. */
export const placePage: Spoken<typeof words> = {
  title: "الأماكن",
  summary: (places, mapped, day) =>
    `${countedInArabic(places, place)}، منها ${mapped} على الخريطة؛ والمسيطرون بتاريخ ${day}، بحسب الادعاءات.`,
  find: "البحث عن مكان",
  empty: "لا مكان في هذه الحالة بهذا الاسم.",
  columns: {
    name: "المكان",
    kind: "النوع",
    within: "ضمن",
    pcode: "رمز المكان",
    holder: "المسيطر",
    claims: "الادعاءات"
  },
  back: "كل الأماكن",
  kicker: (kind) => `مكان · ${kind}`,
  said: "ما يُقال عنه",
  show: "عرضه على الخريطة",
  spellings: "يُكتب أيضاً",
  pcode: "رمز المكان (P-code)",
  within: "ضمن",
  inside: "أماكن ضمنه",
  area: "المساحة",
  approximate: "، على وجه التقريب",
  location: "الموقع",
  premise: "فرضية المحررين",
  note: "ملاحظة",
  held: "من سيطر عليه ومتى، وبحسب من",
  heldNote: "كما كان معلوماً حتى تاريخ المعرفة؛ رفيع حيث هي فرضية المحررين، وفارغ حيث لا يقول المصدر شيئاً",
  heldNone: "ليس خلية من خلايا الخريطة، فلا يظهر أن أحداً يسيطر عليه؛ والادعاءات المتعلقة به مدرجة.",
  accordingTo: "بحسب",
  heldBy: (title) => `${title}: من سيطر عليه`,
  spell: (from, to, holder) => `من ${from} إلى ${to}: ${holder}`,
  claimIds: (ids) => ` (${ids.join("، ")})`,
  incidents: "حوادث هناك، بحسب الادعاءات",
  incidentsNone: "لا يذكر أي ادعاء في السجل وقوع حادثة أو ضحايا هناك.",
  claims: "ادعاءات أخرى عنه",
  claimsNone: "لا يتحدث عنه أي ادعاء آخر في السجل.",
  allClaims: "البحث في كل الادعاءات عنه",
  silent: "لا قول"
}
