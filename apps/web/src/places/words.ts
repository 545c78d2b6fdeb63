import { vocabulary } from "@cordon/view-model/language"

/** What the table of places says. */
export const words = vocabulary("web/places", {
  caption: "Who holds what, as claimed",
  place: "Place",
  holder: "Holder",
  restsOn: "Rests on",
  othersSay: "Others say",
  noClaim: "No claim",
  disputed: (holder: string) => `${holder}, disputed`,
  stale: (holder: string) => `${holder}, stale`,
  and: (names: ReadonlyArray<string>) => names.join(", "),
  bases: {
    claims: "claims about it",
    parts: "claims about parts of it",
    widerArea: "claims about a wider area",
    beforeChange: "what a later change says it was",
    baseline: "the editors’ premise",
    inferred: "inferred from neighbours",
    none: "no claim"
  }
})
