import { isolated } from "@cordon/domain/language/arabic/isolated"
import { type ArabicNoun, countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../compare/words.ts"
import { otherClaim } from "./nouns.ts"

const mark: ArabicNoun = {
  one: "رمز واحد",
  two: "رمزان",
  few: "رموز",
  many: "رمزاً",
  other: "رمز"
}

/** The Arabic of comparing. */
export const compare: Spoken<typeof words> = {
  open: "مقارنة",
  openTitle: "منظوران جنباً إلى جنب (c)",
  controls: "عناصر التحكم في الجانبين",
  side: (letter) => `الجانب ${letter}`,
  at: "في",
  knownBy: "معلوم حتى",
  accordingTo: "بحسب",
  dateOf: (letter) => `تاريخ الوضع، الجانب ${letter}`,
  knowledgeOf: (letter) => `تاريخ المعرفة، الجانب ${letter}`,
  viewOf: (letter) => `مَن تُحتسب ادعاءاته، الجانب ${letter}`,
  dates: (at, knownBy) => `${at}، معلوم حتى ${knownBy}`,
  swap: "تبديل",
  swapTitle: "تبديل A وB ‏(x)",
  one: "خريطة واحدة",
  oneTitle: "خريطة واحدة بفاصل (o)",
  two: "خريطتان",
  twoTitle: "خريطتان جنباً إلى جنب (o)",
  leave: "خروج",
  leaveTitle: "العودة إلى الوضع (Esc)",
  maps: "السيطرة على الأرض في الجانبين",
  map: (letter) => `خريطة الجانب ${letter}. الاختلافات مدرجة في القائمة.`,
  divider: "الفاصل بين A وB",
  dividerAt: (share) => `A على ${share} % من الخريطة`,
  zoom: "التكبير والتصغير",
  closer: "تكبير",
  further: "تصغير",
  whole: "عرض المنطقة كلها",
  noMap: "لا يستطيع هذا المتصفح رسم الخريطة (لا يدعم WebGL 2). القائمة فيها المحتوى نفسه.",
  title: "أوجه الاختلاف",
  beginWith: "البدء بـ",
  presets: {
    knowledge: "تاريخا معرفة",
    dates: "تاريخان",
    sources: "مصدران"
  },
  nextDifference: "الاختلاف التالي",
  none: "يقول A وB الشيء نفسه عن كل حي في هذه التواريخ.",
  noneOfBoth: "لا يوجد حي يتحدث عنه الجانبان كلاهما.",
  sameControls:
    "يسأل A وB السؤال نفسه. غيّر تاريخاً أو مَن تُحتسب ادعاءاته في أحد الجانبين، أو ابدأ بأحد الخيارات الثلاثة.",
  holder: "مسيطر مختلف",
  dispute: "خلاف في جانب واحد فقط",
  marks: (count) => `والمختلف على الخريطتين: ${countedInArabic(count, mark)}.`,
  sameMarks: "الرموز فوق الأرض هي نفسها على الخريطتين.",
  kinds: {
    forces: "القوات",
    flows: "حركة الأشخاص",
    corridors: "الممرات",
    incidents: "الحوادث"
  },
  corridor: (name) => `الممر ${isolated(name)}`,
  notOnMap: (letter) => `ليس على خريطة ${letter}`,
  notOnMaps: "ليس على أي من الخريطتين، ولا يُقارن",
  unplaced: (letter, notes) => `${letter}: ${notes}`,
  oneSided: "أحد الجانبين لا يقول شيئاً",
  oneSidedCount: (quarters) => `${quarters}، لا تُحتسب`,
  behind: (letter) => `الادعاءات التي يستند إليها ${letter}`,
  picked: "الحي المحدَّد",
  close: "إغلاق هذا الحي",
  alike: "يقول الجانبان الشيء نفسه.",
  neither: "لا يقول أي من الجانبين شيئاً.",
  noClaims: "لا يُحتسب هنا أي ادعاء لهذا الجانب.",
  silent: (letter) => `${letter} لا يقول شيئاً`,
  more: (count) => `و${countedInArabic(count, otherClaim)}`,
  active: (number, of, place, a, b) =>
    `الاختلاف ${number} من ${of}: ${isolated(place)}. A: ${isolated(a)}. B: ${isolated(b)}.`,
  figures: "الأرقام الرئيسية",
  legend: "مفتاح الرموز",
  legendDiffers: "يختلف",
  legendSilent: "هذا الجانب لا يقول شيئاً",
  legendSame: "باهت: يقول الجانبان الشيء نفسه",
  legendMore: "كل الرموز",
  squareKilometres: (value) => `${value} كم²`
}
