import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../entity-list/words.ts"

/** The Arabic of the lists of actors and places. */
export const entityList: Spoken<typeof words> = {
  found: (rows) => `النتائج: ${rows}`,
  all: "عرض الكل",
  comma: "، ",
  and: " و"
}
