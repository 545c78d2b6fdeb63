import type { Unit } from "../../amount/amount.ts"
import { day, quarter } from "./noun.ts"
import type { ArabicNoun } from "./plural.ts"

/** The forms of the units that are counted, beside a count; the others are signs, or phrases of their own. */
export const unitNouns: Readonly<
  Record<Exclude<Unit, "percent" | "squareKilometres" | "perOne">, ArabicNoun>
> = {
  persons: { one: "شخص واحد", two: "شخصان", few: "أشخاص", many: "شخصاً", other: "شخص" },
  quarters: quarter,
  events: { one: "حدث واحد", two: "حدثان", few: "أحداث", many: "حدثاً", other: "حدث" },
  sites: { one: "موقع واحد", two: "موقعان", few: "مواقع", many: "موقعاً", other: "موقع" },
  vehicles: { one: "مركبة واحدة", two: "مركبتان", few: "مركبات", many: "مركبة" },
  buildings: { one: "مبنى واحد", two: "مبنيان", few: "مبانٍ", many: "مبنى" },
  days: day,
  years: { one: "سنة واحدة", two: "سنتان", few: "سنوات", many: "سنة" },
  votes: { one: "صوت واحد", two: "صوتان", few: "أصوات", many: "صوتاً", other: "صوت" }
}
