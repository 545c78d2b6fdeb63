import { Effect, Result, Schema, SchemaIssue, SchemaTransformation } from "effect"
import { type CalendarDay, calendarProblem, epochDay, fromEpochDay } from "./calendar-day.ts"
import { InstantMalformed } from "./instant-errors.ts"

const MINUTE = 60_000
const DAY = 86_400_000
const EXPECTED = "write YYYY-MM-DDThh:mm:ss with Z or an offset, e.g. 2016-12-04T18:00:00-05:00"
const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/

/**
 * A point on the time line.
 *
 * Shape: whole number, within the years 0001 to 9999 of UTC.
 * Unit: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
 */
export const Instant = Schema.Int.check(
  Schema.isBetween(
    { minimum: -62_135_596_800_000, maximum: 253_402_300_799_999 },
    { expected: "milliseconds since 1970-01-01T00:00Z, within the years 0001 to 9999" }
  )
)
  .pipe(Schema.brand("Instant"))
  .annotate({
    identifier: "Instant",
    description: "Milliseconds since 1970-01-01T00:00:00Z, within the years 0001 to 9999"
  })
export type Instant = typeof Instant.Type

/** The first instant that an `Instant` can name: 0001-01-01T00:00:00Z. */
export const FIRST_INSTANT = Instant.make(-62_135_596_800_000)

/** The last instant that an `Instant` can name: 9999-12-31T23:59:59.999Z. */
export const LAST_INSTANT = Instant.make(253_402_300_799_999)

/**
 * An offset from UTC as somebody wrote it.
 *
 * Shape: `Z` or `±hh:mm`; `Z`, `+00:00` and `-00:00` are kept apart.
 * Source: RFC 3339, section 5.6 (time-offset) and 4.3 (unknown local offset).
 */
export const UtcOffset = Schema.String.check(
  Schema.isPattern(/^(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/, { expected: "Z or an offset, e.g. +03:00" })
)
  .pipe(Schema.brand("UtcOffset"))
  .annotate({ identifier: "UtcOffset", description: "Offset from UTC as written: Z or ±hh:mm" })
export type UtcOffset = typeof UtcOffset.Type

/** An instant together with the offset it was written in. */
export interface OffsetInstant {
  readonly instant: Instant
  readonly offset: UtcOffset
}

/**
 * Reads an RFC 3339 text and keeps the offset it was written in.
 *
 * Errors: InstantMalformed.
 * Source: RFC 3339, section 5.6.
 * Gotcha: a missing offset, hour 24, a leap second and digits finer than a millisecond are refused, not guessed at.
 */
export const parseInstant = (text: string): Result.Result<OffsetInstant, InstantMalformed> => {
  const match = RFC_3339.exec(text)
  if (match === null) return malformed(text, "it is not a day, a T, a time to the second and an offset")
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  const problem = calendarProblem(year, month, day) ?? clockProblem(hour, minute, second)
  if (problem !== undefined) return malformed(text, problem)
  const fraction = match[7] ?? ""
  if (/[1-9]/.test(fraction.slice(3))) return malformed(text, "it is finer than a millisecond")
  const offset = match[8]
  if (offset === undefined) return malformed(text, "its offset from UTC is missing")
  if (!isUtcOffset(offset)) return malformed(text, `offset ${offset} does not exist`)
  const millis =
    epochDay(text.slice(0, 10) as CalendarDay) * DAY +
    (hour * 60 + minute) * MINUTE +
    second * 1000 +
    Number(fraction.slice(0, 3).padEnd(3, "0")) -
    offsetMillis(offset)
  return isInstant(millis)
    ? Result.succeed({ instant: millis, offset })
    : malformed(text, "in UTC it lies outside the years 0001 to 9999")
}

/**
 * An instant on the wire: RFC 3339 text outside, `Instant` inside.
 *
 * Shape: decodes any offset; encodes as UTC with `Z`, milliseconds only when they are not zero.
 * Errors: the sentence of InstantMalformed.
 * Gotcha: the offset is not kept; `EdtfMoment` keeps it.
 */
export const InstantText = Schema.String.annotate({
  identifier: "InstantText",
  description: "Instant as RFC 3339 text with Z or an offset, e.g. 2016-12-04T23:00:00Z",
  format: "date-time"
}).pipe(
  Schema.decodeTo(
    Schema.toType(Instant),
    SchemaTransformation.transformEffect<Instant, string>({
      decode: (text, options) =>
        Result.match(parseInstant(text), {
          onFailure: (error) =>
            Effect.fail(new SchemaIssue.InvalidValue({ message: error.message }, text, options)),
          onSuccess: ({ instant }) => Effect.succeed(instant)
        }),
      encode: (instant) => Effect.succeed(formatInstant(instant))
    })
  )
)

/**
 * Writes an instant as RFC 3339 text in UTC.
 *
 * Shape: `YYYY-MM-DDThh:mm:ssZ`, or `….sssZ` when the milliseconds are not zero.
 */
export const formatInstant = (instant: Instant): string => formatInstantAt(instant, "Z" as UtcOffset)

/**
 * Writes an instant as RFC 3339 text at an offset.
 *
 * Errors: defect when the local time lies outside the years 0001 to 9999; see `isWritableAt`.
 */
export const formatInstantAt = (instant: Instant, offset: UtcOffset): string => {
  const local = instant + offsetMillis(offset)
  const day = Math.floor(local / DAY)
  const time = local - day * DAY
  const millis = time % 1000
  const clock = [Math.floor(time / 3_600_000), Math.floor(time / MINUTE) % 60, Math.floor(time / 1000) % 60]
  const fraction = millis === 0 ? "" : `.${String(millis).padStart(3, "0")}`
  return `${fromEpochDay(day)}T${clock.map((n) => String(n).padStart(2, "0")).join(":")}${fraction}${offset}`
}

/** Whether an instant's local time at an offset lies within the years 0001 to 9999. */
export const isWritableAt = (instant: Instant, offset: UtcOffset): boolean =>
  isInstant(instant + offsetMillis(offset))

const isUtcOffset = Schema.is(UtcOffset)
const isInstant = Schema.is(Instant)

const malformed = (text: string, problem: string) =>
  Result.fail(new InstantMalformed({ text, problem, expected: EXPECTED }))

const clockProblem = (hour: number, minute: number, second: number): string | undefined => {
  if (hour > 23) return `hour ${hour} does not exist`
  if (minute > 59) return `minute ${minute} does not exist`
  if (second === 60) return "leap seconds cannot be kept"
  return second > 59 ? `second ${second} does not exist` : undefined
}

const offsetMillis = (offset: UtcOffset): number => {
  if (offset === "Z") return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return (offset.startsWith("-") ? -minutes : minutes) * MINUTE
}
