import type { Spoken } from "../language.ts"
import type { words } from "../learned-subject.ts"
import { isolated } from "@cordon/domain/language/arabic/isolated"

const inside = (place: string | undefined): string => (place === undefined ? "" : ` في ${isolated(place)}`)

/** The questions that claims answer, in Arabic. */
export const learnedSubject: Spoken<typeof words> = {
  anythingOf: (topic) => `شيئاً عن ${topic}`,
  holder: (place) => `من كان يسيطر على ${isolated(place)}`,
  share: (place, party, sense) => `${SHARES[sense]} ${isolated(party)} من ${isolated(place)}`,
  population: (group, place) => `العدد في ${isolated(place)} (${isolated(group)})`,
  ratio: (of, per, place) => `النسبة${inside(place)} (${isolated(of)} لكل واحد من: ${isolated(per)})`,
  movement: (group, from, kind) =>
    `عدد من انتقلوا${from === undefined ? "" : ` من ${isolated(from)}`} (${isolated(group)}؛ ${kind})`,
  casualties: (group, harm, place) => `${HARMS[harm]}${inside(place)} (${isolated(group)})`,
  casualtiesInEvent: (group, harm, event) =>
    `${HARMS[harm]} في حادثة «${isolated(event)}» (${isolated(group)})`,
  strength: (group, force, place) => `العدد لدى ${isolated(force)}${inside(place)} (${isolated(group)})`,
  relation: (subject, object) => `العلاقة بين ${isolated(subject)} و${isolated(object)}`,
  siegeBegins: "بدء حصار",
  otherIncidents: "حوادث أخرى",
  incident: (kind, place) => `${kind}${inside(place)}`,
  event: (event) => `حادثة «${isolated(event)}»`,
  agreement: (agreement) => `الاتفاق «${isolated(agreement)}»`,
  corridor: (corridor) => `الممر «${isolated(corridor)}»`,
  forecast: (forecast) => `هذا التوقع: ${isolated(forecast)}`,
  statement: (topic, place) => `«${isolated(topic)}»${inside(place)}`
}

const SHARES = {
  holds: "الحصة الخاضعة لسيطرة",
  hasTaken: "الحصة التي انتقلت إلى سيطرة",
  hasLost: "الحصة التي خرجت عن سيطرة"
} as const

const HARMS = {
  killed: "عدد القتلى",
  wounded: "عدد الجرحى",
  missing: "عدد المفقودين",
  detained: "عدد المحتجزين"
} as const
