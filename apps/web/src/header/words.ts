import { formatNumber } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the header says, and what the screens are called. */
export const words = vocabulary("web/header", {
  screens: {
    situation: "Situation",
    figures: "Figures",
    conflicts: "Conflicts",
    sources: "Sources",
    claims: "Claims",
    actors: "Actors",
    places: "Places",
    learned: "Learned",
    compare: "Compare"
  },
  nav: "Screens",
  case: "Case",
  invented: "invented case",
  about: "About this record",
  head: (hash: string) => `Head of the hash chain: ${hash}`,
  ledger: "Ledger {hash}, {entries}",
  entries: (count: number) => `${formatNumber(count)} entries`,
  withheld: (count: number) => `, ${count} withheld`,
  withheldWhy: "Their content is not for the public. Their places in the chain remain.",
  api: "API",
  help: "Keys and help",
  look: (now: string, next: string) => `Look: ${now}. Change to ${next}`,
  lookNow: (now: string) => `Look: ${now}`,
  looks: { auto: "as the system has it", light: "light", dark: "dark" },
  search: "Place, figure, source",
  searchLabel: "Find a place, figure, actor, event, source or claim",
  found: "Found",
  nothingFound: "Nothing in this case is called so."
})
