import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { parseInstant } from "@cordon/domain/time/instant"
import type { Span } from "@cordon/domain/time/span"
import type { CaseClock } from "@cordon/domain/time/zone"
import { TimePoint, timePointSpan } from "@cordon/ledger/controls"
import { issueText, shorten } from "@cordon/protocol/issue-text"
import { type Parameter, parameter } from "@cordon/protocol/parameter"
import { Result, Schema } from "effect"

/** A stretch of time as somebody asks for it: an end that is absent is open. */
const Stretch = Schema.Struct({ from: Schema.optionalKey(TimePoint), to: Schema.optionalKey(TimePoint) })
export type Stretch = typeof Stretch.Type

const EXPECTED =
  "a day, an instant with offset, or an interval of two of them, where one may be open, e.g. 2016-12-04, 2016-12-04T18:00:00Z, 2016-11-26/2016-12-04 or ../2016-12-04"

/**
 * The `datetime` parameter.
 *
 * Source: OGC 17-069r4, requirement /req/core/fc-time-response; RFC 3339, section 5.6.
 * Gotcha: GDAL writes a day with a T behind it and QGIS an open start as year 0000; both are taken as meant.
 */
export const datetimeParameter: Parameter<Stretch> = parameter(
  Schema.toType(Stretch),
  {
    description:
      "Only features that are said to hold at some time of this instant, day or interval, ends included; features without a time always hold. A plain date is the whole of that day in the time zone of the case. An open end is `..` or nothing.",
    expected: EXPECTED,
    example: "2016-11-26/2016-12-04",
    shape: { type: "string" }
  },
  {
    read: (text) => {
      const parts = text.split("/")
      const [first = "", second = first] = parts
      if (parts.length > 2 || (isOpen(first) && isOpen(second))) {
        return Result.fail(`found ${JSON.stringify(shorten(text))}, expected ${EXPECTED}`)
      }
      const from = readEnd(first)
      const to = readEnd(second)
      if (Result.isFailure(from)) return Result.fail(from.failure)
      if (Result.isFailure(to)) return Result.fail(to.failure)
      return Result.succeed({
        ...(from.success === undefined ? {} : { from: from.success }),
        ...(to.success === undefined ? {} : { to: to.success })
      })
    },
    write: ({ from, to }) => `${from ?? ".."}/${to ?? ".."}`
  }
)

/**
 * A stretch of time in the zone of a case, its last instant included.
 *
 * Errors: a sentence when it ends before it begins.
 */
export const spanOf = ({ from, to }: Stretch, clock: CaseClock): Result.Result<Span, string> => {
  const span = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : timePointSpan(from, clock).from,
    to: to === undefined ? Number.POSITIVE_INFINITY : timePointSpan(to, clock).to
  }
  return span.from < span.to
    ? Result.succeed(span)
    : Result.fail("found an interval that ends before it begins, expected the earlier time first")
}

/** What QGIS writes for a start that is open; no calendar of this project has a year 0. */
const NO_START = "0000-01-01T00:00:00Z"

const isOpen = (text: string): boolean => text === "" || text === ".."

const readDay = Schema.decodeUnknownResult(CalendarDay)

const readEnd = (text: string): Result.Result<TimePoint | undefined, string> => {
  if (isOpen(text) || text === NO_START) return Result.succeed(undefined)
  const day = /^([^Tt]*)[Tt]?$/.exec(text)?.[1]
  if (day !== undefined) {
    return Result.mapError(
      readDay(day),
      ({ issue }) =>
        issueText(issue).message ?? `found ${JSON.stringify(shorten(text))}, expected ${EXPECTED}`
    )
  }
  return Result.match(parseInstant(plainInstant(text)), {
    onFailure: (error) => Result.fail(error.message),
    onSuccess: ({ instant }) => Result.succeed(instant)
  })
}

/** RFC 3339 as this project writes it: capitals, milliseconds at most, and no offset of a blank that was a plus. */
const plainInstant = (text: string): string =>
  text
    .toUpperCase()
    .replace(/(\.\d{3})\d+/, "$1")
    .replace(/ (?=\d{2}:\d{2}$)/, "+")
