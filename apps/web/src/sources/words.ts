import type { Verdict } from "@cordon/domain/assessment/outcome"
import { counted } from "@cordon/view-model/format"
import { vocabulary } from "@cordon/view-model/language"

/** What the pages of sources say in their own voice, in one place. */
export const words = vocabulary("web/sources", {
  title: "Sources",
  summary: (sources: number, day: string, judged: number) =>
    `${counted(sources, "source")} had spoken or been quoted by ${day}; ${judged} of them ${judged === 1 ? "has" : "have"} claims with an outcome known by then.`,
  find: "Find a source",
  noneBy: (day: string) => `No source had spoken by ${day}.`,
  empty: "No source of this case is called so.",
  columns: {
    name: "Source",
    kind: "Kind",
    alignment: "Alignment, as judged",
    claims: "Claims",
    repeats: "Repeats others",
    withOutcome: "With an outcome"
  },
  back: "All sources",
  source: "Source",
  kicker: (parts: ReadonlyArray<string>) => `Source · ${parts.join(", ")}`,
  aligned: "{alignment}, as judged: {reason}",
  repeatsOthers: (claims: number) =>
    `${counted(claims, "of its claims repeats", "of its claims repeat")} others: {origins}. ${claims === 1 ? "It counts" : "Those count"} for their origin, not for this source.`,
  oneVoice: "Counts as one voice with {source}.",
  notAssessed: (reliability: string, credibility: string) =>
    `Assessment by an analyst: none; ${reliability}, ${credibility}.`,
  assessed: (grade: string, reliability: string) => `Assessment by an analyst: ${grade}, ${reliability}.`,
  facts: {
    concern: (claims: number) => (claims === 1 ? "claim that concerns it" : "claims that concern it"),
    checked: "checked against outcomes",
    borneOut: "borne out",
    partly: "partly",
    refuted: "refuted",
    unresolvable: "unresolved"
  },
  record: "The record of this source",
  itsClaims: "Its claims",
  topics: "Track record by topic",
  topicsNote: "counts first; the share is never shown without its interval",
  topicsNone: "No claim of this source had an outcome by then, so there is nothing to say of it.",
  topicColumns: {
    topic: "Topic",
    each: "Each claim",
    count: "Count",
    countOf: "borne out / partly / refuted",
    share: "Share borne out, 0 – 100 %",
    interval: "95 % interval"
  },
  allTopics: "All topics",
  scored: (claims: number) => `${claims} scored; partly counts a half`,
  legend: "Legend",
  key: {
    borneOut: "borne out",
    partly: "partly",
    refuted: "refuted",
    unresolvable: "unresolved or not scored"
  } satisfies Readonly<Record<Verdict, string>>,
  square: (claim: string, verdict: string) => `${claim}: ${verdict}`,
  squares: (claims: number) => `${claims} checked`,
  noOutcome: "no outcome yet",
  tooFew: "too few to say",
  interval: (low: number, high: number) => `${low} – ${high} %`,
  ratios: "Its figures against the later ones",
  ratiosNote: "claimed ÷ later, log scale",
  ratiosNone: "None of its figures has a later one of the same kind to be held against.",
  claimed: "Claimed",
  over: "Claimed over later",
  later: "Later known",
  equal: "equal",
  noNumber: "no number",
  figure: (topic: string, amount: string) => `${topic}, ${amount}`,
  ratio: (low: string, high: string) => `${low} to ${high} times the later figure`,
  typical: (best: string, low: string, high: string, coverage: number, figures: number) =>
    `Typically ${best} of the later figure, ${low} to ${high} (coverage ${coverage} %, ${figures} figures).`,
  typicalNone: "Too few to say what its figures typically come to.",
  withOutcome: "Claims with an outcome",
  byOutcome: "By outcome",
  filters: {
    all: "All",
    borneOut: "Borne out",
    partly: "Partly",
    refuted: "Refuted",
    unresolvable: "Unresolved"
  } satisfies Readonly<Record<Verdict | "all", string>>,
  withOutcomeNone: "No claim of this source had an outcome by then.",
  checkedColumns: { claim: "Claim", says: "It says", outcome: "Outcome", evidence: "Evidence" },
  foot: {
    withOutcome: (claims: number) => counted(claims, "claim with an outcome", "claims with an outcome"),
    noOutcome: (claims: number) => `${counted(claims, "claim has", "claims have")} no outcome on record`,
    setAside: (claims: number) => `${claims} set aside, as their evidence is not in this view`,
    again: (claims: number) => `${claims} said again, counted once`,
    judgement: "an outcome is itself a judgement and can be doubted"
  },
  dissent: (judges: number) => `${counted(judges, "judge finds", "judges find")} otherwise`,
  repeated: "Repeated from others",
  repeatedNote: "These count for their origin, not for this source.",
  againstInterest: "Against its own side’s interest",
  againstInterestNote: "Said against the side it is aligned with. A flag is no proof of truth."
})
