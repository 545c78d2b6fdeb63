import { type CalendarDay, calendarProblem, fromEpochDay } from "@cordon/domain/time/calendar-day"
import { type Cell, CellRefusal } from "./cell.ts"
import { quoted } from "./cell-number.ts"

/** How dates of a table are written, and the years that make sense in it. */
export interface DateReading {
  /** Order of day and month in `03/04/2016`; without it such dates are refused. */
  readonly order?: "dmy" | "mdy"
  /** First and last year that can be meant; others are refused as slips of the pen. */
  readonly years: readonly [first: number, last: number]
}

/** Years of events that datasets of our time hold. A date in 2202 is a slip of the pen for 2022. */
export const EVENT_YEARS: readonly [number, number] = [1900, 2100]

/**
 * A day.
 *
 * Shape: `2016-12-04`, also with a time behind it, which is dropped (`2016-12-04 00:00:00.000`, `2016-12-04T10:00Z`);
 * `20161204`; `4 December 2016`, `04-Dec-2016`; `4/12/2016` in the declared order; a serial day of a spreadsheet
 * (`42708`, days since 1899-12-30). An empty cell is unknown.
 * Errors: a day that does not exist, a year that makes no sense, `3/4/2016` without a declared order, anything else.
 */
export const dateCell = (text: string, reading: DateReading): Cell<CalendarDay> => {
  if (text === "") return undefined
  if (text.length >= 10 && text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH) {
    const iso = isoDay(text, reading)
    if (iso !== undefined) return iso
  }
  const trimmed = text.trim()
  return trimmed === "" ? undefined : otherDay(trimmed, reading)
}

/** Why two days cannot begin and end a period, if so. */
export const periodOrderProblem = (
  start: CalendarDay | undefined,
  end: CalendarDay | undefined
): CellRefusal | undefined =>
  start !== undefined && end !== undefined && end < start
    ? new CellRefusal(quoted(end), `it ends before it starts, on ${start}`)
    : undefined

const DASH = 45
const MIDNIGHT = " 00:00:00.000"
const TIME = /^.{10}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?\s*$/
// The text of one day is met again and again in a file. Ten characters are few enough to be copied by the engine, so
// that a remembered day does not hold the text that it was cut from.
const MOST_REMEMBERED = 50_000
const remembered = new Map<string, CalendarDay>()

const isoDay = (text: string, reading: DateReading): Cell<CalendarDay> => {
  const day = text.length === 10 ? text : text.slice(0, 10)
  if (text.length > 10 && !text.endsWith(MIDNIGHT) && !TIME.test(text)) return undefined
  const known = remembered.get(day)
  if (known !== undefined && inYears(Number(known.slice(0, 4)), reading)) return known
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return undefined
  const read = made(Number(match[1]), Number(match[2]), Number(match[3]), text, reading)
  if (typeof read === "string") {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(read, read)
  }
  return read
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
]

const monthNamed = (word: string): number => {
  const name = word.toLowerCase()
  const full = MONTH_NAMES.indexOf(name)
  return (full >= 0 ? full : MONTHS.indexOf(name === "sept" ? "sep" : name)) + 1
}

const otherDay = (text: string, reading: DateReading): Cell<CalendarDay> => {
  const compact = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)
  if (compact !== null) return made(Number(compact[1]), Number(compact[2]), Number(compact[3]), text, reading)
  const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text)
  if (slashed !== null)
    return slashedDay(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]), text, reading)
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text)
  if (yearFirst !== null)
    return made(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), text, reading)
  const worded = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/.exec(text)
  const named = worded === null ? 0 : monthNamed(worded[2] ?? "")
  if (worded !== null && named > 0) return made(Number(worded[3]), named, Number(worded[1]), text, reading)
  const american = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text)
  const month = american === null ? 0 : monthNamed(american[1] ?? "")
  if (american !== null && month > 0)
    return made(Number(american[3]), month, Number(american[2]), text, reading)
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)
  if (serial !== null) return serialDay(Number(serial[1]), text, reading)
  return new CellRefusal(quoted(text), "it is not a date; write YYYY-MM-DD")
}

const slashedDay = (
  first: number,
  second: number,
  year: number,
  text: string,
  reading: DateReading
): Cell<CalendarDay> => {
  if (reading.order === undefined) {
    return new CellRefusal(
      quoted(text),
      "it is not clear which number is the day and which the month; say so with --date-order dmy or mdy, or write YYYY-MM-DD"
    )
  }
  return reading.order === "dmy"
    ? made(year, second, first, text, reading)
    : made(year, first, second, text, reading)
}

// Day 0 of spreadsheets, two days before 1900-01-01 because they hold 1900 for a leap year; right from March 1900 on.
const SERIAL_ZERO = -25_569

const serialDay = (serial: number, text: string, reading: DateReading): Cell<CalendarDay> => {
  const day = fromEpochDay(serial + SERIAL_ZERO)
  const year = Number(day.slice(0, 4))
  return inYears(year, reading)
    ? day
    : new CellRefusal(
        quoted(text),
        `as the serial day of a spreadsheet it is ${day}; ${outside(year, reading)}`
      )
}

const inYears = (year: number, { years }: DateReading): boolean => year >= years[0] && year <= years[1]

const outside = (year: number, { years }: DateReading): string =>
  `the year ${year} lies outside ${years[0]} to ${years[1]}`

const made = (
  year: number,
  month: number,
  day: number,
  text: string,
  reading: DateReading
): Cell<CalendarDay> => {
  if (!inYears(year, reading)) return new CellRefusal(quoted(text), outside(year, reading))
  const problem = calendarProblem(year, month, day)
  return problem === undefined
    ? (`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as CalendarDay)
    : new CellRefusal(quoted(text), problem)
}
