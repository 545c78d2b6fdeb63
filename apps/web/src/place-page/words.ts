import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the pages of places say in their own voice, in one place. */
export const words = vocabulary("web/place-page", {
  title: "Places",
  summary: (places: number, mapped: number, day: string) =>
    `${counted(places, "place")}, ${mapped} of them on the map; holders on ${day}, as claimed.`,
  find: "Find a place",
  empty: "No place of this case is called so.",
  columns: {
    name: "Place",
    kind: "Kind",
    within: "Within",
    pcode: "P-code",
    holder: "Holder",
    claims: "Claims"
  },
  back: "All places",
  kicker: (kind: string) => `Place · ${kind}`,
  said: "What is said of it",
  show: "Show it on the map",
  spellings: "Also written",
  pcode: "P-code",
  within: "Within",
  inside: "Places within it",
  area: "Area",
  approximate: ", approximate",
  location: "Where",
  premise: "Editors’ premise",
  note: "Note",
  held: "Who held it when, according to whom",
  heldNote:
    "as known by the date of knowledge; thin where it is the editors’ premise, blank where a source says nothing",
  heldNone: "It is no cell of the map, so that nobody is shown to hold it; claims about it are listed.",
  accordingTo: "According to",
  heldBy: (title: string) => `${title}: who held it`,
  spell: (from: string, to: string, holder: string) => `${from} to ${to}: ${holder}`,
  claimIds: (ids: ReadonlyArray<string>) => ` (${ids.join(", ")})`,
  incidents: "Incidents there, as claimed",
  incidentsNone: "No claim on record places an incident or casualties there.",
  claims: "Other claims about it",
  claimsNone: "No other claim on record speaks of it.",
  allClaims: "Search all claims about it",
  silent: "no word"
})
