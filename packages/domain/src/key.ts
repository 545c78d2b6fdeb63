import { Schema } from "effect"

const key = (what: string) =>
  Schema.String.check(
    Schema.isPattern(/^[A-Za-z][A-Za-z0-9_.-]{0,79}$/, {
      expected: `${what}: a letter, then up to 79 letters, digits, "_", "-" or "."`
    })
  )

/**
 * Identifies a case, in addresses and in the ledger.
 *
 * Shape: lower-case letters, digits and hyphens, e.g. `east-aleppo-2016`.
 */
export const CaseId = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9-]{0,79}$/, {
    expected: "a case id: a lower-case letter, then up to 79 lower-case letters, digits or hyphens"
  })
)
  .pipe(Schema.brand("CaseId"))
  .annotate({ identifier: "CaseId", description: "Case id, e.g. east-aleppo-2016" })
export type CaseId = typeof CaseId.Type

/**
 * Citation key of a claim inside its case, as people write it in notes and reports.
 *
 * Shape: a letter, then letters, digits, `_`, `-`, `.`; e.g. `C048`, `CT044`.
 * Source: ADR-0005 (citation keys instead of generated ids).
 */
export const ClaimId = key("a claim id")
  .pipe(Schema.brand("ClaimId"))
  .annotate({ identifier: "ClaimId", description: "Citation key of a claim inside its case, e.g. C048" })
export type ClaimId = typeof ClaimId.Type

/** Identifies a place inside its case, e.g. `tariq_al_bab` or the P-code `N0157`. */
export const PlaceId = key("a place id")
  .pipe(Schema.brand("PlaceId"))
  .annotate({ identifier: "PlaceId", description: "Place id inside its case" })
export type PlaceId = typeof PlaceId.Type

/** Identifies an actor (a party, force, state or organisation that acts) inside its case. */
export const ActorId = key("an actor id")
  .pipe(Schema.brand("ActorId"))
  .annotate({ identifier: "ActorId", description: "Actor id inside its case" })
export type ActorId = typeof ActorId.Type

/** Identifies a source (somebody who says, publishes or repeats) inside its case. */
export const SourceId = key("a source id")
  .pipe(Schema.brand("SourceId"))
  .annotate({ identifier: "SourceId", description: "Source id inside its case" })
export type SourceId = typeof SourceId.Type

/** Identifies a population group: `people`, `civilians`, `fighters`, or one that the case declares. */
export const GroupId = key("a group id")
  .pipe(Schema.brand("GroupId"))
  .annotate({ identifier: "GroupId", description: "Population group, e.g. people, civilians, fighters" })
export type GroupId = typeof GroupId.Type

/** Identifies an assessment inside its case. */
export const AssessmentId = key("an assessment id")
  .pipe(Schema.brand("AssessmentId"))
  .annotate({ identifier: "AssessmentId" })
export type AssessmentId = typeof AssessmentId.Type

/** Identifies an outcome inside its case. */
export const OutcomeId = key("an outcome id")
  .pipe(Schema.brand("OutcomeId"))
  .annotate({ identifier: "OutcomeId" })
export type OutcomeId = typeof OutcomeId.Type

/** Identifies a key figure that a case puts on its situation screen, e.g. `people-inside`. */
export const FigureId = key("a figure id")
  .pipe(Schema.brand("FigureId"))
  .annotate({ identifier: "FigureId", description: "Key figure of a case" })
export type FigureId = typeof FigureId.Type

/**
 * Names one event, agreement or corridor inside a case, so that claims about the same thing meet.
 * Two claims share a handle only when the case's editors hold them to speak of one thing.
 */
export const Handle = key("a handle")
  .pipe(Schema.brand("Handle"))
  .annotate({ identifier: "Handle", description: "Names one event, agreement or corridor inside a case" })
export type Handle = typeof Handle.Type
