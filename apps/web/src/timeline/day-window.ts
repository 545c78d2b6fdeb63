import { addDays, type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"

/** A stretch of days, both included. */
export interface DayWindow {
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/** Days that stay in sight on either side of the date. */
const MARGIN = 4

/**
 * The days that a time line shows where not all of the case's fit: `at` at two thirds of it, so that there is more
 * past than future. Stays as it was while `before` still has the date well inside, or is given because it is held.
 */
export const windowAround = (
  at: CalendarDay,
  whole: DayWindow,
  fits: number,
  held: DayWindow | undefined
): DayWindow => {
  const days = daysBetween(whole.from, whole.to) + 1
  if (fits >= days) return whole
  if (held !== undefined) return held
  const count = Math.max(2 * MARGIN, fits)
  const start = Math.min(days - count, Math.max(0, daysBetween(whole.from, at) - Math.floor(count * 0.52)))
  return { from: addDays(whole.from, start), to: addDays(whole.from, start + count - 1) }
}
