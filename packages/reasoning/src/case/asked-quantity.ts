import { MovementKind } from "@cordon/domain/claim/proposition"
import { ActorId, GroupId, PlaceId } from "@cordon/domain/key"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { Schema } from "effect"

/** What of people can be counted as harmed. */
export const Harm = Schema.Literals(["killed", "wounded", "missing", "detained"]).annotate({
  identifier: "Harm",
  description: "What happened to those who are counted"
})
export type Harm = typeof Harm.Type

const state = { on: CalendarDay.annotate({ description: "The day that it is asked for" }) }
const window = {
  from: CalendarDay.annotate({ description: "First day of what is counted" }),
  to: CalendarDay.annotate({ description: "Last day of what is counted" })
}

/**
 * A quantity that somebody asks for, whether or not any claim states it.
 *
 * Shape: states are of one day, flows of all days from `from` to `to`, both included. The share of an area is of the
 * place as it is claimed and measured, in percent.
 */
export const AskedQuantity = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("population"), place: PlaceId, group: GroupId, ...state }),
  Schema.Struct({
    kind: Schema.Literal("strength"),
    place: PlaceId,
    force: ActorId,
    group: GroupId,
    ...state
  }),
  Schema.Struct({ kind: Schema.Literal("areaShare"), place: PlaceId, party: ActorId, ...state }),
  Schema.Struct({
    kind: Schema.Literal("movement"),
    movement: MovementKind,
    place: PlaceId.annotate({ description: "Where they left from" }),
    destination: Schema.optionalKey(PlaceId),
    group: GroupId,
    ...window
  }),
  Schema.Struct({ kind: Schema.Literal("casualties"), harm: Harm, place: PlaceId, group: GroupId, ...window })
]).annotate({
  identifier: "AskedQuantity",
  description: "A quantity that is asked for, whether or not any claim states it, told apart by `kind`"
})
export type AskedQuantity = typeof AskedQuantity.Type
