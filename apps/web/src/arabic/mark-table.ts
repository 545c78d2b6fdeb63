import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../map/mark-table-words.ts"

/** The Arabic of the table of forces, movements, corridors and incidents. */
export const markTable: Spoken<typeof words> = {
  caption: "القوات وحركات الأشخاص والممرات والحوادث، بحسب الادعاءات",
  what: "ماذا",
  detail: "مَن أو أي جزء منه",
  said: "ما قيل",
  claims: "الادعاءات",
  more: (count) => `و${count} غيرها`
}
