import { Result } from "effect"
import { type CalendarDay, calendarProblem } from "./calendar-day.ts"
import type { CalendarMonth, CalendarYear } from "./calendar-month.ts"
import { type EdtfError, EdtfMalformed } from "./edtf-errors.ts"
import type { Moment, Qualifier } from "./edtf.ts"
import { unsupportedMoment } from "./edtf-unsupported.ts"
import { parseInstant } from "./instant.ts"

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/
const EXPECTED_DATE = "write YYYY, YYYY-MM or YYYY-MM-DD"
const QUALIFIERS: { readonly [mark: string]: Qualifier } = {
  "~": "approximate",
  "?": "uncertain",
  "%": "both"
}

/**
 * Reads one moment that stands alone or inside a longer text.
 *
 * Shape: `part` is the moment, `text` the whole text for the error to quote.
 * Errors: EdtfMalformed, EdtfUnsupported.
 */
export const readMoment = (part: string, text: string): Result.Result<Moment, EdtfError> => {
  const unsupported = unsupportedMoment(part, text)
  if (unsupported !== undefined) return Result.fail(unsupported)
  if (/^\d{4}-\d{2}-\d{2}T/.test(part)) return readTime(part, text)
  const match = DATE.exec(part)
  if (match === null) return notADate(part, text, shapeProblem(part))
  const [, year = "", month, day, mark = ""] = match
  const problem = calendarProblem(Number(year), Number(month ?? 1), Number(day ?? 1))
  if (problem !== undefined) return notADate(part, text, problem)
  const qualifier = QUALIFIERS[mark] ?? "none"
  if (month === undefined) {
    return Result.succeed({
      _tag: "Moment",
      precision: "year",
      value: Number(year) as CalendarYear,
      qualifier
    })
  }
  return day === undefined
    ? Result.succeed({
        _tag: "Moment",
        precision: "month",
        value: `${year}-${month}` as CalendarMonth,
        qualifier
      })
    : Result.succeed({
        _tag: "Moment",
        precision: "day",
        value: `${year}-${month}-${day}` as CalendarDay,
        qualifier
      })
}

const readTime = (part: string, text: string): Result.Result<Moment, EdtfError> => {
  if (/[~?%]$/.test(part)) {
    const [day] = part.split("T")
    const problem = "a time to the second cannot be qualified"
    const expected = `qualify the day instead: ${day}${part.at(-1)}`
    return Result.fail(new EdtfMalformed({ text, part, shape: "time", problem, expected }))
  }
  return Result.mapBoth(parseInstant(part), {
    onFailure: ({ problem, expected }) => new EdtfMalformed({ text, part, shape: "time", problem, expected }),
    onSuccess: ({ instant, offset }) => ({
      _tag: "Moment",
      precision: "instant",
      value: instant,
      offset,
      qualifier: "none"
    })
  })
}

const notADate = (part: string, text: string, problem: string): Result.Result<never, EdtfMalformed> =>
  Result.fail(new EdtfMalformed({ text, part, shape: "date", problem, expected: EXPECTED_DATE }))

const shapeProblem = (part: string): string => {
  if (part === "") return "it is empty"
  if (/\s/.test(part)) return "it contains a space"
  if (/^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(part)) return "month and day need two digits each"
  if (/^\d{1,3}(?:-|$)/.test(part)) return "the year needs four digits"
  return "it is not digits joined by hyphens"
}
