import { Schema } from "effect"
import { CalendarDay, daysInMonth } from "./calendar-day.ts"

/**
 * A year of the proleptic Gregorian calendar.
 *
 * Shape: whole number, 1 to 9999; written with four digits.
 */
export const CalendarYear = Schema.Int.check(
  Schema.isBetween({ minimum: 1, maximum: 9999 }, { expected: "a year between 1 and 9999" })
)
  .pipe(Schema.brand("CalendarYear"))
  .annotate({
    identifier: "CalendarYear",
    description: "Year of the proleptic Gregorian calendar, 1 to 9999"
  })
export type CalendarYear = typeof CalendarYear.Type

/**
 * A month of the proleptic Gregorian calendar, without a time zone.
 *
 * Shape: `YYYY-MM`, years 0001 to 9999.
 * Source: ISO 8601-1:2019, 5.2.2.2 a).
 */
export const CalendarMonth = Schema.String.check(
  Schema.isPattern(/^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/, {
    expected: "a calendar month, YYYY-MM",
    // A generator's hint only, because the generator knows no look-ahead.
    arbitraryConstraint: { patterns: [{ source: "^(19|20)\\d\\d-(0[1-9]|1[0-2])$", flags: "" }] }
  })
)
  .pipe(Schema.brand("CalendarMonth"))
  .annotate({
    identifier: "CalendarMonth",
    description: "Month of the proleptic Gregorian calendar, YYYY-MM, years 0001 to 9999, without a zone"
  })
export type CalendarMonth = typeof CalendarMonth.Type

/** The first and the last day of a month. */
export const daysOfMonth = (
  month: CalendarMonth
): { readonly first: CalendarDay; readonly last: CalendarDay } => {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  return { first: CalendarDay.make(`${month}-01`), last: CalendarDay.make(`${month}-${last}`) }
}

/** The first and the last day of a year. */
export const daysOfYear = (
  year: CalendarYear
): { readonly first: CalendarDay; readonly last: CalendarDay } => {
  const text = formatYear(year)
  return { first: CalendarDay.make(`${text}-01-01`), last: CalendarDay.make(`${text}-12-31`) }
}

/** Writes a year with four digits, e.g. `0987`. */
export const formatYear = (year: CalendarYear): string => String(year).padStart(4, "0")
