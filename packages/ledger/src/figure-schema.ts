import { Amount, Unit } from "@cordon/domain/amount/amount"
import { ClaimId, FigureId, SourceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Schema } from "effect"

/** Why a claim stands beside a figure without being compared with it. */
export const NotLike = Schema.Literals([
  "group",
  "place",
  "window",
  "base",
  "counting",
  "party",
  "unit",
  "scope"
]).annotate({
  identifier: "NotLike",
  description: "In what a claim differs from what the figure measures"
})
export type NotLike = typeof NotLike.Type

/** One claim that bears on a figure. */
export const FigureLine = Schema.Struct({
  claim: ClaimId,
  witness: SourceId,
  amount: Amount,
  standing: Schema.Literals(["live", "stale", "superseded", "notLike"]).annotate({
    description:
      "live: in the headline; stale: too old for this date; superseded: its origin has since said otherwise; notLike: measures something else"
  }),
  differs: Schema.Array(NotLike),
  basis: Schema.String.annotate({
    description:
      "What exactly it counts (group, destination, window start, base); lines of one basis are like with like"
  }),
  repeated: Schema.Boolean.annotate({ description: "true when the speaker repeats another source's figure" }),
  said: Schema.optionalKey(
    CalendarDay.annotate({ description: "Day of publication, the last possible one" })
  ),
  ageDays: Schema.optionalKey(
    Schema.Int.annotate({ description: "Days from the end of its period to the date of the situation" })
  )
}).annotate({ identifier: "FigureLine" })
export type FigureLine = typeof FigureLine.Type

/** An end of a headline range as somebody said it. */
export const HeadlineEnd = Schema.Struct({
  value: Schema.Finite,
  open: Schema.Boolean.annotate({
    description: "true when the number was said as 'at least' (high end) or 'at most' (low end)"
  })
}).annotate({ identifier: "HeadlineEnd" })

/** A figure computed from geometry, shown beside what is claimed. */
export const DerivedFigure = Schema.Struct({
  low: Schema.Finite,
  best: Schema.Finite,
  high: Schema.Finite,
  unit: Unit,
  rule: Schema.NonEmptyString.annotate({ description: "How it was made, in a sentence" }),
  baseSquareKilometres: Schema.Finite,
  cells: Schema.Int
}).annotate({ identifier: "DerivedFigure" })
export type DerivedFigure = typeof DerivedFigure.Type

/** A key figure of the case under a view: a range of what is said, never an average. */
export const FigureAnswer = Schema.Struct({
  id: FigureId,
  name: Schema.NonEmptyString,
  unit: Unit,
  headline: Schema.optionalKey(
    Schema.Struct({ low: HeadlineEnd, high: HeadlineEnd }).annotate({
      description: "Of the live claims; of the stale ones when none is live; absent when no number was said"
    })
  ),
  status: Schema.Literals(["noClaim", "stale", "oneOrigin", "agreed", "disputed"]).annotate({
    description:
      "disputed: live claims of one basis exclude each other, or lie a factor of 1.5 or more apart; stale: only old claims; oneOrigin: one voice alone"
  }),
  excludes: Schema.Boolean.annotate({
    description: "true when two live claims of one basis cannot both be true, rounding allowed for"
  }),
  factor: Schema.optionalKey(
    Schema.Finite.annotate({ description: "Highest over lowest number of the headline" })
  ),
  origins: Schema.Int.annotate({ description: "Independent origins behind the headline" }),
  bases: Schema.Int.annotate({ description: "Different bases behind the headline" }),
  baseUnstated: Schema.Boolean.annotate({
    description: "true when a share in the headline does not say what it is a share of"
  }),
  lines: Schema.Array(FigureLine).annotate({
    description: "Live first, newest first, then stale, then not like with like"
  }),
  derived: Schema.optionalKey(DerivedFigure)
}).annotate({ identifier: "FigureAnswer" })
export type FigureAnswer = typeof FigureAnswer.Type
