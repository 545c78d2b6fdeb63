import { Schema } from "effect"
import { MovementKind } from "../claim/proposition.ts"
import { ActorId, FigureId, GroupId, PlaceId } from "../key.ts"
import { optionalNames, optionalTranslations } from "../language/translation.ts"
import { CalendarDay } from "../time/calendar-day.ts"

/**
 * What a key figure measures. Claims that match exactly are compared; those that differ in group, base,
 * window or place are shown beside it and named as not like with like.
 */
export const Measure = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("population"), place: PlaceId, group: GroupId }),
  Schema.Struct({ kind: Schema.Literal("strength"), place: PlaceId, group: GroupId, force: ActorId }),
  Schema.Struct({
    kind: Schema.Literal("movement"),
    place: PlaceId.annotate({ description: "Where they left from" }),
    group: GroupId,
    alsoGroups: Schema.Array(GroupId).annotate({
      description: "Groups whose totals stand in the headline too, each named as another base"
    }),
    movements: Schema.NonEmptyArray(MovementKind),
    since: CalendarDay
  }),
  Schema.Struct({
    kind: Schema.Literal("casualties"),
    harm: Schema.Literals(["killed", "wounded", "missing", "detained"]),
    group: GroupId,
    place: PlaceId,
    since: CalendarDay
  }),
  Schema.Struct({
    kind: Schema.Literal("areaShare"),
    party: ActorId,
    place: PlaceId,
    heldBy: ActorId,
    on: CalendarDay
  })
]).annotate({ identifier: "Measure", description: "What a key figure measures" })
export type Measure = typeof Measure.Type

/** A figure that a case shows at the top of its situation, defined by data. */
export const KeyFigure = Schema.Struct({
  id: FigureId,
  name: Schema.NonEmptyString,
  names: optionalNames,
  measure: Measure,
  staleAfterDays: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)).annotate({
    description: "Days after the end of a claim's period from which it is shown as stale"
  }),
  note: Schema.optionalKey(Schema.NonEmptyString),
  translations: optionalTranslations({ note: Schema.NonEmptyString })
}).annotate({ identifier: "KeyFigure" })
export type KeyFigure = typeof KeyFigure.Type
