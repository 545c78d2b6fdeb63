import { Unit } from "@cordon/domain/amount/amount"
import { CaseId, ClaimId, FigureId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Controls } from "@cordon/ledger/controls"
import { Schema } from "effect"
import { AskedQuantity } from "./asked-quantity.ts"
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
      description: "The account it is reckoned under; absent when it is not reckoned under accounts"
    })
  ),
  low: Schema.optionalKey(BoundEnd.annotate({ description: "Absent when open below" })),
  high: Schema.optionalKey(BoundEnd.annotate({ description: "Absent when open above" })),
  hangsOn: Schema.Array(HangsOn)
}).annotate({
  identifier: "FigureInterval",
  description: "The tightest interval of a quantity under some claims"
})
export type FigureInterval = typeof FigureInterval.Type

/** A claim that was asked for and plays no part, and why. */
export const NotCounted = Schema.Struct({
  claim: ClaimId,
  because: Schema.Literals(["notYetPublished", "otherVoice", "noFigure", "repetition", "notInCase"]).annotate(
    {
      description:
        "notYetPublished: not surely published by the knowledge date; otherVoice: not among whose claims count; noFigure: says nothing that can be reckoned with; repetition: repeats a word that is in the record under `instead`; notInCase: the case has no such claim"
    }
  ),
  instead: Schema.optionalKey(ClaimId.annotate({ description: "The claim that counts in its place" })),
  why: Schema.NonEmptyString.annotate({ description: "The reason in a sentence" })
}).annotate({ identifier: "NotCounted", description: "A claim that was asked for and does not count" })
export type NotCounted = typeof NotCounted.Type

/** The tightest interval of a quantity on its day. */
export const BoundsAnswer = Schema.Struct({
  case: CaseId,
  controls: Controls,
  figure: Schema.optionalKey(
    FigureId.annotate({
      description:
        "The key figure; absent when a quantity was asked for that is none of the case's key figures"
    })
  ),
  quantity: Schema.optionalKey(
    AskedQuantity.annotate({
      description: "What was asked for; absent when a key figure was asked for by id"
    })
  ),
  name: Schema.NonEmptyString,
  unit: Unit,
  day: CalendarDay.annotate({
    description: "The day that the interval is of; of what is counted over a window, its last day"
  }),
  under: Schema.Literals(["allAdmitted", "chosen", "accounts", "unsettled"]).annotate({
    description:
      "allAdmitted: no admitted claim that bears on it is in a conflict, so all of them hold, with every claim that no conflict touches; chosen: the claims asked for; accounts: the claims that bear on it cannot all hold, so one interval an account; unsettled: the work allowed ran out before it was known whether they can, so the interval is under claims that were found to hold together"
  }),
  chosenConflict: Schema.Boolean.annotate({
    description:
      "true: the chosen claims cannot all hold with the case's assumptions, so no interval is given"
  }),
  notCounted: Schema.optionalKey(
    Schema.Array(NotCounted).annotate({
      description: "Of the claims asked for, those that play no part; absent when none was asked for"
    })
  ),
  intervals: Schema.Array(FigureInterval),
  laws: Schema.Array(Law),
  complete: Schema.Boolean.annotate({
    description: "false: the work allowed ran out, or there are more accounts than are listed"
  })
}).annotate({
  identifier: "BoundsAnswer",
  description: "The tightest interval of a quantity, and what makes it"
})
export type BoundsAnswer = typeof BoundsAnswer.Type
