import { vocabulary } from "@cordon/view-model/language"

/** What the table of forces, movements, corridors and incidents says in its own voice. */
export const words = vocabulary("web/mark-table", {
  caption: "Forces, movements, corridors and incidents, as claimed",
  what: "What",
  detail: "Who or what of it",
  said: "Said",
  claims: "Claims",
  more: (count: number) => `and ${count} more`
})
