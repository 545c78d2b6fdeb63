import type { Spoken } from "@cordon/view-model/language"
import type { words } from "../time-axis/words.ts"

/** What an axis of days says, in Arabic. */
export const timeAxis: Spoken<typeof words> = {
  span: (from, to) => `من ${from} إلى ${to}`
}
