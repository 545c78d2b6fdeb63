import { claim } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"
import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../timeline/words.ts"

/** What the time line says, in Arabic. */
export const timeline: Spoken<typeof words> = {
  label: "الخط الزمني",
  at: (day) => `في ${day}`,
  atLabel: "تاريخ الوضع",
  knownBy: (day) => `معلوم حتى ${day}`,
  knownByLabel: "معلوم حتى",
  knownByValue: (day) => `نهاية ${day}`,
  claims: (count) => countedInArabic(count, claim),
  bars: (most, day) =>
    `الأعمدة: الادعاءات المنشورة في كل يوم، وأكثرها ${most} في ${day}. المظلَّل: لم يُعلم بعد.`,
  playback: "التنقل عبر الزمن",
  play: "تشغيل",
  pause: "إيقاف مؤقت",
  dayBack: "يوم إلى الوراء",
  dayOn: "يوم إلى الأمام",
  eventBack: "الحدث الرئيسي السابق",
  eventOn: "الحدث الرئيسي التالي",
  changeBack: "التغيّر السابق في الخريطة",
  changeOn: "التغيّر التالي في الخريطة",
  withKey: (what, key) => `${what} (المفتاح ${key})`,
  speed: "السرعة",
  daysPerSecond: (speed) =>
    speed === 1
      ? "يوم واحد في الثانية"
      : speed < 1
        ? `يوم واحد كل ${countedInArabic(1 / speed, { one: "ثانية", two: "ثانيتين", few: "ثوانٍ", many: "ثانية" })}`
        : `${countedInArabic(speed, { one: "يوم واحد", two: "يومان", few: "أيام", many: "يوماً", other: "يوم" })} في الثانية`,
  lock: "«معلوم حتى» يتبع التاريخ",
  marks: "رموز الخط الزمني",
  markOf: {
    claims: "ادعاءات نُشرت في يوم",
    later: "نُشرت بعد ذلك: لم تكن معلومة",
    event: "حدث رئيسي",
    hollow: "حدث رئيسي لم يكن معلوماً بعد"
  },
  flags: "العلامة العليا تاريخ الوضع، والسفلى تاريخ المعرفة. اسحبهما أو المس يوماً.",
  kinds: "ما تتناوله الادعاءات",
  kind: {
    ground: "السيطرة على الأرض",
    people: "السكان والتنقلات",
    violence: "الحوادث والضحايا",
    forces: "القوات والاتفاقات",
    statements: "التصريحات"
  },
  ofKind: (kind, count) => `${kind} ${count}`,
  noneOn: (day) => `${day}: لا ادعاء`,
  someOn: (day, claims) => `${day}: ${claims}`,
  byWeek: "الادعاءات المنشورة، في فترات من أسبوع تقريباً، بحسب ما تتناوله",
  week: "الأيام",
  weekOf: (from, to) => `${from} – ${to}`,
  all: "المجموع",
  silent: (source, days) => `لا يرد عن المصدر «${source}» أي قول ${days}.`,
  silentStretch: (from, to) => `من ${from} إلى ${to}`,
  silentDay: (day) => `في ${day}`,
  silentMore: (days, more) =>
    `${days} وفي ${countedInArabic(more, { one: "فترة أخرى", two: "فترتين أخريين", few: "فترات أخرى", many: "فترة أخرى" })}`,
  comma: "، ",
  never: (source) => `للمصدر «${source}» قول في كل يوم من أيام الحالة.`
}
