import type { Sensitivity, Withheld } from "@cordon/domain/sensitivity"
import type { ClaimClock, ClaimJudgement, ClaimRole } from "@cordon/view-model/claim-page"
import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the page of a claim says in its own voice, in one place. */
export const words = vocabulary("web/claim-page", {
  back: "All claims",
  kicker: (id: string) => `Claim ${id}`,
  kickerKind: (id: string, kind: string) => `Claim ${id} · ${kind}`,
  rests: "What it rests on and what became of it",
  gone: "Withdrawn from the record",
  noReason: "No reason is given.",
  byline: "{speaker} {verb} this, published {day} by {publisher}.",
  cite: "Cite this claim",
  citeAbout: "The cited document, with what the speaker says in it and where the record keeps it.",
  show: "Show it beside the map",
  says: "What it says",
  saysNote: "our words for the speaker’s; the parts as the record reads them",
  when: "Three clocks",
  /** The three clocks by name, with what each is the clock of. */
  clocks: {
    heldDuring: { title: "Holds", of: "of the world" },
    publishedAt: { title: "Published", of: "of the source" },
    recordedAt: { title: "Recorded", of: "of this ledger" }
  } satisfies Readonly<Record<ClaimClock["clock"], { readonly title: string; readonly of: string }>>,
  who: "Who says it",
  /** The parts that sources have in a claim. */
  roles: {
    speaker: "Speaker",
    origin: "Original source",
    publisher: "Publisher"
  } satisfies Readonly<Record<ClaimRole["role"], string>>,
  stated: "as the document says",
  where: "Where it can be read",
  noAddress: "No address: {reason}",
  attribution: (confidence: string, text: string) => `Attribution ${confidence}: ${text}.`,
  open: "Open the cited page",
  trust: "Grade and its reasons",
  trustNone: "Nobody had judged it or its source by then: it cannot be judged.",
  gradeWords: "{reliability}: {reliabilityWords}; {credibility}: {credibilityWords}",
  gradeOf: {
    claim: "{grade} of the claim.",
    source: "{grade} of the source."
  } satisfies Readonly<Record<ClaimJudgement["of"], string>>,
  likelihood: (likelihood: string) => `Likelihood: ${likelihood}.`,
  judge: "{by}, {day}",
  outcome: "How it turned out",
  outcomeNone: "No outcome had been recorded by then.",
  outcomeNote: "An outcome is itself a judgement and can be doubted.",
  laterKnown: "Later known: {sentence}",
  laterJudged: (n: number) =>
    `${counted(n, "judgement")} published after the date of knowledge ${n === 1 ? "is" : "are"} not shown.`,
  counts: "Where it counts",
  countsNone: "It stands in no key figure and has no voice on the holder of a place.",
  figure: "Figure {figure}",
  holder: "Who holds {place}",
  disputed: "disputed",
  repeated: "Who repeats it",
  repeatedNote: "ten repetitions are one witness",
  repeatedNone: "No other claim on record says the same and goes back to the same voice.",
  repeatedBy: {
    agrees: "{speaker} repeats it and agrees, in {publisher} {claim}",
    neutral: "{speaker} repeats it, in {publisher} {claim}",
    disputes: "{speaker} repeats it and disputes it, in {publisher} {claim}"
  },
  repeats: "Repeats {claim} {text}",
  against: "What contradicts it",
  againstNone: "It is in no set of claims that cannot all be true under these dates and this view.",
  againstNoneFound: (conflicts: number) =>
    `It is in none of the ${conflicts} conflicts that were found; there are, or may be, more.`,
  againstAsked: "What cannot all be true",
  conflicts: (n: number) => (n === 1 ? "one conflict" : `${n} conflicts`),
  reckoning: "the reckoning",
  fewer: "Show fewer",
  all: (n: number) => `Show all ${n}`,
  tension: "Set named by the editors, {id}: {title}",
  others: (claims: number) => `${claims} others by then`,
  care: "Care",
  mark: (level: string, tlp: string) => `${level} sensitivity, ${tlp}`,
  levels: {
    low: "low",
    moderate: "moderate",
    high: "high",
    severe: "severe"
  } satisfies Readonly<Record<Sensitivity["level"], string>>,
  withheldMark: "Withheld.",
  /** What a mark of sensitivity leaves out, in a sentence. */
  withheld: {
    nothing: "Nothing of it is withheld from exports and citations.",
    "place and words": "Exports and citations leave out its place, its words and its document.",
    everything: "Exports and citations leave it out whole: only its id and mark show, as a gap."
  } satisfies Readonly<Record<Withheld, string>>,
  ledger: "In the ledger",
  ledgerNote: "corrections are later entries; nothing is overwritten",
  ledgerAsked: "The history of this claim",
  step: "{step} {instant}, {entry}",
  steps: { recorded: "Recorded", superseded: "Corrected", withdrawn: "Withdrawn" },
  entry: (sequence: number) => `entry ${sequence}`,
  hashOf: (sequence: number) => `Hash of entry ${sequence}`,
  entryBefore: "Entry before",
  head: (sequence: number) => `Head, ${sequence} entries`,
  note: "Note"
})
