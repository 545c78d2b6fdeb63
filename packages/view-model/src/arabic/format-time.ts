import { LEVANT_MONTHS } from "@cordon/domain/language/arabic/month"
import type { words } from "../format-time.ts"
import type { Spoken } from "../language.ts"
import { day as dayNoun } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"

const WEEKDAYS = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"] as const

/** How days, bounds and periods are said in Arabic. */
export const formatTime: Spoken<typeof words> = {
  month: (number) => LEVANT_MONTHS[number - 1] ?? "",
  longMonth: (number) => LEVANT_MONTHS[number - 1] ?? "",
  weekday: (number) => WEEKDAYS[number] ?? "",
  instant: (day, time) => `${day}، ${time}`,
  about: (moment) => `نحو ${moment}`,
  perhaps: (moment) => `ربما ${moment}`,
  perhapsAbout: (moment) => `ربما نحو ${moment}`,
  open: "مفتوح",
  unknown: "غير معلوم",
  anyTime: "في أي وقت",
  unknownTime: "في وقت غير معلوم",
  from: (start) => `ابتداءً من ${start}`,
  fromWithoutEnd: (start) => `ابتداءً من ${start}، ولم يُذكر حتى متى`,
  until: (end) => `حتى ${end}`,
  untilWithoutStart: (end) => `حتى ${end}، ولم يُذكر منذ متى`,
  span: (start, end) => `من ${start} إلى ${end}`,
  by: (day) => `بحلول ${day}`,
  orLater: (day) => `${day} أو بعده`,
  someDay: (days) => `في أحد الأيام ${days}`,
  someDayFrom: (first, last) => `في أحد الأيام من ${first} إلى ${last}`,
  around: (day, margin) => `${day} (± ${countedInArabic(margin, dayNoun)})`
}
