import { addDays, type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"

/** Days of a window laid out over a width. Unit: CSS pixels. */
export interface DayAxis {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly left: number
  readonly right: number
  readonly dayWidth: number
  /** Left edge of a day; also of days outside the window. */
  readonly x: (day: CalendarDay) => number
  /** The middle of a day. */
  readonly middle: (day: CalendarDay) => number
  /** The day at a pixel, kept within the window. */
  readonly dayAt: (x: number) => CalendarDay
}

/** Lays out a window of days, both included, between two pixels. */
export const dayAxis = (from: CalendarDay, to: CalendarDay, left: number, right: number): DayAxis => {
  const days = daysBetween(from, to) + 1
  const dayWidth = (right - left) / days
  const x = (day: CalendarDay) => left + daysBetween(from, day) * dayWidth
  return {
    from,
    to,
    left,
    right,
    dayWidth,
    x,
    middle: (day) => x(day) + dayWidth / 2,
    dayAt: (pixel) => addDays(from, Math.min(days - 1, Math.max(0, Math.floor((pixel - left) / dayWidth))))
  }
}
