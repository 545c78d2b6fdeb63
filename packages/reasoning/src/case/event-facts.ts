import type { IncidentType } from "@cordon/domain/claim/proposition"
import type { Handle, PlaceId } from "@cordon/domain/key"
import { epochDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { hull } from "@cordon/domain/time/span"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { View } from "@cordon/ledger/visible"
import { placeWithin } from "./lattice.ts"
import type { Days } from "./reading.ts"

/** What the claims about an event agree on. */
export interface EventFacts {
  /** Its type, where those that name one agree. */
  readonly type: NamedIncident | undefined
  /** The innermost places that are named. */
  readonly places: ReadonlyArray<PlaceId>
  /** Whether other places lie in one of them. */
  readonly divided: boolean
  /** When it was; absent where no claim says it. */
  readonly when: EventDays | undefined
}

/** A sort of event that has a name. */
export type NamedIncident = Exclude<IncidentType, "other">

/** The days that all claims allow; where there is none, those from the earliest that one names to the latest. */
export interface EventDays {
  readonly days: Days
  readonly shared: boolean
}

/** What the admitted claims about an event say of it. */
export const eventFacts = (event: Handle, view: View): EventFacts => {
  const claims = view.index.inOrder.filter((claim) => view.admits(claim) && speaksOf(claim, event))
  const types = new Set(
    claims.flatMap(({ claim: { proposition } }) =>
      proposition.kind === "Incident" && proposition.type !== "other" ? [proposition.type] : []
    )
  )
  const [type] = types
  const places = innermost(claims, view)
  return {
    type: types.size > 1 ? undefined : type,
    places,
    divided: isDivided(places, view),
    when: daysOf(claims, view)
  }
}

const speaksOf = ({ claim: { proposition } }: IndexedClaim, event: Handle): boolean =>
  (proposition.kind === "Casualties" || proposition.kind === "Incident") && proposition.event === event

/** The places that are named, without those that only contain another of them. */
const innermost = (claims: ReadonlyArray<IndexedClaim>, { index }: View): ReadonlyArray<PlaceId> => {
  const named = [
    ...new Set(
      claims.flatMap(({ claim: { proposition } }) =>
        "place" in proposition && proposition.place !== undefined ? [proposition.place] : []
      )
    )
  ].sort()
  return named.filter((place) => !named.some((other) => other !== place && placeWithin(other, place, index)))
}

const isDivided = (places: ReadonlyArray<PlaceId>, { index }: View): boolean =>
  [...index.places.values()].some(({ within }) => within.some((id) => places.includes(id)))

const daysOf = (claims: ReadonlyArray<IndexedClaim>, { index: { clock } }: View): EventDays | undefined => {
  const periods = claims.flatMap(({ claim }): ReadonlyArray<Days> => {
    const { from, to } = hull(claim.heldDuring, clock)
    return Number.isFinite(from) && Number.isFinite(to) && to > from
      ? [
          {
            first: epochDay(clock.dayOf(from as Instant)),
            last: epochDay(clock.dayOf((to - 1) as Instant))
          }
        ]
      : []
  })
  if (periods.length === 0) return undefined
  const firsts = periods.map(({ first }) => first)
  const lasts = periods.map(({ last }) => last)
  const shared = { first: Math.max(...firsts), last: Math.min(...lasts) }
  return shared.first <= shared.last
    ? { days: shared, shared: true }
    : { days: { first: Math.min(...firsts), last: Math.max(...lasts) }, shared: false }
}
