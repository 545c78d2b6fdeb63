import { vocabulary } from "@cordon/view-model/language"

/** What the lists of actors and places say in their own voice, in one place. */
export const words = vocabulary("web/entity-list", {
  found: (rows: number) => `${rows} found`,
  all: "Show all",
  comma: ", ",
  and: " and "
})
