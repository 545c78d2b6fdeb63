import { vocabulary } from "@cordon/view-model/language"

/** What an axis of days says. */
export const words = vocabulary("web/time-axis", {
  span: (from: string, to: string) => `From ${from} to ${to}`
})
