import { Schema } from "effect"

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/

/** The names of the months, January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
] as const

/**
 * A day of the proleptic Gregorian calendar, without a time zone.
 *
 * Shape: `YYYY-MM-DD`, years 0001 to 9999.
 * Errors: one sentence that names the month or day that does not exist.
 * Source: ISO 8601-1:2019, 5.2.2.1, extended format.
 * Gotcha: becomes a stretch of time only through a `CaseClock`, in the zone of the case.
 */
export const CalendarDay = Schema.String.check(
  Schema.makeFilter((text: string) => dayTextProblem(text), {
    expected: "a calendar day, YYYY-MM-DD",
    toJsonSchema: () => [
      { format: "date", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" },
      true
    ],
    // A generator's hint only: the filter above decides.
    arbitraryConstraint: {
      patterns: [{ source: "^(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|30|31)$", flags: "" }]
    }
  })
)
  .pipe(Schema.brand("CalendarDay"))
  .annotate({
    identifier: "CalendarDay",
    description: "Day of the proleptic Gregorian calendar, YYYY-MM-DD, years 0001 to 9999, without a zone"
  })
export type CalendarDay = typeof CalendarDay.Type

/** The first day that a `CalendarDay` can name. */
export const FIRST_DAY = "0001-01-01" as CalendarDay

/** The last day that a `CalendarDay` can name. */
export const LAST_DAY = "9999-12-31" as CalendarDay

/**
 * Says what is wrong with a year, month and day, or gives `undefined` when the day exists.
 *
 * Shape: a clause without a full stop, e.g. `month 13 does not exist`.
 */
export const calendarProblem = (year: number, month: number, day: number): string | undefined => {
  if (year < 1) return "years begin at 0001"
  if (month < 1 || month > 12) return `month ${pad(month, 2)} does not exist`
  const last = daysInMonth(year, month)
  if (day < 1) return `day ${pad(day, 2)} does not exist`
  if (day > last) return `${MONTH_NAMES[month - 1]} ${pad(year, 4)} has ${last} days, not ${day}`
  return undefined
}

/**
 * Number of days in a month.
 *
 * Shape: month 1 to 12.
 */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Number of days from 1970-01-01 to a day; negative before it.
 *
 * Unit: days.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export const epochDay = (day: CalendarDay): number => {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(day.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * The day that lies a number of days after 1970-01-01; inverse of `epochDay`.
 *
 * Unit: days.
 * Errors: defect when the result is not a whole day of the years 0001 to 9999.
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
 */
export const fromEpochDay = (n: number): CalendarDay => {
  const shifted = n + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  // What is reckoned so is a day whenever it is whole and its year has four digits.
  return Number.isInteger(n) && year >= 1 && year <= 9999 ? (text as CalendarDay) : CalendarDay.make(text)
}

/**
 * The day that lies `n` days after a day; before it when `n` is negative.
 *
 * Unit: days.
 * Errors: defect when the result is not a day of the years 0001 to 9999.
 */
export const addDays = (day: CalendarDay, n: number): CalendarDay => fromEpochDay(epochDay(day) + n)

/**
 * Number of days from `a` to `b`; negative when `b` is earlier.
 *
 * Unit: days; from one day to the next is 1.
 */
export const daysBetween = (a: CalendarDay, b: CalendarDay): number => epochDay(b) - epochDay(a)

/** Orders days from early to late, for `Array.prototype.sort`. */
export const compareDays = (a: CalendarDay, b: CalendarDay): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0)

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const pad = (n: number, width: number): string => String(n).padStart(width, "0")

function dayTextProblem(text: string): string | undefined {
  const match = DAY_TEXT.exec(text)
  const problem =
    match === null
      ? "it is not of the form YYYY-MM-DD"
      : calendarProblem(Number(match[1]), Number(match[2]), Number(match[3]))
  return problem === undefined
    ? undefined
    : `${JSON.stringify(text)} is not a calendar day: ${problem}; write YYYY-MM-DD, e.g. 2016-12-04`
}
