import { Actor } from "@cordon/domain/actor/actor"
import { Assessment } from "@cordon/domain/assessment/assessment"
import { Outcome } from "@cordon/domain/assessment/outcome"
import { Baseline } from "@cordon/domain/case/baseline"
import { CaseManifest } from "@cordon/domain/case/manifest"
import { Claim } from "@cordon/domain/claim/claim"
import { CellMesh } from "@cordon/domain/geo/mesh"
import { ClaimId } from "@cordon/domain/key"
import { entryKinds } from "@cordon/domain/ledger/entry-kind"
import { Place } from "@cordon/domain/place/place"
import { Source } from "@cordon/domain/source/source"
import { InstantText } from "@cordon/domain/time/instant"
import { Schema } from "effect"
import { LedgerHead } from "./entry.ts"

const sequence = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)).annotate({
  description: "Place of the entry in the case's chain, from 1"
})

/** A claim as the ledger holds it now, with where and when it was recorded. */
export const RecordedClaim = Schema.Struct({
  claim: Claim,
  sequence,
  recordedAt: InstantText.annotate({ description: "When this ledger learned it" }),
  version: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)).annotate({
    description: "1 when never superseded, one more with each correction"
  })
}).annotate({ identifier: "RecordedClaim" })
export type RecordedClaim = typeof RecordedClaim.Type

/** A claim that was withdrawn from the record. Shown as a gap with its reason. */
export const WithdrawnClaim = Schema.Struct({
  id: ClaimId,
  reason: Schema.NonEmptyString,
  sequence,
  recordedAt: InstantText
}).annotate({ identifier: "WithdrawnClaim" })
export type WithdrawnClaim = typeof WithdrawnClaim.Type

/** An entry whose content was removed. Only its place in the chain and the reason remain. */
export const Redaction = Schema.Struct({
  target: sequence,
  subject: Schema.optionalKey(
    Schema.NonEmptyString.annotate({ description: "What it recorded, e.g. `claim C007`" })
  ),
  reason: Schema.NonEmptyString,
  sequence,
  recordedAt: InstantText
}).annotate({ identifier: "Redaction" })
export type Redaction = typeof Redaction.Type

/**
 * An entry whose content this copy of the ledger lacks although no later entry redacted it: it is not for whoever
 * reads here. Shown as a gap.
 */
export const WithheldEntry = Schema.Struct({
  sequence,
  recordedAt: InstantText,
  kind: Schema.Literals(entryKinds)
}).annotate({ identifier: "WithheldEntry" })
export type WithheldEntry = typeof WithheldEntry.Type

/**
 * All that a case's ledger says up to one entry: the input of every answer.
 *
 * Shape: every list in ascending id order, so that two arrivals of the same records give one bundle.
 * The viewer and the terminal hold a bundle and answer every scrub step themselves, with this package's
 * functions; the API answers with the same functions.
 */
export const CaseRecord = Schema.Struct({
  manifest: CaseManifest,
  places: Schema.Array(Place),
  actors: Schema.Array(Actor),
  sources: Schema.Array(Source),
  baselines: Schema.Array(Baseline),
  claims: Schema.Array(RecordedClaim),
  withdrawn: Schema.Array(WithdrawnClaim),
  redactions: Schema.Array(Redaction),
  withheld: Schema.Array(WithheldEntry),
  assessments: Schema.Array(Assessment),
  outcomes: Schema.Array(Outcome)
}).annotate({ identifier: "CaseRecord", description: "All that a case's ledger says up to one entry" })
export type CaseRecord = typeof CaseRecord.Type

/** A case's record with the ground it is drawn on and the chain it was read from. */
export const CaseBundle = Schema.Struct({
  record: CaseRecord,
  mesh: CellMesh,
  head: LedgerHead
}).annotate({
  identifier: "CaseBundle",
  description: "A case's record, its map cells and the head of its chain"
})
export type CaseBundle = typeof CaseBundle.Type
export type CaseBundleEncoded = typeof CaseBundle.Encoded
