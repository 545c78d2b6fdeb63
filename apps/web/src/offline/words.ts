import { vocabulary } from "@cordon/view-model/language"

/** What is said while the server cannot be reached. */
export const words = vocabulary("web/offline", {
  offline:
    "No connection. The situation, figures and claims go on working; conflicts and accounts need the server.",
  kept: (when: string) => `The server did not answer. This is the record as it was fetched ${when}.`,
  keptSometime: "The server did not answer. This is the record as it was fetched before.",
  again: "Ask again"
})
