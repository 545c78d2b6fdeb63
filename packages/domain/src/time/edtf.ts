import { Effect, Result, Schema, SchemaIssue, SchemaTransformation } from "effect"
import { CalendarDay } from "./calendar-day.ts"
import { CalendarMonth, CalendarYear } from "./calendar-month.ts"
import type { EdtfError } from "./edtf-errors.ts"
import { formatBound, formatMoment, formatPeriod } from "./edtf-format.ts"
import { boundProblem, periodProblem } from "./edtf-order.ts"
import { parseBound, parseMoment, parsePeriod, parsePublished } from "./edtf-parse.ts"
import { Instant, isWritableAt, UtcOffset } from "./instant.ts"

/**
 * How sure the writer was of a date: `~` approximate, `?` uncertain, `%` both.
 *
 * Source: EDTF level 1, qualification of a date (complete).
 * Gotcha: carries no width; an approximate day keeps the span of that day, and whoever shows it must show the qualifier.
 */
export const Qualifier = Schema.Literals(["none", "approximate", "uncertain", "both"]).annotate({
  description: "How sure the writer was of the date: ~ approximate, ? uncertain, % both"
})
export type Qualifier = typeof Qualifier.Type

const precision = <P extends string>(literal: P) =>
  Schema.Literal(literal).annotate({ description: "The finest unit that was written" })

/**
 * One time as somebody wrote it: a year, a month, a day or an instant.
 *
 * Shape: discriminated by `precision`; `value` is a CalendarYear, CalendarMonth, CalendarDay or Instant.
 * Source: EDTF level 0, date and date-time; level 1, qualification.
 * Gotcha: an instant keeps the offset it was written in, and cannot be qualified.
 */
export const Moment = Schema.Union([
  Schema.TaggedStruct("Moment", {
    precision: precision("year"),
    value: CalendarYear.annotate({ description: "The year" }),
    qualifier: Qualifier
  }),
  Schema.TaggedStruct("Moment", {
    precision: precision("month"),
    value: CalendarMonth.annotate({ description: "The month" }),
    qualifier: Qualifier
  }),
  Schema.TaggedStruct("Moment", {
    precision: precision("day"),
    value: CalendarDay.annotate({ description: "The day, in the zone of the case" }),
    qualifier: Qualifier
  }),
  Schema.TaggedStruct("Moment", {
    precision: precision("instant"),
    value: Instant.annotate({ description: "The instant" }),
    offset: UtcOffset.annotate({ description: "The offset from UTC in which it was written" }),
    qualifier: Schema.Literal("none").annotate({ description: "A time to the second cannot be qualified" })
  }).check(
    Schema.makeFilter(({ value, offset }) => isWritableAt(value, offset), {
      expected: "an instant whose local time lies within the years 0001 to 9999"
    })
  )
])
export type Moment = typeof Moment.Type

/** The missing end of a one-of set: as early, or as late, as may be. */
export const NoLimit = Schema.TaggedStruct("NoLimit", {})
export type NoLimit = typeof NoLimit.Type

const limit = (description: string) => Schema.Union([Moment, NoLimit]).annotate({ description })

/**
 * A bound that was stated: `2016-12-04`.
 *
 * Source: EDTF level 0.
 */
export const OnBound = Schema.TaggedStruct("On", {
  moment: Moment.annotate({ description: "The time that was stated" })
})
export type OnBound = typeof OnBound.Type

/**
 * A bound that falls on some one day of a range: `[2016-07-26..2016-07-30]`, `[..2016-12-03]`, `[2016-12-02..]`.
 *
 * Shape: one limit may be NoLimit, not both; `latest` is never before `earliest`.
 * Source: EDTF level 2, one of a set; as the bound of an interval it is an extension of this program.
 */
export const WithinBound = Schema.TaggedStruct("Within", {
  earliest: limit("The earliest time at which the bound can fall, or NoLimit"),
  latest: limit("The latest time at which the bound can fall, or NoLimit")
}).check(
  Schema.makeFilter((bound) => boundProblem(bound), {
    expected: "a set that is limited and does not run backwards"
  })
)
export type WithinBound = typeof WithinBound.Type

/**
 * No bound at all: `..`; the period runs on without limit, as far as the writer says.
 *
 * Source: EDTF level 1, open interval.
 */
export const OpenBound = Schema.TaggedStruct("Open", {})
export type OpenBound = typeof OpenBound.Type

/**
 * There is a bound but the writer does not know it: the empty text.
 *
 * Source: EDTF level 1, unknown interval bound.
 */
export const UnknownBound = Schema.TaggedStruct("Unknown", {})
export type UnknownBound = typeof UnknownBound.Type

/** Where a period begins or ends, as far as somebody says. */
export const Bound = Schema.Union([OnBound, WithinBound, OpenBound, UnknownBound]).pipe(
  Schema.toTaggedUnion("_tag")
)
export type Bound = typeof Bound.Type

/**
 * When something was published: a bound that is never open.
 *
 * Gotcha: `On` a day means at some instant of that day, not throughout it.
 */
export const Published = Schema.Union([OnBound, WithinBound, UnknownBound]).pipe(Schema.toTaggedUnion("_tag"))
export type Published = typeof Published.Type

const from = "Where it begins; the stated day, month or year belongs to it"
const to = "Where it ends; the stated day, month or year belongs to it"

/**
 * A period every day of which is meant: `2016-11-26/2016-11-28`, `2016-12-04/..`, or `2016-12` throughout.
 *
 * Shape: both bounds inclusive as written; never ends before it starts.
 * Source: EDTF level 0 and 1, time interval.
 */
