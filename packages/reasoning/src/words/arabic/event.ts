import type { PlaceId } from "@cordon/domain/key"
import type { EventFacts, NamedIncident } from "../../case/event-facts.ts"
import { daysBetweenWords, daysWords } from "./day.ts"

/** An event in words, each with its preposition; empty where no claim says it. */
export interface EventWords {
  /** `في حادثة واحدة`, `في القصف`. */
  readonly what: string
  /** `في جب القبة`. */
  readonly where: string
  /** `في 30 تشرين الثاني 2016`. */
  readonly when: string
}

/** An event in Arabic. */
export const eventWords = (
  { type, places, when }: EventFacts,
  placeName: (place: PlaceId) => string
): EventWords => ({
  what: `في ${type === undefined ? "حادثة واحدة" : NOUNS[type]}`,
  where: places.length === 0 ? "" : `في ${places.map(placeName).join(" أو ")}`,
  when: when === undefined ? "" : (when.shared ? daysWords : daysBetweenWords)(when.days)
})

const NOUNS: Readonly<Record<NamedIncident, string>> = {
  airStrike: "الغارة الجوية",
  shelling: "القصف",
  chemicalAttack: "الهجوم الكيميائي",
  attackOnMedicalFacility: "الهجوم على منشأة طبية",
  attackOnAid: "الهجوم على المساعدات",
  attackOnCivilians: "الهجوم على مدنيين",
  armedClash: "الاشتباك المسلح",
  looting: "النهب",
  abduction: "الاختطاف",
  preventionOfMovement: "المنع من التنقل",
  forcedDisplacement: "التهجير القسري",
  destructionOfProperty: "تدمير الممتلكات",
  communicationsCut: "قطع الاتصالات",
  supplyCut: "قطع الإمدادات",
  siegeBegins: "بدء الحصار",
  rescue: "الإنقاذ"
}
