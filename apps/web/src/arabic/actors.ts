import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../actors/words.ts"

/** The Arabic of the pages of actors. */
export const actors: Spoken<typeof words> = {
  title: "الجهات الفاعلة",
  summary: (n, day) =>
    `${countedInArabic(n, {
      zero: "لا جهات فاعلة",
      one: "جهة فاعلة واحدة",
      two: "جهتان فاعلتان",
      few: "جهات فاعلة",
      many: "جهة فاعلة"
    })} بأسماء محايدة؛ أُحصيت الادعاءات المنشورة حتى ${day}.`,
  find: "البحث عن جهة فاعلة",
  empty: "لا جهة فاعلة في هذه الحالة بهذا الاسم.",
  columns: {
    name: "الجهة",
    kind: "النوع",
    countsTo: "تُحسب على",
    relations: "العلاقات",
    labels: "تسميات أخرى",
    claims: "الادعاءات"
  },
  back: "كل الجهات الفاعلة",
  kicker: (kind) => `جهة فاعلة · ${kind}`,
  said: "ما يُقال عنها",
  party: "طرف من أطراف الخريطة",
  relations: "العلاقات عبر الزمن",
  relationsNote: "كما وردت في المصادر المستشهد بها؛ والتواريخ هي التي تذكرها الصفحة المستشهد بها",
  relationsNone: "ليس في السجل أي علاقة لهذه الجهة.",
  relation: "العلاقة",
  sides: {
    together: "تقف مع",
    support: "الدعم",
    against: "ضد",
    other: "غير ذلك"
  },
  saysSo: "بحسب {speaker} {claim}",
  notCounted: "؛ ادعاء لا يُحتسب ضمن هذه الإعدادات",
  before: "◂ قبل ذلك",
  after: "بعد ذلك ▸",
  labels: "ماذا يسمّيها الآخرون",
  labelsNote: "تسميات منقولة عن أصحابها، وليست ألفاظنا",
  labelsNone: "لا يورد السجل اسماً آخر لها.",
  usedBy: "{labels}، يستعملها: {users}.",
  ground: "مساحة السيطرة عبر الزمن",
  groundNote: "مجموع مساحات أماكن الخريطة بالكيلومتر المربع، بحسب ما كان معلوماً ومن تُحتسب ادعاءاته",
  groundWait: "يجري حساب الخريطة لكل يوم …",
  groundNow:
    "{best} في {places} بتاريخ {day}؛ {low} من دون المتنازع عليه أو المختلف عليه، و{high} مع ذلك كله.",
  places: (n) =>
    countedInArabic(n, {
      zero: "0 أماكن",
      one: "مكان واحد",
      two: "مكانين",
      few: "أماكن",
      many: "مكاناً",
      other: "مكان"
    }),
  squareKilometres: (area) => `${area} كم²`,
  table: "البيانات نفسها في جدول",
  groundColumns: {
    from: "من",
    leading: "الأرجح",
    undisputed: "بلا خلاف",
    most: "على الأكثر",
    places: "الأماكن"
  },
  strength: "عدد أفرادها كما ورد في الادعاءات",
  strengthNone: "لا يذكر أي ادعاء في السجل عدد أفرادها.",
  claims: "الادعاءات التي تذكرها",
  claimsNone: "لا يذكرها أي ادعاء في السجل.",
  allClaims: "البحث فيها كلها",
  voices: "صوتها بين المصادر",
  counts: "تُحسب عليها في الخريطة",
  countsTo: "تُحسب على {party} في الخريطة."
}