export const EveryDayPeriod = Schema.Struct({
  extent: Schema.Literal("everyDay").annotate({ description: "Every day of the period is meant" }),
  from: Bound.annotate({ description: from }),
  to: Bound.annotate({ description: to })
}).check(
  Schema.makeFilter((period) => periodProblem(period), {
    expected: "a period that does not end before it starts"
  })
)
export type EveryDayPeriod = typeof EveryDayPeriod.Type

/**
 * A range some one day of which is meant: `[2016-12-02..2016-12-06]`, `[..2016-12-03]`.
 *
 * Shape: both limits inclusive as written; one may be open, not both.
 * Source: EDTF level 2, one of a set.
 */
export const SomeDayPeriod = Schema.Struct({
  extent: Schema.Literal("someDay").annotate({ description: "Some one day of the range is meant" }),
  from: Schema.Union([OnBound, OpenBound]).annotate({ description: "The earliest day it can be" }),
  to: Schema.Union([OnBound, OpenBound]).annotate({ description: "The latest day it can be" })
}).check(
  Schema.makeFilter((period) => periodProblem(period), {
    expected: "a range that is limited and does not run backwards"
  })
)
export type SomeDayPeriod = typeof SomeDayPeriod.Type

/**
 * The time that a claim speaks of: every day of a period, or some day of it.
 *
 * Shape: discriminated by `extent`; the two readings are never turned into each other.
 */
export const Period = Schema.Union([EveryDayPeriod, SomeDayPeriod]).pipe(Schema.toTaggedUnion("extent"))
export type Period = typeof Period.Type

/**
 * One time as EDTF text outside and `Moment` inside.
 *
 * Shape: `2016`, `2016-12`, `2016-12-04`, `2016-12-04~`, `2016-12-04T18:00:00-05:00`.
 * Errors: the sentence of EdtfMalformed or EdtfUnsupported.
 * Source: EDTF level 0, date and date-time; level 1, qualification. An offset is mandatory with a time.
 */
export const EdtfMoment = Schema.String.annotate({
  identifier: "EdtfMoment",
  description:
    "Time as EDTF: YYYY, YYYY-MM or YYYY-MM-DD, with ~, ? or % behind it, or an RFC 3339 time with offset"
}).pipe(Schema.decodeTo(Schema.toType(Moment), edtf(parseMoment, formatMoment)))

/**
 * A bound of a period as EDTF text outside and `Bound` inside.
 *
 * Shape: a moment, `[a..b]`, `[..b]`, `[a..]`, `..` for open, or the empty text for unknown.
 * Errors: the sentence of EdtfMalformed or EdtfUnsupported.
 * Source: EDTF level 0; level 1, open and unknown bounds; level 2, one of a set.
 */
export const EdtfBound = Schema.String.annotate({
  identifier: "EdtfBound",
  description:
    "Bound as EDTF: a date, [earliest..latest] for some time within, .. for open, empty for unknown"
}).pipe(Schema.decodeTo(Schema.toType(Bound), edtf(parseBound, formatBound)))

/**
 * A period as EDTF text outside and `Period` inside.
 *
 * Shape: `A/B` or a lone moment for every day of it, a lone set `[A..B]` for some day of it.
 * Errors: the sentence of EdtfMalformed or EdtfUnsupported.
 * Source: EDTF level 0 and 1, time interval; level 2, one of a set.
 * Gotcha: a set as the bound of an interval (`[2016-07-26..2016-07-30]/2016-12-22`) is an extension of this program;
 * `2016-12-04/2016-12-04` is written back as `2016-12-04`.
 */
export const EdtfPeriod = Schema.String.annotate({
  identifier: "EdtfPeriod",
  description:
    "Period as EDTF: a date or from/to (both inclusive) for every day of it, [earliest..latest] for some day of it"
}).pipe(Schema.decodeTo(Schema.toType(Period), edtf(parsePeriod, formatPeriod)))

/**
 * The time of a publication as EDTF text outside and `Published` inside.
 *
 * Shape: a moment, `[a..b]`, `[..b]`, `[a..]`, or the empty text for unknown; never open.
 * Errors: the sentence of EdtfMalformed or EdtfUnsupported.
 * Source: EDTF level 0; level 2, one of a set.
 */
export const EdtfPublished = Schema.String.annotate({
  identifier: "EdtfPublished",
  description:
    "Time of publication as EDTF: a date, [earliest..latest] for some time within, empty for unknown"
}).pipe(Schema.decodeTo(Schema.toType(Published), edtf(parsePublished, formatBound)))

/** A bound that falls on a day, stated without doubt. */
export const onDay = (day: CalendarDay): OnBound => ({
  _tag: "On",
  moment: { _tag: "Moment", precision: "day", value: day, qualifier: "none" }
})

/** The period that is one whole day. */
export const periodOfDay = (day: CalendarDay): EveryDayPeriod => periodBetween(day, day)

/**
 * The period from one day to another, both included.
 *
 * Gotcha: the caller sees to it that `last` is not before `first`.
 */
export const periodBetween = (first: CalendarDay, last: CalendarDay): EveryDayPeriod => ({
  extent: "everyDay",
  from: onDay(first),
  to: onDay(last)
})

/** The period from a day onwards, without end: `2016-12-04/..`. */
export const periodFrom = (day: CalendarDay): EveryDayPeriod => ({
  extent: "everyDay",
  from: onDay(day),
  to: { _tag: "Open" }
})

function edtf<A>(parse: (text: string) => Result.Result<A, EdtfError>, format: (value: A) => string) {
  return SchemaTransformation.transformEffect<A, string>({
    decode: (text, options) =>
      Result.match(parse(text), {
        onFailure: (error) =>
          Effect.fail(new SchemaIssue.InvalidValue({ message: error.message }, text, options)),
        onSuccess: (value) => Effect.succeed(value)
      }),
    encode: (value) => Effect.succeed(format(value))
  })
}
