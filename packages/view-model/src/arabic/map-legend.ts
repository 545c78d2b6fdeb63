import type { Spoken } from "../language.ts"
import type { words } from "../map-legend.ts"
import { claim, ofDays as day } from "@cordon/domain/language/arabic/noun"
import { type ArabicNoun, countedInArabic } from "@cordon/domain/language/arabic/plural"

/** What the rows of the map's legend are called in Arabic. */
export const mapLegend: Spoken<typeof words> = {
  stale: "قديم: أحدث ادعاء أقدم مما ينبغي",
  week: "آخر 7 أيام؛ والجبهة قبلها",
  flows: "حركة الأشخاص، آخر 7 أيام",
  corridors: "الممرات",
  forces: "القوات، وعدد أفرادها كما ذُكر",
  facilities: "منشأة، بلون الطرف المسيطر",
  names: "الأسماء",
  staleAfter: (status, change) =>
    `قديم: مشاهدة مضى عليها أكثر من ${countedInArabic(status, day)}، أو تغيّر مضى عليه أكثر من ${countedInArabic(change, day)}.`,
  forcesWithout: (count) => `${countedInArabic(count, force)} بلا موقع مذكور.`,
  incidentsWithout: (count) => `${countedInArabic(count, incident)} بلا موقع مذكور.`,
  movementsWithout: (count) => `${countedInArabic(count, claim)} عن حركة أشخاص بلا مكان مذكور.`,
  planned: (count) => `حركة مخطط لها لم تُرسم: ${count}.`,
  corridorsWithout: (count) => `${countedInArabic(count, corridor)} بلا مكان مذكور.`
}

const force: ArabicNoun = { one: "قوة واحدة", two: "قوتان", few: "قوى", many: "قوة" }

const incident: ArabicNoun = { one: "حادثة واحدة", two: "حادثتان", few: "حوادث", many: "حادثة" }

const corridor: ArabicNoun = { one: "ممر واحد", two: "ممران", few: "ممرات", many: "ممراً", other: "ممر" }
