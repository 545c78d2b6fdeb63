import type { ActorId, ClaimId, PlaceId } from "@cordon/domain/key"
import { addDays, type CalendarDay, FIRST_DAY } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import { covers, type Span } from "@cordon/domain/time/span"
import type { CaseClock } from "@cordon/domain/time/zone"
import type { CaseIndex } from "./case-index.ts"
import { countedClaims, groundTables } from "./control-spell-ground.ts"
import { type Rectangle, rectanglesOf } from "./control-spell-table.ts"
import { type AccordingTo, type TimePoint, timePointSpan } from "./controls.ts"
import type { PlaceTerritory, TerritoryBasis } from "./territory-schema.ts"

/**
 * A stretch of both times over which the answer for one cell of the map stays the same.
 *
 * Shape: `valid` and `known` are half-open spans of instants; open ends are infinite. A day of `at` or `knownBy` is
 * asked at its last instant, so that a day's answer is that of the spell that covers `endOfDay - 1`.
 */
export interface ControlSpell {
  readonly place: PlaceId
  /** When it holds in the world. */
  readonly valid: Span
  /** When it is known: from the publication that made it until one that changes it. */
  readonly known: Span
  /** First and last day of the case's zone, both included, for which `at` gives it; undefined at an open end. */
  readonly firstDay: CalendarDay | undefined
  /** Gotcha: the day before `firstDay` when it began and ended within a day, so that no whole day shows it. */
  readonly lastDay: CalendarDay | undefined
  readonly state: PlaceTerritory["state"]
  /** Parties present, leading first. */
  readonly parties: ReadonlyArray<ActorId>
  readonly basis: TerritoryBasis
  readonly disputed: boolean
  readonly dissent: ReadonlyArray<ActorId>
  /** Share of the counted weight behind the answer, 0 to 1; 1 without a vote. */
  readonly agreement: number
  /** Day from which the leading claim holds, where it says one. */
  readonly since: CalendarDay | undefined
  readonly stale: boolean
  readonly approximate: boolean
  readonly areaSquareKilometres: number
  /** The claims that it rests on: the counted voices, leading first. */
  readonly claims: ReadonlyArray<ClaimId>
}

/**
 * Every spell of control of a case: for each cell of the map, the whole plane of valid and knowledge time in
 * rectangles, each as long in valid time as it can be.
 *
 * With `knownBy`, only those known then: each cell's stretches of valid time, without gap or overlap.
 * Agrees with `territoryOf` at every point of both times.
 * Shape: by place in the order of the map, then by `known.from`, then by `valid.from`.
 * Gotcha: works out everything each time; whoever asks again keeps it.
 */
export const controlSpells = (
  index: CaseIndex,
  accordingTo: AccordingTo = { kind: "consensus" },
  knownBy?: TimePoint
): ReadonlyArray<ControlSpell> => {
  const known = knownBy === undefined ? undefined : lastInstantOf(knownBy, index.clock)
  return [...groundTables(index, accordingTo)].flatMap(([place, table]) =>
    rectanglesOf(table).flatMap((rectangle) => {
      const spell = spellOf(place, rectangle, index.clock)
      return known === undefined || covers(spell.known, known) ? [spell] : []
    })
  )
}

/** The instant at which a time point is asked: the last one of a day. */
export const lastInstantOf = (point: TimePoint, clock: CaseClock): number =>
  timePointSpan(point, clock).to - 1

/**
 * The days of a span that are asked within it, both included; undefined at an open end.
 *
 * Gotcha: `last` is the day before `first` when the span holds the last instant of no day.
 */
export const daysWithin = (
  { from, to }: Span,
  clock: CaseClock
): { readonly first: CalendarDay | undefined; readonly last: CalendarDay | undefined } => ({
  first: Number.isFinite(from) ? clock.dayOf(from as Instant) : undefined,
  last: Number.isFinite(to) ? dayBefore(clock.dayOf(to as Instant)) : undefined
})

/** Nobody can ask about a day before the first that has a name. */
const dayBefore = (day: CalendarDay): CalendarDay => (day === FIRST_DAY ? day : addDays(day, -1))

const spellOf = (
  place: PlaceId,
  { validFrom, validTo, knownFrom, knownTo, answer }: Rectangle<PlaceTerritory>,
  clock: CaseClock
): ControlSpell => {
  const valid = { from: validFrom, to: validTo }
  const { first, last } = daysWithin(valid, clock)
  return {
    place,
    valid,
    known: { from: knownFrom, to: knownTo },
    firstDay: first,
    lastDay: last,
    state: answer.state,
    parties: answer.parties,
    basis: answer.basis,
    disputed: answer.disputed,
    dissent: answer.dissent,
    agreement: answer.agreement,
    since: answer.since,
    stale: answer.stale,
    approximate: answer.approximate,
    areaSquareKilometres: answer.areaSquareKilometres,
    claims: countedClaims(answer)
  }
}
