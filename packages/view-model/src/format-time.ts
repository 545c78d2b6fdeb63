import {
  addDays,
  type CalendarDay,
  daysBetween,
  epochDay,
  MONTH_NAMES
} from "@cordon/domain/time/calendar-day"
import type { Bound, Moment, NoLimit, Period, Published } from "@cordon/domain/time/edtf"
import type { CaseClock } from "@cordon/domain/time/zone"
import { DateTime } from "effect"
import { vocabulary } from "./language.ts"

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const

/** How days, bounds and periods are said. */
export const words = vocabulary("view-model/format-time", {
  /** From 1. */
  month: (number: number) => (MONTH_NAMES[number - 1] ?? "").slice(0, 3),
  longMonth: (number: number) => MONTH_NAMES[number - 1] ?? "",
  /** From 0 for Sunday. */
  weekday: (number: number) => WEEKDAYS[number] ?? "",
  instant: (day: string, time: string) => `${day}, ${time}`,
  about: (moment: string) => `about ${moment}`,
  perhaps: (moment: string) => `perhaps ${moment}`,
  perhapsAbout: (moment: string) => `perhaps about ${moment}`,
  open: "open",
  unknown: "unknown",
  anyTime: "at any time",
  unknownTime: "at an unknown time",
  from: (start: string) => `from ${start}`,
  fromWithoutEnd: (start: string) => `from ${start}, until when is not said`,
  until: (end: string) => `until ${end}`,
  untilWithoutStart: (end: string) => `until ${end}, since when is not said`,
  span: (start: string, end: string) => `${start} to ${end}`,
  by: (day: string) => `by ${day}`,
  orLater: (day: string) => `${day} or later`,
  someDay: (days: string) => `some day ${days}`,
  someDayFrom: (first: string, last: string) => `some day from ${first} to ${last}`,
  around: (day: string, margin: number) => `${day} (± ${margin === 1 ? "1 day" : `${margin} days`})`
})

/** `4 Dec 2016`. */
export const formatDay = (day: CalendarDay): string => `${formatShortDay(day)} ${Number(day.slice(0, 4))}`

/** `Sun 4 Dec 2016`. */
export const formatWeekday = (day: CalendarDay): string =>
  `${words.weekday(weekdayOf(day))} ${formatDay(day)}`

/** `4 Dec`. */
export const formatShortDay = (day: CalendarDay): string => `${Number(day.slice(8, 10))} ${monthName(day)}`

/** `4 December`. */
export const formatLongDay = (day: CalendarDay): string =>
  `${Number(day.slice(8, 10))} ${words.longMonth(Number(day.slice(5, 7)))}`

/** `Dec`; of a day or a month. */
export const monthName = (day: string): string => words.month(Number(day.slice(5, 7)))

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: CalendarDay): number => (((epochDay(day) + 4) % 7) + 7) % 7

/**
 * A moment in words, in the case's zone: `4 Dec 2016`, `about 4 Dec 2016`, `Dec 2016`, `5 Dec 2016, 01:00`.
 */
export const formatMomentWords = (moment: Moment, clock: CaseClock): string => {
  const said =
    moment.precision === "instant"
      ? instantWords(moment, clock)
      : moment.precision === "day"
        ? formatDay(moment.value)
        : moment.precision === "month"
          ? `${monthName(moment.value)} ${Number(moment.value.slice(0, 4))}`
          : String(moment.value)
  switch (moment.qualifier) {
    case "none":
      return said
    case "approximate":
      return words.about(said)
    case "uncertain":
      return words.perhaps(said)
    case "both":
      return words.perhapsAbout(said)
  }
}

/**
 * A bound in words: `4 Dec 2016`, `2 Dec 2016 (± 1 day)`, `some day 26–28 Nov 2016`, `by 3 Dec 2016`,
 * `2 Dec 2016 or later`, `open`, `unknown`.
 */
export const formatBoundWords = (bound: Bound, clock: CaseClock): string => {
  switch (bound._tag) {
    case "On":
      return formatMomentWords(bound.moment, clock)
    case "Within":
      return aroundWords(bound.earliest, bound.latest) ?? someDayWords(bound.earliest, bound.latest, clock)
    case "Open":
      return words.open
    case "Unknown":
      return words.unknown
  }
}

