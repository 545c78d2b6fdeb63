import type { ClaimClock, ClaimRole } from "@cordon/view-model/claim-page"

/** What the page of a claim says in its own voice, in one place. */
export const words = {
  back: "All claims",
  kicker: "Claim",
  cite: "Cite this claim",
  citeAbout: "The cited document, with what the speaker says in it and where the record keeps it.",
  show: "Show it beside the map",
  says: "What it says",
  saysNote: "our words for the speaker’s; the parts as the record reads them",
  when: "Three clocks",
  who: "Who says it",
  where: "Where it can be read",
  open: "Open the cited page",
  trust: "Grade and its reasons",
  trustNone: "Nobody had judged it or its source by then: it cannot be judged.",
  outcome: "How it turned out",
  outcomeNone: "No outcome had been recorded by then.",
  outcomeNote: "An outcome is itself a judgement and can be doubted.",
  counts: "Where it counts",
  countsNone: "It stands in no key figure and has no voice on the holder of a place.",
  repeated: "Who repeats it",
  repeatedNone: "No other claim on record says the same and goes back to the same voice.",
  against: "What contradicts it",
  againstNone: "It is in no set of claims that cannot all be true under these dates and this view.",
  tension: "Set named by the editors",
  care: "Care",
  ledger: "In the ledger",
  note: "Note"
} as const

/** The three clocks by name, with what each is the clock of. */
export const clockWords: Readonly<
  Record<ClaimClock["clock"], { readonly title: string; readonly of: string }>
> = {
  heldDuring: { title: "Holds", of: "of the world" },
  publishedAt: { title: "Published", of: "of the source" },
  recordedAt: { title: "Recorded", of: "of this ledger" }
}

/** The parts that sources have in a claim. */
export const roleWords: Readonly<Record<ClaimRole["role"], string>> = {
  speaker: "Speaker",
  origin: "Original source",
  publisher: "Publisher"
}

/** What a mark of sensitivity leaves out, in a sentence. */
export const withheldWords = {
  nothing: "Nothing of it is withheld from exports and citations.",
  "place and words": "Exports and citations leave out its place, its words and its document.",
  everything: "Exports and citations leave it out whole: only its id and mark show, as a gap."
} as const
