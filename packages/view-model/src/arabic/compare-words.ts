import type { words } from "../compare-words.ts"
import type { Spoken } from "../language.ts"
import { base, ofQuarters } from "@cordon/domain/language/arabic/noun"
import { countedInArabic } from "@cordon/domain/language/arabic/plural"

/** What a comparison says of its two sides, in Arabic. */
export const compareWords: Spoken<typeof words> = {
  same: "يقول الجانبان A وB الشيء نفسه عن كل حي يتحدثان عنه.",
  differ: (count, area) => `الاختلاف في ${countedInArabic(count, ofQuarters)}، ${area}.`,
  silent: (side, count) => `لا يقول ${side} شيئاً عن ${countedInArabic(count, ofQuarters)}`,
  neither: (count) => `لا يقول أي منهما شيئاً عن ${countedInArabic(count, ofQuarters)}`,
  notCounted: (parts) => `غير محتسب: ${parts.join("؛ ")}.`,
  area: (number) => `${number} كم²`,
  areaBetween: (number, least, most) => `${number} كم² (من ${least} إلى ${most})`,
  figure: {
    openEnds: "بقدر ما ذُكر؛ وبعض الحدود مفتوحة",
    leftOut: (count) => `لم تُحتسب أسس أخرى: ${countedInArabic(count, base)}`,
    limits: (limits) => ` (${limits.join("؛ ")})`,
    noneLive: "بلا مقارنة: ليس لأحد الجانبين رقم سارٍ.",
    notLike: "بلا مقارنة: لا يقيس الجانبان الأساس نفسه.",
    severalBases: (count) => `بلا مقارنة: ${countedInArabic(count, base)}، ولا تُجمع.`,
    same: (limits) => `الأرقام نفسها${limits}.`,
    apart: (by, more, limits) => `${more ? "B أعلى" : "B أدنى"} بمقدار ${by}${limits}.`,
    between: (low, high) => `${low} إلى ${high}`,
    overlap: (low, high, limits) => `B: ${low}، ${high}${limits}.`,
    moved: (end, by, up) => {
      const which = end === "low" ? "الحد الأدنى" : "الحد الأعلى"
      return by === undefined ? `${which} نفسه` : `${which} ${up ? "أعلى" : "أدنى"} بمقدار ${by}`
    },
    points: " نقطة مئوية"
  }
}
