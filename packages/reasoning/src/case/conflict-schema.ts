import { CaseId, ClaimId, FigureId, PlaceId, SourceId } from "@cordon/domain/key"
import { Controls } from "@cordon/ledger/controls"
import { NotLike } from "@cordon/ledger/figure-schema"
import { Schema } from "effect"
import { ArithmeticStep, Gap, Law, ReasonMember } from "./member-schema.ts"

/** The smallest change of one member alone that would remove a conflict. */
export const Give = Schema.Struct({
  member: ReasonMember,
  change: Schema.NonEmptyString.annotate({
    description: "In words, e.g. at least 31,700 fighters instead of 5,000"
  }),
  to: Schema.optionalKey(
    Schema.Finite.annotate({
      description: "The number it would have to reach, unrounded; absent for an assumption"
    })
  )
}).annotate({ identifier: "Give", description: "What one member would have to give to remove a conflict" })
export type Give = typeof Give.Type

/** Between whom a conflict is. */
export const ConflictKind = Schema.Literals(["dispute", "oneVoice", "revision"]).annotate({
  identifier: "ConflictKind",
  description:
    "dispute: between different voices; revision: one voice gives two figures of one quantity, so that the later may replace the earlier; oneVoice: what one voice says of different quantities does not fit together"
})
export type ConflictKind = typeof ConflictKind.Type

/** Longest `short` of a conflict. Unit: characters. */
export const SHORT_LENGTH = 110

/** A minimal set of claims and assumptions that cannot all hold, with its reckoning. */
export const Conflict = Schema.Struct({
  id: Schema.NonEmptyString.annotate({
    description: "Made from the sorted members: the same set has the same id"
  }),
  members: Schema.Array(ReasonMember).annotate({
    description: "Leaving out any one of them removes the conflict; claims first, by id"
  }),
  laws: Schema.Array(Schema.NonEmptyString).annotate({
    description: "Ids of the laws it breaks, looked up in the answer's `laws`"
  }),
  kind: ConflictKind,
  sentence: Schema.NonEmptyString.annotate({ description: "One sentence with its arithmetic" }),
  short: Schema.NonEmptyString.annotate({
    description: `The same for little room, at most ${SHORT_LENGTH} characters: what is held against what, without all of its premises`
  }),
  arithmetic: Schema.Array(ArithmeticStep),
  gap: Gap,
  figures: Schema.Array(FigureId).annotate({ description: "Key figures it bears on" }),
  places: Schema.Array(PlaceId),
  whatWouldHaveToGive: Schema.Array(Give).annotate({
    description: "One for each member, in the order of members"
  }),
  witnesses: Schema.Array(SourceId).annotate({ description: "Independent origins of its claims" }),
  bearsOnDay: Schema.Boolean.annotate({
    description:
      "true: each of its claims speaks of the date of the situation, or of days that are not yet stale"
  })
}).annotate({ identifier: "Conflict", description: "A minimal set that cannot all hold, with its reckoning" })
export type Conflict = typeof Conflict.Type

/** In what two claims differ that only look contradictory. */
export const Difference = Schema.Literals([...NotLike.literals, "repetition"]).annotate({
  identifier: "Difference",
  description: "In what two claims differ; repetition: one repeats the other's origin"
})
export type Difference = typeof Difference.Type

/** Two claims that only look contradictory, and in what they differ. */
export const NotComparable = Schema.Struct({
  claims: Schema.Tuple([ClaimId, ClaimId]),
  because: Schema.NonEmptyArray(Difference),
  sentence: Schema.NonEmptyString
}).annotate({ identifier: "NotComparable", description: "Two claims that only look contradictory, with why" })
export type NotComparable = typeof NotComparable.Type

/** The conflicts of a case under a view. */
export const ConflictsAnswer = Schema.Struct({
  case: CaseId,
  controls: Controls,
  items: Schema.Array(Conflict).annotate({
    description:
      "Those that bear on the date first; then disputes between voices before what one voice says against itself; then smallest, then best supported, then nearest in time"
  }),
  more: Schema.Boolean.annotate({ description: "true: there are, or may be, more conflicts than listed" }),
  complete: Schema.Boolean.annotate({
    description: "false: the work allowed ran out before all were looked for"
  }),
  allUpTo: Schema.optionalKey(
    Schema.Int.annotate({
      description:
        "Every conflict of at most so many claims, besides assumptions, was looked for; larger ones are listed where they were met. Absent when every conflict was looked for"
    })
  ),
  laws: Schema.Array(Law).annotate({ description: "The laws that the items name" }),
  notComparable: Schema.Array(NotComparable)
}).annotate({ identifier: "ConflictsAnswer", description: "The conflicts of a case under a view" })
export type ConflictsAnswer = typeof ConflictsAnswer.Type
