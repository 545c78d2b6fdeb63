import { type CalendarDay, epochDay } from "./calendar-day.ts"
import { daysOfMonth, daysOfYear } from "./calendar-month.ts"
import type { Bound, Moment, NoLimit, Period, WithinBound } from "./edtf.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
// No zone has been further than 15 h 56 min from UTC.
const FURTHEST_FROM_UTC = 16 * HOUR

/** The first and the last day of a year, month or day that somebody wrote. */
export const daysOf = (
  moment: Exclude<Moment, { readonly precision: "instant" }>
): { readonly first: CalendarDay; readonly last: CalendarDay } => {
  if (moment.precision === "year") return daysOfYear(moment.value)
  if (moment.precision === "month") return daysOfMonth(moment.value)
  return { first: moment.value, last: moment.value }
}

/**
 * Whether `b` surely lies before `a`, whichever zone their days are read in.
 *
 * Gotcha: overlapping moments are in order (`2016-12` and `2016-12-04` either way round),
 * and an instant next to a day gets the benefit of the doubt, since the zone is not known here.
 */
export const isReversed = (a: Moment, b: Moment): boolean =>
  a.precision === "instant" && b.precision === "instant" ? b.value < a.value : lastDayOf(b) < firstDayOf(a)

/** Says what is wrong with the limits of a one-of set, or gives `undefined`. */
export const boundProblem = (bound: Pick<WithinBound, "earliest" | "latest">): string | undefined => {
  if (bound.earliest._tag === "NoLimit" && bound.latest._tag === "NoLimit")
    return "it states no limit at either end"
  return reversedLimits(bound.earliest, bound.latest) ? "its latest time is before its earliest" : undefined
}

/** Says what is wrong with the bounds of a period, or gives `undefined`. */
export const periodProblem = ({ extent, from, to }: Period): string | undefined => {
  if (extent === "someDay" && from._tag === "Open" && to._tag === "Open")
    return "it states no limit at either end"
  return reversedLimits(earliestOf(from), latestOf(to)) ? "it ends before it starts" : undefined
}

const NO_LIMIT: NoLimit = { _tag: "NoLimit" }

const earliestOf = (bound: Bound): Moment | NoLimit =>
  bound._tag === "On" ? bound.moment : bound._tag === "Within" ? bound.earliest : NO_LIMIT

const latestOf = (bound: Bound): Moment | NoLimit =>
  bound._tag === "On" ? bound.moment : bound._tag === "Within" ? bound.latest : NO_LIMIT

const reversedLimits = (a: Moment | NoLimit, b: Moment | NoLimit): boolean =>
  a._tag === "Moment" && b._tag === "Moment" && isReversed(a, b)

const firstDayOf = (moment: Moment): number =>
  moment.precision === "instant"
    ? Math.floor((moment.value - FURTHEST_FROM_UTC) / DAY)
    : epochDay(daysOf(moment).first)

const lastDayOf = (moment: Moment): number =>
  moment.precision === "instant"
    ? Math.floor((moment.value + FURTHEST_FROM_UTC) / DAY)
    : epochDay(daysOf(moment).last)
