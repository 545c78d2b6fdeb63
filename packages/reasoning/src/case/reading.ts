import type { Amount, NumberRange } from "@cordon/domain/amount/amount"
import type { MovementKind } from "@cordon/domain/claim/proposition"
import { ActorId, type GroupId, Handle, type PlaceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { Harm } from "./asked-quantity.ts"

/** Days as numbers (`epochDay`), both included. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** How many of a group are inside a place; `force` is empty for all of the place's own, else one force's. */
export interface StockKey {
  readonly place: PlaceId
  readonly group: GroupId
  readonly force: ActorId | ""
}

/**
 * How many of a group moved or were harmed: a running count over time.
 *
 * Shape: `family` is a movement kind, a harm, or a harm in one event; `to` and `by` are empty where nothing is said;
 * `to` may be `OUTSIDE`.
 */
export interface FlowKey {
  readonly family: string
  readonly from: PlaceId | ""
  readonly group: GroupId
  readonly to: PlaceId | ""
  readonly by: string
}

/** Destination of all who left a place, wherever to. */
export const OUTSIDE = "(outside)" as PlaceId

/** Ground that a party held on a day. */
export interface GroundBase {
  readonly by: ActorId
  readonly on: CalendarDay
}

/**
 * One quantity that a claim speaks of.
 *
 * `runsOn`: a running total, told before its last day was over.
 */
export type Subject =
  | { readonly kind: "stock"; readonly key: StockKey; readonly days: Days }
  | { readonly kind: "ratio"; readonly of: StockKey; readonly per: StockKey; readonly days: Days }
  | { readonly kind: "flow"; readonly key: FlowKey; readonly days: Days; readonly runsOn: boolean }
  | {
      readonly kind: "ground"
      readonly place: PlaceId
      /** Whose ground of which day makes the base, where that was said and is what the place's ground means here. */
      readonly heldOn?: GroundBase
      readonly party: ActorId
      readonly lost: boolean
      readonly unit: "percent" | "squareKilometres"
      readonly days: Days
    }
  | {
      readonly kind: "holder"
      readonly place: PlaceId
      readonly parties: ReadonlyArray<ActorId>
      readonly days: Days
    }

/** What a claim says of one quantity; `range` is a plain ratio for ratios, never percent. */
export interface Statement {
  readonly subject: Subject
  readonly amount: Amount | undefined
  readonly range: NumberRange
}

/** A claim read as statements: its total, and the parts it states. */
export interface Reading {
  readonly claim: IndexedClaim
  readonly total: Statement
  readonly parts: ReadonlyArray<Statement>
  /** Parts that cannot overlap, so that together they never exceed the total; indices into `parts`. */
  readonly apart: ReadonlyArray<number>
}

/** Stable text of a stock key. */
export const stockId = ({ place, group, force }: StockKey): string =>
  `${place}/${group}${force && `/${force}`}`

/** Stable text of a flow key. */
export const flowId = ({ family, from, group, to, by }: FlowKey): string =>
  `${family}/${from}/${group}/${to}/${by}`

/** What sort of movement or harm a flow counts. */
export const flowKind = ({ family }: FlowKey): MovementKind | Harm =>
  family.split("@")[0] as MovementKind | Harm

/** The event that a flow counts the harmed of, if it is of one. */
export const flowEvent = ({ family }: FlowKey): Handle | undefined => {
  const [, event] = family.split("@")
  return event === undefined ? undefined : Handle.make(event)
}

/** By whom the counted were harmed; nobody where none is named. */
export const flowActors = ({ by }: FlowKey): ReadonlyArray<ActorId> =>
  by === "" ? [] : by.split("+").map((actor) => ActorId.make(actor))
