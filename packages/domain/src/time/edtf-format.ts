import { formatYear } from "./calendar-month.ts"
import type { Bound, Moment, NoLimit, Period, Qualifier } from "./edtf.ts"
import { formatInstantAt } from "./instant.ts"

const MARKS: { readonly [Q in Qualifier]: string } = { none: "", approximate: "~", uncertain: "?", both: "%" }

/**
 * Writes a moment as EDTF: `2016`, `2016-12`, `2016-12-04~`, `2016-12-04T18:00:00-05:00`.
 *
 * Source: EDTF level 0; level 1 for `~`, `?` and `%`.
 */
export const formatMoment = (moment: Moment): string => {
  if (moment.precision === "instant") return formatInstantAt(moment.value, moment.offset)
  const date = moment.precision === "year" ? formatYear(moment.value) : moment.value
  return `${date}${MARKS[moment.qualifier]}`
}

/**
 * Writes a bound as EDTF: a moment, `[a..b]`, `..`, or nothing when it is unknown.
 *
 * Source: EDTF level 1 for `..` and the empty bound; level 2 for the set.
 */
export const formatBound = (bound: Bound): string => {
  if (bound._tag === "On") return formatMoment(bound.moment)
  if (bound._tag === "Within") return `[${formatLimit(bound.earliest)}..${formatLimit(bound.latest)}]`
  return bound._tag === "Open" ? ".." : ""
}

/**
 * Writes a period as EDTF: `a/b` or a lone moment for every day of it, a lone set for some day of it.
 *
 * Source: EDTF levels 0 to 2; a set as the bound of an interval is an extension of this program.
 */
export const formatPeriod = (period: Period): string => {
  const from = formatBound(period.from)
  const to = formatBound(period.to)
  if (period.extent === "someDay") return `[${withoutDots(from)}..${withoutDots(to)}]`
  return period.from._tag === "On" && from === to ? from : `${from}/${to}`
}

const formatLimit = (limit: Moment | NoLimit): string => (limit._tag === "NoLimit" ? "" : formatMoment(limit))

const withoutDots = (bound: string): string => (bound === ".." ? "" : bound)
