import { Verdict } from "@cordon/domain/assessment/outcome"
import { ClaimId, OutcomeId, SourceId } from "@cordon/domain/key"
import { Schema } from "effect"
import { AgainstInterest } from "./interest.ts"
import { RatioLine } from "./ratio.ts"
import { Topic } from "./topic.ts"

const share = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))

/** A share with its 95 % interval, each from 0 to 1. Never to be shown without its counts. */
export const Share = Schema.Struct({
  low: share.annotate({ description: "Lower end of the 95 % interval" }),
  best: share.annotate({ description: "The share counted" }),
  high: share.annotate({ description: "Upper end of the 95 % interval" })
}).annotate({ identifier: "Share", description: "A share with its 95 % Jeffreys interval, 0 to 1" })
export type Share = typeof Share.Type

/** Scored claims needed before a share says something; below it there are too few to say. */
export const MINIMUM_SCORED = 5

/** How many claims turned out how, with the share borne out. */
export const Tally = Schema.Struct({
  counts: Schema.Struct({
    borneOut: Schema.Int,
    partly: Schema.Int,
    refuted: Schema.Int,
    unresolvable: Schema.Int
  }),
  scored: Schema.Int.annotate({ description: "Claims with a verdict other than unresolvable" }),
  share: Schema.optionalKey(
    Share.annotate({ description: "Share borne out, partly counting a half; absent when none is scored" })
  ),
  tooFew: Schema.Boolean.annotate({
    description: `true below ${MINIMUM_SCORED} scored claims: too few to say`
  })
}).annotate({ identifier: "Tally", description: "Verdicts counted, with the share borne out" })
export type Tally = typeof Tally.Type

/** Ratios needed before a typical one is given; below it there are too few to say. */
export const MINIMUM_RATIOS = 3

/** The middle of several ratios, with an interval that holds whatever their distribution. */
export const TypicalRatio = Schema.Struct({
  low: Schema.Finite,
  best: Schema.Finite.annotate({ description: "Median of the ratios, on a log scale" }),
  high: Schema.Finite,
  coverage: Schema.Finite.annotate({
    description:
      "Chance that such an interval holds the true median: at least 0.95 from six ratios on, less below"
  }),
  ratios: Schema.Int.annotate({ description: "How many ratios it is the middle of" })
}).annotate({ identifier: "TypicalRatio", description: "Median of stated over later-known, with interval" })
export type TypicalRatio = typeof TypicalRatio.Type

/** One claim of a source with how it turned out. */
export const CheckedClaim = Schema.Struct({
  claim: ClaimId,
  verdict: Verdict,
  outcome: OutcomeId,
  dissent: Schema.Array(OutcomeId).annotate({ description: "Outcomes by other judges who find otherwise" })
}).annotate({ identifier: "CheckedClaim", description: "A claim and how it turned out" })
export type CheckedClaim = typeof CheckedClaim.Type

/** A source's record on one topic. */
export const TopicRecord = Schema.Struct({
  topic: Topic,
  claims: Schema.Array(CheckedClaim).annotate({ description: "Borne out first, then as published" }),
  ...Tally.fields
}).annotate({ identifier: "TopicRecord", description: "A source's record on one topic" })
export type TopicRecord = typeof TopicRecord.Type

/**
 * How a source's claims turned out: counts and intervals by topic, never a single score.
 *
 * Shape: `own + relayed + repeated` are all the claims that concern it; of them `noOutcome` have none.
 */
export const TrackRecord = Schema.Struct({
  source: SourceId,
  voice: SourceId.annotate({ description: "The source that it counts to as one origin; often itself" }),
  claims: Schema.Struct({
    own: Schema.Int.annotate({ description: "Said by it, or by a source that is part of it" }),
    relayed: Schema.Int.annotate({ description: "Its words as others repeat them; they count for it" }),
    repeated: Schema.Array(Schema.Struct({ claim: ClaimId, origin: SourceId })).annotate({
      description: "Others' words that it repeats; they count for their origin, not for it"
    }),
    again: Schema.Array(Schema.Struct({ claim: ClaimId, of: ClaimId })).annotate({
      description: "The same words said or repeated again; not counted again"
    })
  }),
  checked: Schema.Int.annotate({ description: "Claims counted below" }),
  noOutcome: Schema.Int.annotate({ description: "Claims that concern it with no outcome known by then" }),
  setAside: Schema.Int.annotate({
    description: "Claims whose outcomes rest on evidence that accordingTo does not admit"
  }),
  perTopic: Schema.Array(TopicRecord),
  all: Tally,
  ratios: Schema.Struct({
    lines: Schema.Array(RatioLine),
    typical: Schema.optionalKey(TypicalRatio),
    tooFew: Schema.Boolean.annotate({ description: `true below ${MINIMUM_RATIOS} ratios: too few to say` })
  }),
  againstInterest: Schema.Array(AgainstInterest)
}).annotate({ identifier: "TrackRecord", description: "How a source's claims turned out" })
export type TrackRecord = typeof TrackRecord.Type
