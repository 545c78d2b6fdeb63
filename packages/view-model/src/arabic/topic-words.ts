import type { Spoken } from "../language.ts"
import type { topicWords as english } from "../topic-words.ts"

/** The topics of a source's record in Arabic. */
export const topicWords: Spoken<typeof english> = {
  population: "السكان",
  forcesInside: "القوات في الداخل",
  otherForces: "قوات أخرى",
  movement: "حركة الأشخاص",
  surrender: "تسليم النفس",
  areaShare: "حصة من المساحة",
  control: "السيطرة",
  incidents: "الحوادث والسلوك",
  casualties: "الضحايا",
  forecasts: "التوقعات والنيات",
  agreements: "الاتفاقات",
  other: "أخرى"
}
