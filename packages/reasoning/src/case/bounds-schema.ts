import { Unit } from "@cordon/domain/amount/amount"
import { CaseId, FigureId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Controls } from "@cordon/ledger/controls"
import { Schema } from "effect"
import { ArithmeticStep, Law, OpenRange, ReasonMember } from "./member-schema.ts"

/** One end of the tightest interval, and what makes it. */
export const BoundEnd = Schema.Struct({
  value: Schema.Finite,
  members: Schema.Array(ReasonMember).annotate({ description: "Claims and assumptions that make this end" }),
  laws: Schema.Array(Schema.NonEmptyString).annotate({
    description: "Ids of laws, looked up in the answer's `laws`"
  }),
  arithmetic: Schema.Array(ArithmeticStep)
}).annotate({ identifier: "BoundEnd", description: "One end of an interval and what makes it" })
export type BoundEnd = typeof BoundEnd.Type

/** A single claim or assumption without which an end would be another. */
export const HangsOn = Schema.Struct({
  member: ReasonMember,
  without: OpenRange.annotate({ description: "The interval if this one were left out" })
}).annotate({ identifier: "HangsOn", description: "A member whose removal changes the interval" })
export type HangsOn = typeof HangsOn.Type

/** The tightest interval under one set of claims. */
export const FigureInterval = Schema.Struct({
  account: Schema.optionalKey(
    Schema.Struct({ id: Schema.NonEmptyString, name: Schema.NonEmptyString }).annotate({
      description: "The account it is reckoned under; absent when all admitted or the chosen claims can hold"
    })
  ),
  low: Schema.optionalKey(BoundEnd.annotate({ description: "Absent when open below" })),
  high: Schema.optionalKey(BoundEnd.annotate({ description: "Absent when open above" })),
  hangsOn: Schema.Array(HangsOn)
}).annotate({
  identifier: "FigureInterval",
  description: "The tightest interval of a figure under some claims"
})
export type FigureInterval = typeof FigureInterval.Type

/** The tightest interval of a key figure on the day of the situation. */
export const BoundsAnswer = Schema.Struct({
  case: CaseId,
  controls: Controls,
  figure: FigureId,
  name: Schema.NonEmptyString,
  unit: Unit,
  day: CalendarDay,
  under: Schema.Literals(["allAdmitted", "chosen", "accounts"]).annotate({
    description:
      "allAdmitted: every admitted claim holds; chosen: the claims asked for; accounts: they cannot all hold, so one interval an account"
  }),
  chosenConflict: Schema.Boolean.annotate({
    description: "true: the chosen claims cannot all hold, so no interval is given"
  }),
  intervals: Schema.Array(FigureInterval),
  laws: Schema.Array(Law),
  complete: Schema.Boolean.annotate({ description: "false: the work allowed ran out" })
}).annotate({
  identifier: "BoundsAnswer",
  description: "The tightest interval of a key figure, and what makes it"
})
export type BoundsAnswer = typeof BoundsAnswer.Type
