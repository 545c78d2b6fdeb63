import type { Spoken } from "../language.ts"
import type { words } from "../proposition-words.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

/** What the parts of a claim are called in Arabic, and what our voice says in them. */
export const propositionWords: Spoken<typeof words> = {
  kind: "النوع",
  place: "المكان",
  says: "حاله بحسب القول",
  before: "قبل ذلك",
  force: "القوة",
  inside: "داخل",
  counts: "المعدود",
  from: "من",
  to: "إلى",
  byCorridor: "عبر الممر",
  countingTitle: "طريقة العد",
  where: "أين",
  perpetrator: "الفاعل، بحسب الزعم",
  target: "الهدف، بحسب الزعم",
  party: "الطرف",
  saysThatIt: "ما قيل عنه",
  of: "من أصل",
  base: "الأساس",
  soMany: "العدد من",
  forEachOf: "لكل واحد من",
  who: "المقصود",
  parties: "الأطراف",
  terms: "الشروط",
  status: "الحال",
  corridor: "الممر",
  runBy: "الجهة التي تديره",
  standsSo: "علاقته",
  toWhom: "الطرف الآخر",
  willHappen: "ما سيحدث",
  by: "بحلول",
  notSaid: "غير مذكور",
  topic: "الموضوع",
  aboutSource: "عن المصدر",
  amount: "المقدار",
  readAs: "يُقرأ",
  ofThem: "منهم",
  changed: "السيطرة: انتقل إلى هذه الحال",
  seen: "السيطرة: شوهد على هذه الحال",
  casualties: (harm) => `الضحايا: ${HARMS[harm]}`,
  statement: "تصريح: يُعرض ولا يُحسب به أبداً",
  counting: {
    cumulative: "مجموع منذ بداية الفترة",
    increment: "ما أُضيف خلال الفترة",
    planned: "مخطط له، غير معدود"
  },
  senses: { holds: "تحت سيطرته", hasTaken: "انتقل إلى سيطرته", hasLost: "خرج عن سيطرته" },
  heldBy: (holder) => `تحت سيطرة ${holder}`,
  wholeOf: (place) => `كامل ${isolated(place)}`,
  heldOn: (party, day) => `الأرض التي كانت تحت سيطرة ${isolated(party)} في ${day}`,
  quarters: "عدد من الأحياء",
  unstated: "لم يذكره المتحدث",
  worded: (amount, form) => `${amount} (بصيغة: ${isolated(form)})`,
  part: (of, amount) => `${isolated(of)}: ${amount}`,
  partIn: (place, amount) => `في ${isolated(place)}: ${amount}`
}

const HARMS = { killed: "قتلى", wounded: "جرحى", missing: "مفقودون", detained: "محتجزون" } as const
