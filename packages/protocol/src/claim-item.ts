import { Assessment } from "@cordon/domain/assessment/assessment"
import { Outcome } from "@cordon/domain/assessment/outcome"
import { Claim } from "@cordon/domain/claim/claim"
import { ClaimId, SourceId } from "@cordon/domain/key"
import { entryKinds } from "@cordon/domain/ledger/entry-kind"
import { InstantText } from "@cordon/domain/time/instant"
import { RecordedClaim } from "@cordon/ledger/bundle"
import { Digest, LedgerHead, Salt, Sequence } from "@cordon/ledger/entry"
import { Schema } from "effect"

const witness = SourceId.annotate({
  description: "The independent voice it goes back to; ten repetitions are one witness"
})

/** A claim with where and when it was recorded and whose word it is. */
export const ClaimItem = Schema.Struct({ ...RecordedClaim.fields, witness }).annotate({
  identifier: "ClaimItem",
  description: "A claim with where and when it was recorded, and the voice it goes back to"
})
export type ClaimItem = typeof ClaimItem.Type

/** A claim that bears on a view, with its age at the view's date. */
export const BearingClaim = Schema.Struct({
  ...ClaimItem.fields,
  ageDays: Schema.optionalKey(
    Schema.Int.annotate({
      description: "Days from the end of its period to the date of the view; absent while it lasts"
    })
  )
}).annotate({
  identifier: "BearingClaim",
  description: "A claim that bears on a view, with its age at the view's date"
})
export type BearingClaim = typeof BearingClaim.Type

/** One step in the life of a claim, as an entry of the ledger tells it. */
export const ClaimVersion = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("recorded"),
    sequence: Sequence,
    recordedAt: InstantText,
    claim: Claim
  }),
  Schema.Struct({
    kind: Schema.Literal("superseded"),
    sequence: Sequence,
    recordedAt: InstantText,
    claim: Claim.annotate({ description: "The claim as corrected" }),
    reason: Schema.NonEmptyString
  }),
  Schema.Struct({
    kind: Schema.Literal("withdrawn"),
    sequence: Sequence,
    recordedAt: InstantText,
    reason: Schema.NonEmptyString
  })
]).annotate({
  identifier: "ClaimVersion",
  description: "One step in the life of a claim: recorded, corrected or withdrawn"
})
export type ClaimVersion = typeof ClaimVersion.Type

/** A claim that says the same and goes back to the same voice. */
export const Repetition = Schema.Struct({
  claim: ClaimId,
  speaker: SourceId,
  publisher: SourceId,
  stance: Schema.Literals(["agrees", "neutral", "disputes"])
}).annotate({
  identifier: "Repetition",
  description: "A claim that repeats this one's words: not a second witness"
})
export type Repetition = typeof Repetition.Type

/**
 * Where the entry behind an answer stands in the chain.
 *
 * Shape: enough to check by hand. `commitment` = SHA-256(JCS({salt, body})) of the entry's body, which is the
 * last of the `history`; `hash` covers `commitment` and `previous`; `head` is where the chain ends.
 */
export const ChainProof = Schema.Struct({
  sequence: Sequence,
  recordedAt: InstantText,
  kind: Schema.Literals(entryKinds),
  salt: Salt,
  commitment: Digest,
  previous: Digest.annotate({ description: "Hash of the entry before" }),
  hash: Digest,
  head: LedgerHead
}).annotate({
  identifier: "ChainProof",
  description: "Where the entry behind an answer stands in the case's chain"
})
export type ChainProof = typeof ChainProof.Type

/** One claim with all that the ledger says about it. */
export const ClaimDetail = Schema.Struct({
  id: ClaimId,
  standing: Schema.Union([
    Schema.Struct({
      kind: Schema.Literal("recorded"),
      claim: Claim,
      version: Schema.Int.annotate({ description: "1 when never corrected" }),
      witness,
      admitted: Schema.Boolean.annotate({ description: "true when the view of the three controls counts it" })
    }),
    Schema.Struct({ kind: Schema.Literal("withdrawn"), reason: Schema.NonEmptyString })
  ]),
  history: Schema.Array(ClaimVersion).annotate({ description: "In the order of the ledger" }),
  assessments: Schema.Array(Assessment).annotate({ description: "Judgements known by the knowledge date" }),
  outcomes: Schema.Array(Outcome).annotate({
    description: "How it turned out, as known by the knowledge date"
  }),
  repeatedBy: Schema.Array(Repetition),
  repeats: Schema.Array(ClaimId).annotate({
    description: "Recorded claims of the original voice that this one repeats"
  }),
  proof: ChainProof
}).annotate({
  identifier: "ClaimDetail",
  description: "One claim with its history, judgements, repetitions and proof"
})
export type ClaimDetail = typeof ClaimDetail.Type
