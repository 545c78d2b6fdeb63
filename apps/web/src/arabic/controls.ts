import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../controls/words.ts"

/** The three controls in Arabic. */
export const controls: Spoken<typeof words> = {
  controls: "عناصر التحكم",
  at: "في",
  atLabel: "تاريخ الوضع",
  wholeDay: (zone) => `اليوم بأكمله، ${timeOf(zone)}`,
  knownBy: "معلوم حتى",
  knownByLabel: "تاريخ المعرفة",
  endOf: (day) => `${day}، 24:00`,
  follows: "يتبع التاريخ",
  thatDay: "كما نُشر في ذلك اليوم",
  byThen: "كما نُشر حتى ذلك الحين",
  counted: "الادعاءات: {claims} من {all}؛ تقارير السيطرة: {control}؛ منشورة حتى ذلك الحين",
  countedInView: "الادعاءات: {claims} من {all}؛ تقارير السيطرة: {control}؛ بهذا المنظور حتى ذلك الحين",
  accordingTo: "بحسب",
  whose: "مَن تُحتسب ادعاءاته",
  explained: {
    consensus: "مصادر أصلية مستقلة، موزونة بتقديرها",
    assessed: "الادعاءات التي قيّمها محلّل فقط",
    party: "المصادر المصطفّة معه فقط",
    source: "هذا المصدر وحده"
  },
  groups: { everyone: "الجميع", party: "المصادر المصطفّة مع طرف", source: "مصدر واحد وحده" },
  findSource: "البحث عن مصدر",
  noSource: "لا مصدر في هذه الحالة بهذا الاسم.",
  previousDay: "اليوم السابق",
  nextDay: "اليوم التالي",
  knownByEnd: "معلوم حتى نهاية",
  atNote: "هذا اليوم بأكمله، بتوقيت الحالة.",
  knownByNote: "ما كان قد نُشر يقيناً حتى نهاية هذا اليوم فقط.",
  lock: "تاريخ المعرفة يتبع تاريخ الوضع",
  changeBefore: "التغيّر السابق على الخريطة",
  nextChange: "التغيّر التالي",
  events: "أحداث رئيسية"
}

const timeOf = (zone: string): string =>
  new Intl.DateTimeFormat("ar", { timeZone: zone, timeZoneName: "shortGeneric" })
    .formatToParts(0)
    .find(({ type }) => type === "timeZoneName")?.value ?? zone
