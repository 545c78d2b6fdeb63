import { Credibility, Reliability } from "@cordon/domain/assessment/admiralty"
import { Likelihood } from "@cordon/domain/assessment/likelihood"
import { Verdict } from "@cordon/domain/assessment/outcome"
import { Modality } from "@cordon/domain/claim/claim"
import { propositionKinds } from "@cordon/domain/claim/proposition"
import { SensitivityLevel, TrafficLight } from "@cordon/domain/sensitivity"
import { AttributionConfidence } from "@cordon/domain/source/citation"
import { day, edtf, instant, integer, text, uri, word } from "./field.ts"

/** What a claim's features say of who said it, when, and where it can be read: the same in every collection. */
export const saidFields = {
  claim: text("claim", "Claim", "Citation key of the claim, e.g. C048"),
  kind: word("kind", "Kind", "What the claim says: one of thirteen kinds", propositionKinds),
  paraphrase: text("paraphrase", "Paraphrase", "What was said, in the editors' own words"),
  note: text("note", "Note", "What the editors add"),
  modality: word("modality", "Modality", "In what manner it was said", Modality.literals),
  speaker: text("speaker", "Speaker", "Id of the source that says it"),
  speaker_name: text("speaker_name", "Speaker's name", "Name of the source that says it"),
  publisher: text("publisher", "Publisher", "Id of the source that published the cited document"),
  publisher_name: text(
    "publisher_name",
    "Publisher's name",
    "Name of the source that published the cited document"
  ),
  origin: word("origin", "Origin", "own: the speaker's own words; repeats: those of another source", [
    "own",
    "repeats"
  ]),
  origin_source: text("origin_source", "Original source", "Id of the source whose words are repeated"),
  origin_source_name: text(
    "origin_source_name",
    "Original source's name",
    "Name of the source whose words are repeated"
  ),
  origin_stance: word("origin_stance", "Stance", "What the speaker makes of the repeated words", [
    "agrees",
    "neutral",
    "disputes"
  ]),
  witness: text("witness", "Witness", "Id of the one voice that it counts for, however often it is repeated"),
  witness_name: text("witness_name", "Witness's name", "Name of the one voice that it counts for"),
  held_during: edtf("held_during", "Held during", "Time that it is said to hold, as EDTF"),
  held_from: edtf(
    "held_from",
    "Held from",
    "Where that time begins, as an EDTF bound: `..` open, absent unknown"
  ),
  held_to: edtf(
    "held_to",
    "Held to",
    "Where that time ends, as an EDTF bound, included: `..` open, absent unknown"
  ),
  held_extent: word(
    "held_extent",
    "Held on",
    "everyDay: said of every day of that time; someDay: of some one day of it",
    ["everyDay", "someDay"]
  ),
  held_from_day: day(
    "held_from_day",
    "First day held",
    "First day that it can be said to hold; absent where open or unknown"
  ),
  held_to_day: day(
    "held_to_day",
    "Last day held",
    "Last day that it can be said to hold, included; absent where open or unknown"
  ),
  published: edtf("published", "Published", "When the source said it, as EDTF; absent where unknown"),
  published_day: day(
    "published_day",
    "Published by",
    "Day by the end of which it had surely been published; absent where unknown"
  ),
  recorded_at: instant("recorded_at", "Recorded at", "When this ledger learned it"),
  version: integer("version", "Version", "1 when never corrected, one more with each correction"),
  citation_title: text("citation_title", "Cited title", "Title of the cited document as published"),
  citation_edition: text("citation_edition", "Edition", "Edition or version of the cited document"),
  citation_url: uri("citation_url", "Cited address", "Address of the cited document"),
  citation_no_address: text("citation_no_address", "Why no address", "Why no address is given"),
  citation_locator: text("citation_locator", "Cited passage", "Passage in the cited document"),
  citation_attribution: word(
    "citation_attribution",
    "Attribution",
    "How plainly the document shows that the speaker said it, a to c; never whether it is true",
    AttributionConfidence.literals
  ),
  citation_note: text("citation_note", "Note on the citation", "What the editors add to the citation"),
  stated_reference: text(
    "stated_reference",
    "Stated reference",
    "What the cited document says that it rests on itself, as it words it"
  ),
  stated_office: text("stated_office", "Stated office", "Who published that, as the document says"),
  stated_title: text("stated_title", "Stated title", "Its title, as the document says"),
  stated_date: text("stated_date", "Stated date", "Its date, as the document writes it"),
  stated_original: text(
    "stated_original",
    "Stated original source",
    "Who the words first came from, as the document says"
  ),
  coding_scheme: text("coding_scheme", "Codebook", "The codebook that explains the codes of a dataset"),
  codes: text("codes", "Codes", "What a dataset coded the row behind the claim as, e.g. where_prec: 1"),
  grade: text(
    "grade",
    "Grade",
    "Admiralty code by an analyst, e.g. C3; F6 where nobody has judged: F and 6 are no low marks"
  ),
  reliability: word("reliability", "Reliability", "Reliability in that code", Reliability.literals),
  credibility: word("credibility", "Credibility", "Credibility in that code", Credibility.literals),
  likelihood: word(
    "likelihood",
    "Likelihood",
    "Likelihood by an analyst, in the words of ICD 203",
    Likelihood.literals
  ),
  outcome: word(
    "outcome",
    "Outcome",
    "How the claim turned out, as editors judge; absent where nobody has",
    Verdict.literals
  ),
  outcome_reasons: text("outcome_reasons", "Reasons for the outcome", "Why the editors judge it so"),
  tensions: text("tensions", "Tension sets", "Sets of claims that the editors say cannot all hold"),
  sensitivity: word(
    "sensitivity",
    "Sensitivity",
    "How much harm publishing could do to a person",
    SensitivityLevel.literals
  ),
  tlp: word("tlp", "TLP", "Traffic Light Protocol 2.0 mark", TrafficLight.literals),
  sensitivity_reason: text(
    "sensitivity_reason",
    "Why sensitive",
    "Why it is above low; absent where something is withheld"
  ),
  withheld: word("withheld", "Withheld", "What is left out here for its sensitivity; absent when nothing", [
    "place and words",
    "everything"
  ])
} as const

export type SaidField = keyof typeof saidFields
