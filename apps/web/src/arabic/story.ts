import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../story/words.ts"

/** What is said around a story, in Arabic. */
export const story: Spoken<typeof words> = {
  story: "قصة",
  nth: (number) => `القصة ${number}`,
  label: (title) => `قصة: ${title}`,
  close: "إغلاق القصة",
  step: (number, of) => `الخطوة ${number} من ${of}`,
  told: "يرويها {by}. كل رقم هو ادعاء من أحد: رقم الادعاء يفتحه.",
  steps: "خطوات القصة",
  back: "السابق",
  next: "التالي",
  stepLabel: (number, title) => `الخطوة ${number}: ${title}`
}
