/** What the pages of places say in their own voice, in one place. */
export const words = {
  title: "Places",
  find: "Find a place",
  empty: "No place of this case is called so.",
  back: "All places",
  show: "Show it on the map",
  spellings: "Also written",
  pcode: "P-code",
  within: "Within",
  inside: "Places within it",
  area: "Area",
  location: "Where",
  premise: "Editors’ premise",
  held: "Who held it when, according to whom",
  heldNote:
    "as known by the date of knowledge; thin where it is the editors’ premise, blank where a source says nothing",
  heldNone: "It is no cell of the map, so that nobody is shown to hold it; claims about it are listed.",
  incidents: "Incidents there, as claimed",
  incidentsNone: "No claim on record places an incident or casualties there.",
  claims: "Other claims about it",
  claimsNone: "No other claim on record speaks of it.",
  allClaims: "Search all claims about it",
  silent: "no word"
} as const
