import { comparable } from "@cordon/view-model/search"
import type { ViewChoice } from "@cordon/view-model/views"

/** The choices of `accordingTo` whose names contain a text, in any case and without diacritics. */
export const viewsNamed = (views: ReadonlyArray<ViewChoice>, filter: string): ReadonlyArray<ViewChoice> => {
  const wanted = comparable(filter)
  return wanted === "" ? views : views.filter(({ label }) => comparable(label).includes(wanted))
}
