import type { corridorWords, incidentTitles, movementWords, targetWords } from "../map-words.ts"
import type { Spoken } from "../language.ts"
import { incidents } from "./kind.ts"

/** What people are said to have done, in Arabic. */
export const mapMovement: Spoken<typeof movementWords> = {
  evacuation: "أُجلوا",
  displacement: "نزحوا",
  surrender: "سلّموا أنفسهم",
  return: "عادوا",
  transfer: "نُقلوا",
  release: "أُفرج عنهم",
  arrival: "وصلوا",
  registration: "سُجّلوا"
}

/** How a corridor is said to stand, in Arabic. */
export const mapCorridor: Spoken<typeof corridorWords> = {
  planned: "مخطط له",
  open: "مفتوح",
  closed: "مغلق",
  underFire: "تحت النيران",
  disputed: "مختلف عليه"
}

/** What is said to have been hit, in Arabic. */
export const mapTarget: Spoken<typeof targetWords> = {
  medical: "منشأة طبية",
  aid: "مساعدات",
  market: "سوق",
  school: "مدرسة",
  residential: "مبانٍ سكنية",
  vehicles: "مركبات",
  communications: "اتصالات",
  armedGroup: "موقع لجماعة مسلحة",
  civilians: "أشخاص",
  other: "غير مذكور أو شيء آخر"
}

/** What is said to have happened, in Arabic. */
export const mapIncident: Spoken<typeof incidentTitles> = { ...incidents, other: "حادثة" }
