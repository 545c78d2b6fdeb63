import { epochDay, FIRST_DAY, LAST_DAY } from "@cordon/domain/time/calendar-day"
import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "@cordon/domain/time/instant"
import type { Span } from "@cordon/domain/time/span"
import type { CaseClock } from "@cordon/domain/time/zone"

/** Whole days since 1970-01-01 of the case's calendar: from included, to excluded. */
export interface EpochDays {
  readonly from: number
  readonly to: number
}

/** Open ends: the first day that there is, and the one after the last, so that a comparison needs no exception. */
export const OPEN_FROM = epochDay(FIRST_DAY)
export const OPEN_TO = epochDay(LAST_DAY) + 1

/** The days whose last instant lies in a span: for answers, of which each day has one. */
export const daysAnswered = ({ from, to }: Span, clock: CaseClock): EpochDays => ({
  from: dayAt(from, clock) ?? OPEN_FROM,
  to: dayAt(to, clock) ?? OPEN_TO
})

/** The days that a span touches: for what is said to hold then. */
export const daysTouched = ({ from, to }: Span, clock: CaseClock): EpochDays => {
  const first = dayAt(from, clock) ?? OPEN_FROM
  const last = dayAt(to - 1, clock)
  return { from: first, to: last === undefined ? OPEN_TO : Math.max(last, first) + 1 }
}

const dayAt = (instant: number, clock: CaseClock): number | undefined =>
  instant > FIRST_INSTANT && instant < LAST_INSTANT ? epochDay(clock.dayOf(instant as Instant)) : undefined
