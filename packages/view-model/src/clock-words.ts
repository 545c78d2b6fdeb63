import type { Bound, Moment, NoLimit, Period } from "@cordon/domain/time/edtf"
import { formatBound } from "@cordon/domain/time/edtf-format"
import type { Instant } from "@cordon/domain/time/instant"
import type { CaseClock } from "@cordon/domain/time/zone"
import { formatMomentWords } from "./format-time.ts"

/** How finely a bound is known: `to the day`, `to the month, approximate`, `on some day of a range`, `unknown`. */
export const boundPrecision = (bound: Bound): string => {
  switch (bound._tag) {
    case "On":
      return momentPrecision(bound.moment)
    case "Within":
      return withinPrecision(bound.earliest, bound.latest)
    case "Open":
      return "open"
    case "Unknown":
      return "unknown"
  }
}

/** How finely a period is known, and whether every day of it is meant or some one day. */
export const periodPrecision = (period: Period): string => {
  const { from, to } = period
  if (period.extent === "someDay") return "some one day of the range; which one is not said"
  if (formatBound(from) === formatBound(to)) return `the whole of it, ${boundPrecision(from)}`
  return `every day of it; begins ${boundPrecision(from)}, ends ${boundPrecision(to)}`
}

/** An instant in the case's zone: `5 Dec 2016, 01:00`. */
export const formatInstantWords = (instant: Instant, clock: CaseClock): string =>
  formatMomentWords(
    { _tag: "Moment", precision: "instant", value: instant, offset: "Z", qualifier: "none" } as Moment,
    clock
  )

const momentPrecision = ({ precision, qualifier }: Moment): string =>
  [precision === "instant" ? "to the minute" : `to the ${precision}`, ...QUALIFIERS[qualifier]].join(", ")

const QUALIFIERS = {
  none: [],
  approximate: ["approximate"],
  uncertain: ["uncertain"],
  both: ["approximate", "uncertain"]
} as const

const withinPrecision = (earliest: Moment | NoLimit, latest: Moment | NoLimit): string =>
  earliest._tag === "NoLimit"
    ? "no later than this"
    : latest._tag === "NoLimit"
      ? "no earlier than this"
      : "on some day of a range"
