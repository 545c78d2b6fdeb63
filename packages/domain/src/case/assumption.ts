import { Schema } from "effect"
import { ActorId, GroupId, Handle, PlaceId } from "../key.ts"
import { optionalTranslations } from "../language/translation.ts"
import { CalendarDay } from "../time/calendar-day.ts"

const window = {
  from: CalendarDay.annotate({ description: "First day of which it is assumed" }),
  to: CalendarDay.annotate({ description: "Last day of which it is assumed" })
}

/**
 * What a judgement says, in a form that can be reckoned with.
 *
 * `closedArea` nobody entered the place; `fixedGroup` nobody inside it joined the group;
 * `registeredWereInside` those whom registrations of people from a place count had been inside on a day, each is
 * counted once, and none of them is among the evacuated; `placeWithin` who is counted in one place is counted in
 * the other too; `mapMeasures` the control map measures the ground of a place, give or take an error.
 */
export const AssumptionMeaning = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("closedArea"), place: PlaceId, ...window }),
  Schema.Struct({ kind: Schema.Literal("fixedGroup"), place: PlaceId, group: GroupId, ...window }),
  Schema.Struct({
    kind: Schema.Literal("registeredWereInside"),
    place: PlaceId.annotate({ description: "Where the registered people come from" }),
    on: CalendarDay.annotate({ description: "Day on which all of them had been inside" })
  }),
  Schema.Struct({ kind: Schema.Literal("placeWithin"), inner: PlaceId, outer: PlaceId }),
  Schema.Struct({
    kind: Schema.Literal("mapMeasures"),
    place: PlaceId,
    heldBy: ActorId.annotate({ description: "The party whose ground on the base day makes the base" }),
    on: CalendarDay.annotate({ description: "The base day" }),
    errorPercent: Schema.Finite.check(
      Schema.isBetween({ minimum: 0, maximum: 100 }, { expected: "0 to 100 percent" })
    ).annotate({ description: "How far the map's areas may be off, either way, in percent of the base" })
  })
]).annotate({ identifier: "AssumptionMeaning", description: "What an assumption says, told apart by `kind`" })
export type AssumptionMeaning = typeof AssumptionMeaning.Type

/**
 * A judgement of the case's editors that ties figures together, with its author and reason.
 *
 * It is nobody's claim; it can be doubted, and is blamed in a conflict like a claim (ADR-0009).
 */
export const Assumption = Schema.Struct({
  id: Handle,
  title: Schema.NonEmptyString.annotate({
    description: "What is assumed, as a short sentence without its stop"
  }),
  by: Schema.NonEmptyString.annotate({ description: "Who judges, by role" }),
  reason: Schema.NonEmptyString,
  translations: optionalTranslations({
    title: Schema.NonEmptyString,
    by: Schema.NonEmptyString,
    reason: Schema.NonEmptyString
  }),
  says: AssumptionMeaning
}).annotate({
  identifier: "Assumption",
  description: "A judgement of the editors that ties figures together and can be doubted"
})
export type Assumption = typeof Assumption.Type
