import type { Bound, Moment, NoLimit, Period } from "@cordon/domain/time/edtf"
import { formatBound } from "@cordon/domain/time/edtf-format"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseClock } from "@cordon/domain/time/zone"
import { joined } from "./format.ts"
import { formatMomentWords } from "./format-time.ts"
import { vocabulary } from "./language.ts"

/** How finely a time is known. */
export const words = vocabulary("view-model/clock-words", {
  to: {
    instant: "to the minute",
    day: "to the day",
    month: "to the month",
    year: "to the year"
  },
  approximate: "approximate",
  uncertain: "uncertain",
  open: "open",
  unknown: "unknown",
  notLater: "no later than this",
  notEarlier: "no earlier than this",
  someDay: "on some day of a range",
  oneDay: "some one day of the range; which one is not said",
  whole: (precision: string) => `the whole of it, ${precision}`,
  everyDay: (begins: string, ends: string) => `every day of it; begins ${begins}, ends ${ends}`
})

/** How finely a bound is known: `to the day`, `to the month, approximate`, `on some day of a range`, `unknown`. */
export const boundPrecision = (bound: Bound): string => {
  switch (bound._tag) {
    case "On":
      return momentPrecision(bound.moment)
    case "Within":
      return withinPrecision(bound.earliest, bound.latest)
    case "Open":
      return words.open
    case "Unknown":
      return words.unknown
  }
}

/** How finely a period is known, and whether every day of it is meant or some one day. */
export const periodPrecision = (period: Period): string => {
  const { from, to } = period
  if (period.extent === "someDay") return words.oneDay
  if (formatBound(from) === formatBound(to)) return words.whole(boundPrecision(from))
  return words.everyDay(boundPrecision(from), boundPrecision(to))
}

/** An instant in the case's zone: `5 Dec 2016, 01:00`. */
export const formatInstantWords = (instant: Instant, clock: CaseClock): string =>
  formatMomentWords(
    { _tag: "Moment", precision: "instant", value: instant, offset: "Z", qualifier: "none" } as Moment,
    clock
  )

const momentPrecision = ({ precision, qualifier }: Moment): string =>
  joined([words.to[precision], ...QUALIFIERS[qualifier].map((name) => words[name])])

const QUALIFIERS = {
  none: [],
  approximate: ["approximate"],
  uncertain: ["uncertain"],
  both: ["approximate", "uncertain"]
} as const

const withinPrecision = (earliest: Moment | NoLimit, latest: Moment | NoLimit): string =>
  earliest._tag === "NoLimit" ? words.notLater : latest._tag === "NoLimit" ? words.notEarlier : words.someDay
