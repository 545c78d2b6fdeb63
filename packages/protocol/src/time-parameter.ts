import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatInstant, Instant, parseInstant } from "@cordon/domain/time/instant"
import { TimePoint } from "@cordon/ledger/controls"
import { Result, Schema } from "effect"
import { issueText } from "./issue-text.ts"
import { parameter } from "./parameter.ts"

/** First and last year that an address may name: nothing nearer to the ends of the calendar can be counted on from. */
export const FIRST_YEAR = 1000
export const LAST_YEAR = 8999

const DAY = "a day that exists, YYYY-MM-DD, e.g. 2016-12-04"
const INSTANT = "an instant with offset, e.g. 2016-12-04T18:00:00Z"

interface TimeFacts {
  readonly description: string
  readonly example: string
}

/** A day of the case's calendar, or an instant with its offset. */
export const timePointParameter = (facts: TimeFacts) =>
  parameter(
    TimePoint,
    { ...facts, expected: `${DAY}, or ${INSTANT}`, shape: { type: "string" } },
    {
      read: (text) => (text.includes("T") ? readInstant(text) : readDay(text)),
      write: (point) => (typeof point === "string" ? point : formatInstant(point))
    }
  )

/** A day of the case's calendar. */
export const dayParameter = (facts: TimeFacts) =>
  parameter(
    CalendarDay,
    { ...facts, expected: DAY, shape: { type: "string", format: "date" } },
    { read: readDay, write: (day) => day }
  )

/** An instant with its offset. */
export const instantParameter = (facts: TimeFacts) =>
  parameter(
    Instant,
    { ...facts, expected: INSTANT, shape: { type: "string", format: "date-time" } },
    { read: readInstant, write: formatInstant }
  )

const decodeDay = Schema.decodeUnknownResult(CalendarDay)

const readDay = (text: string): Result.Result<CalendarDay, string> =>
  Result.flatMap(
    Result.mapError(
      decodeDay(text),
      ({ issue }) => issueText(issue).message ?? `found ${JSON.stringify(text)}, expected ${DAY}`
    ),
    (day) => (inYears(day) ? Result.succeed(day) : Result.fail(outsideYears(text)))
  )

/** An unescaped `+` in an address arrives as a space; in an instant it can only have been the sign of its offset. */
const readInstant = (text: string): Result.Result<Instant, string> =>
  Result.flatMap(
    Result.mapError(parseInstant(text.replace(/ (?=\d{2}:\d{2}$)/, "+")), (error) => error.message),
    ({ instant }) =>
      inYears(formatInstant(instant)) ? Result.succeed(instant) : Result.fail(outsideYears(text))
  )

const inYears = (text: string): boolean => {
  const year = Number(text.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

const outsideYears = (text: string): string =>
  `found ${JSON.stringify(text)}, expected a time within the years ${FIRST_YEAR} to ${LAST_YEAR}`
