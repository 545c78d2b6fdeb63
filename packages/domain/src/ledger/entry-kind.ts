import { Schema } from "effect"
import { Actor } from "../actor/actor.ts"
import { Assessment } from "../assessment/assessment.ts"
import { Outcome } from "../assessment/outcome.ts"
import { Baseline } from "../case/baseline.ts"
import { CaseManifest } from "../case/manifest.ts"
import { Claim } from "../claim/claim.ts"
import { ClaimId } from "../key.ts"
import { Place } from "../place/place.ts"
import { Source } from "../source/source.ts"

const reason = Schema.NonEmptyString.annotate({ description: "Why, for whoever reads the history" })

/**
 * The body of a ledger entry: what was recorded, told apart by a versioned `kind`.
 *
 * Kinds stay decodable for ever. Places, actors, sources, baselines and the manifest are replaced by a later
 * entry of the same id; claims are corrected only by an entry that names the one it corrects.
 */
export const EntryBody = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("case.described.v1"), manifest: CaseManifest }),
  Schema.Struct({ kind: Schema.Literal("place.recorded.v1"), place: Place }),
  Schema.Struct({ kind: Schema.Literal("actor.recorded.v1"), actor: Actor }),
  Schema.Struct({ kind: Schema.Literal("source.recorded.v1"), source: Source }),
  Schema.Struct({ kind: Schema.Literal("baseline.recorded.v1"), baseline: Baseline }),
  Schema.Struct({ kind: Schema.Literal("claim.recorded.v1"), claim: Claim }),
  Schema.Struct({ kind: Schema.Literal("claim.superseded.v1"), claim: Claim, reason }),
  Schema.Struct({ kind: Schema.Literal("claim.retracted.v1"), claim: ClaimId, reason }),
  Schema.Struct({ kind: Schema.Literal("assessment.recorded.v1"), assessment: Assessment }),
  Schema.Struct({ kind: Schema.Literal("outcome.recorded.v1"), outcome: Outcome }),
  Schema.Struct({
    kind: Schema.Literal("entry.redacted.v1"),
    target: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)).annotate({
      description: "Sequence of the entry whose content was removed"
    }),
    subject: Schema.optionalKey(
      Schema.NonEmptyString.annotate({
        description: "What it recorded, e.g. `claim C007`, so that an import does not bring it back"
      })
    ),
    reason
  })
]).annotate({ identifier: "EntryBody", description: "What an entry records, by versioned kind" })
export type EntryBody = typeof EntryBody.Type
export type EntryKind = EntryBody["kind"]

/** All kinds that may be written today. Older versions stay readable here when they are superseded. */
export const entryKinds = [
  "case.described.v1",
  "place.recorded.v1",
  "actor.recorded.v1",
  "source.recorded.v1",
  "baseline.recorded.v1",
  "claim.recorded.v1",
  "claim.superseded.v1",
  "claim.retracted.v1",
  "assessment.recorded.v1",
  "outcome.recorded.v1",
  "entry.redacted.v1"
] as const satisfies ReadonlyArray<EntryKind>
