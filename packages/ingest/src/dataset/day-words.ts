import { type CalendarDay, MONTH_NAMES } from "@cordon/domain/time/calendar-day"

/** `4 December 2016`. */
export const dayWords = (day: CalendarDay): string => `${Number(day.slice(8, 10))} ${monthWords(day)}`

/** `December 2016`, of a day. */
export const monthWords = (day: CalendarDay): string =>
  `${MONTH_NAMES[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(0, 4))}`

/** `41,018`. */
export const countWords = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")