/** The time that a claim speaks of, in words; every day of it and some day of it read differently. */
export const formatPeriodWords = (period: Period, clock: CaseClock): string => {
  const { from, to } = period
  if (period.extent === "someDay") return someDayWords(limitOf(from), limitOf(to), clock)
  const start = formatBoundWords(from, clock)
  if (from._tag === "On" && to._tag === "On" && start === formatBoundWords(to, clock)) return start
  if (to._tag === "Open")
    return from._tag === "Unknown" || from._tag === "Open" ? words.anyTime : words.from(start)
  if (to._tag === "Unknown") {
    return from._tag === "Unknown" ? words.unknownTime : words.fromWithoutEnd(start)
  }
  const end = formatBoundWords(to, clock)
  if (from._tag === "Open" || from._tag === "Unknown") {
    return from._tag === "Unknown" ? words.untilWithoutStart(end) : words.until(end)
  }
  const short = sharedRange(limitOf(from), limitOf(to))
  return short ?? words.span(start, end)
}

/** When something was said, in words; `unknown` is said, never guessed. */
export const formatPublished = (published: Published, clock: CaseClock): string =>
  formatBoundWords(published, clock)

const someDayWords = (earliest: Moment | NoLimit, latest: Moment | NoLimit, clock: CaseClock): string => {
  if (earliest._tag === "NoLimit")
    return latest._tag === "NoLimit" ? words.unknown : words.by(formatMomentWords(latest, clock))
  if (latest._tag === "NoLimit") return words.orLater(formatMomentWords(earliest, clock))
  if (isDay(earliest) && isDay(latest)) {
    if (earliest.value === latest.value) return formatMomentWords(earliest, clock)
    return words.someDay(
      sharedRange(earliest, latest) ?? words.span(formatDay(earliest.value), formatDay(latest.value))
    )
  }
  return words.someDayFrom(formatMomentWords(earliest, clock), formatMomentWords(latest, clock))
}

const limitOf = (bound: Bound): Moment | NoLimit => (bound._tag === "On" ? bound.moment : { _tag: "NoLimit" })

const isDay = (moment: Moment): moment is Extract<Moment, { readonly precision: "day" }> =>
  moment.precision === "day"

/** `26–28 Nov 2016` or `26 Nov – 3 Dec 2016`; undefined unless both are plain days. */
const sharedRange = (a: Moment | NoLimit, b: Moment | NoLimit): string | undefined => {
  if (a._tag === "NoLimit" || b._tag === "NoLimit" || !isDay(a) || !isDay(b)) return undefined
  if (a.qualifier !== "none" || b.qualifier !== "none") return undefined
  if (a.value.slice(0, 7) === b.value.slice(0, 7))
    return `${Number(a.value.slice(8, 10))}–${formatDay(b.value)}`
  return a.value.slice(0, 4) === b.value.slice(0, 4)
    ? `${formatShortDay(a.value)} – ${formatDay(b.value)}`
    : `${formatDay(a.value)} – ${formatDay(b.value)}`
}

/** A short even range as a middle with a margin: `2 Dec 2016 (± 1 day)`. */
const aroundWords = (earliest: Moment | NoLimit, latest: Moment | NoLimit): string | undefined => {
  if (earliest._tag === "NoLimit" || latest._tag === "NoLimit" || !isDay(earliest) || !isDay(latest))
    return undefined
  const margin = daysBetween(earliest.value, latest.value) / 2
  if (margin !== 1 && margin !== 2) return undefined
  return words.around(formatDay(addDays(earliest.value, margin)), margin)
}

const instantWords = (
  moment: Extract<Moment, { readonly precision: "instant" }>,
  clock: CaseClock
): string => {
  const { hour, minute } = DateTime.toParts(DateTime.makeZonedUnsafe(moment.value, { timeZone: clock.zone }))
  const two = (n: number) => String(n).padStart(2, "0")
  return words.instant(formatDay(clock.dayOf(moment.value)), `${two(hour)}:${two(minute)}`)
}
