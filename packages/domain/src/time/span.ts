import type { CalendarDay } from "./calendar-day.ts"
import type { Bound, EveryDayPeriod, Moment, NoLimit, Period } from "./edtf.ts"
import { daysOf } from "./edtf-order.ts"
import type { Instant } from "./instant.ts"
import type { CaseClock } from "./zone.ts"

/**
 * A stretch of the time line.
 *
 * Shape: half-open, `[from, to)`; `from` is never after `to`; equal ends make an empty span, which covers nothing.
 * Unit: milliseconds since 1970-01-01T00:00Z; either end may be infinite.
 */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Which edge of a period a bound makes. */
export type Side = "start" | "end"

/**
 * The time that a moment takes up: all of its year, month or day, or one millisecond.
 *
 * Shape: the stated unit is included, so `2016-11-28` runs to the start of the 29th.
 * Gotcha: `~` and `?` do not widen it; no width was stated, so none is made up. Carry `moment.qualifier` beside it.
 */
export const momentSpan = (moment: Moment, clock: CaseClock): Span => {
  if (moment.precision === "instant") return { from: moment.value, to: moment.value + 1 }
  const { first, last } = daysOf(moment)
  return { from: clock.startOfDay(first), to: clock.endOfDay(last) }
}

/**
 * The cuts of the time line at which a bound may put the edge of a period, earliest and latest.
 *
 * Shape: `from` and `to` are both possible cuts, so a stated bound gives equal ends.
 * As an end, a stated day puts the cut behind that day: the inclusive end of EDTF becomes half-open here.
 * Gotcha: open means no edge (`-Infinity` at the start, `Infinity` at the end); unknown means anywhere.
 * A set of months or years may put the edge on any day of them.
 */
export const boundSpan = (bound: Bound, side: Side, clock: CaseClock): Span => {
  if (bound._tag === "Unknown") return ALWAYS
  if (bound._tag === "Open") return side === "start" ? BEFORE_ALL : AFTER_ALL
  const edge = side === "start" ? "from" : "to"
  if (bound._tag === "On") {
    const cut = momentSpan(bound.moment, clock)[edge]
    return { from: cut, to: cut }
  }
  return spanBetween(
    limitUnit(bound.earliest, "start", clock)?.[edge] ?? Number.NEGATIVE_INFINITY,
    limitUnit(bound.latest, "end", clock)?.[edge] ?? Number.POSITIVE_INFINITY
  )
}

/**
 * Everything that a period may touch: from its earliest possible start to its latest possible end.
 *
 * Gotcha: empty when an instant beside a day contradicts the zone of the case, e.g. a start at 23:00Z on the 4th
 * with an end on the 4th in Damascus, where that instant belongs to the 5th.
 */
export const hull = (period: Period, clock: CaseClock): Span =>
  spanBetween(boundSpan(period.from, "start", clock).from, boundSpan(period.to, "end", clock).to)

/**
 * What a period surely covers, or `undefined` when nothing is sure.
 *
 * Some-day periods have none, since any one day may be the one.
 * An every-day period with one unknown bound still covers the day of its stated one:
 * `2016-12-04/` surely holds on the 4th, because its end cannot come before its start.
 */
export const core = (period: Period, clock: CaseClock): Span | undefined => {
  if (period.extent === "someDay") return undefined
  const latestStart = boundSpan(period.from, "start", clock).to
  const earliestEnd = boundSpan(period.to, "end", clock).from
  const from = countsInDays(period.from) ? Math.min(latestStart, lastUnit(period, clock).from) : latestStart
  const to = countsInDays(period.to) ? Math.max(earliestEnd, firstUnit(period, clock).to) : earliestEnd
  return intersect({ from, to }, hull(period, clock))
}

/** Whether an instant lies in a span. */
export const covers = (span: Span, instant: number): boolean => span.from <= instant && instant < span.to

/** Whether two spans share any time; spans that only meet do not. */
export const overlaps = (a: Span, b: Span): boolean => intersect(a, b) !== undefined

/** The time that two spans share, or `undefined` when they share none. */
export const intersect = (a: Span, b: Span): Span | undefined => {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  return from < to ? { from, to } : undefined
}

/**
 * The instants at which something may have been published, or `undefined` when that is not known.
 *
 * Shape: a stated day means some instant of that day, in the zone of the case.
 */
export const publicationSpan = (published: Bound, clock: CaseClock): Span | undefined => {
  if (published._tag === "On") return momentSpan(published.moment, clock)
  if (published._tag !== "Within") return undefined
  return spanBetween(
    limitUnit(published.earliest, "start", clock)?.from ?? Number.NEGATIVE_INFINITY,
    limitUnit(published.latest, "end", clock)?.to ?? Number.POSITIVE_INFINITY
  )
}

/**
 * Whether something had been published by an instant.
 *
 * Shape: `knownBy` is exclusive, such as the end of a day: what was published on that day counts as known by it.
 * `surely`: even the latest possible publication comes before `knownBy`; `perhaps`: only the earliest does.
 * Gotcha: an unknown time of publication is "no", so that nothing undated slips into what was known then.
 */
export const publishedBy = (
  published: Bound,
  knownBy: Instant,
  clock: CaseClock
): "surely" | "perhaps" | "no" => {
  const span = publicationSpan(published, clock)
  if (span === undefined || span.from >= knownBy) return "no"
  return span.to <= knownBy ? "surely" : "perhaps"
}

const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const BEFORE_ALL: Span = { from: Number.NEGATIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
const AFTER_ALL: Span = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }

const spanBetween = (from: number, to: number): Span => ({ from, to: Math.max(from, to) })

/** The first or last day of a moment, or the millisecond of an instant. */
const unitOf = (moment: Moment, side: Side, clock: CaseClock): Span => {
  if (moment.precision === "instant") return momentSpan(moment, clock)
  const { first, last } = daysOf(moment)
  const day: CalendarDay = side === "start" ? first : last
  return { from: clock.startOfDay(day), to: clock.endOfDay(day) }
}

const limitUnit = (limit: Moment | NoLimit, side: Side, clock: CaseClock): Span | undefined =>
  limit._tag === "NoLimit" ? undefined : unitOf(limit, side, clock)

/** A bound given to the second may fall inside a day, so that the day is not wholly covered. */
const countsInDays = (bound: Bound): boolean =>
  bound._tag === "On"
    ? bound.moment.precision !== "instant"
    : bound._tag !== "Within" || ![bound.earliest, bound.latest].some(isInstantMoment)

const isInstantMoment = (limit: Moment | NoLimit): boolean =>
  limit._tag === "Moment" && limit.precision === "instant"

/** The earliest day that can be the first of a period; its end is the least that the period reaches. */
const firstUnit = ({ from }: EveryDayPeriod, clock: CaseClock): Span =>
  (from._tag === "On"
    ? unitOf(from.moment, "start", clock)
    : from._tag === "Within"
      ? limitUnit(from.earliest, "start", clock)
      : undefined) ?? BEFORE_ALL

/** The latest day that can be the last of a period; its start is the latest at which the period begins. */
const lastUnit = ({ to }: EveryDayPeriod, clock: CaseClock): Span =>
  (to._tag === "On"
    ? unitOf(to.moment, "end", clock)
    : to._tag === "Within"
      ? limitUnit(to.latest, "end", clock)
      : undefined) ?? AFTER_ALL
