import type { SaidField } from "../said-fields.ts"

/** Fields of a collection of claims that stand before what the claims are about. */
export const beforeSubject = ["claim", "kind", "paraphrase"] as const satisfies ReadonlyArray<SaidField>

/** Fields of a collection of claims that stand after it. */
export const afterSubject = [
  "modality",
  "speaker",
  "speaker_name",
  "publisher",
  "publisher_name",
  "origin",
  "witness",
  "witness_name",
  "held_during",
  "held_extent",
  "held_from_day",
  "held_to_day",
  "published",
  "published_day",
  "recorded_at",
  "version",
  "citation_title",
  "citation_url",
  "citation_no_address",
  "citation_locator",
  "citation_attribution",
  "grade",
  "outcome",
  "tensions",
  "sensitivity",
  "tlp",
  "withheld"
] as const satisfies ReadonlyArray<SaidField>
