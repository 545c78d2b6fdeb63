import { DateTime, Option, Schema } from "effect"
import { type CalendarDay, epochDay, FIRST_DAY, fromEpochDay, LAST_DAY } from "./calendar-day.ts"
import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "./instant.ts"

const DAY = 86_400_000
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/

/**
 * Name of a time zone.
 *
 * Shape: a name of the IANA time zone database that this runtime knows, e.g. `Asia/Damascus`.
 * Errors: one sentence; a name in the wrong case is answered with the right one.
 * Source: IANA Time Zone Database, as shipped with the runtime's ICU.
 * Gotcha: a fixed offset such as `+03:00` is refused, since a case's days follow summer time.
 */
export const ZoneId = Schema.String.check(
  Schema.makeFilter((text: string) => zoneProblem(text), {
    expected: "an IANA time zone, e.g. Asia/Damascus",
    toJsonSchema: () => [{ pattern: ZONE_NAME.source }, true],
    // A generator's hint only: the filter above decides.
    arbitraryConstraint: {
      patterns: [{ source: "^(Asia/(Damascus|Gaza|Tokyo)|Europe/Kyiv|America/Sao_Paulo|UTC)$", flags: "" }]
    }
  })
)
  .pipe(Schema.brand("ZoneId"))
  .annotate({ identifier: "ZoneId", description: "IANA time zone, e.g. Asia/Damascus" })
export type ZoneId = typeof ZoneId.Type

/**
 * Turns days into instants and back, in one time zone.
 *
 * Days follow each other without gap or overlap, so every instant has exactly one day,
 * also where the clocks go back across midnight and a few wall-clock minutes of the earlier day come twice.
 */
export interface CaseClock {
  /** The zone whose days these are. */
  readonly zone: ZoneId
  /** First instant of a day; where midnight is skipped, the first instant after the skip. */
  readonly startOfDay: (day: CalendarDay) => Instant
  /** First instant after a day: the start of the next one. Equal to the start for a day that the zone skipped. */
  readonly endOfDay: (day: CalendarDay) => Instant
  /** The day on which an instant falls. */
  readonly dayOf: (instant: Instant) => CalendarDay
}

/**
 * Makes the clock of a zone; it remembers each day it has worked out.
 *
 * Errors: defect when the zone was not validated by `ZoneId`.
 * Source: IANA Time Zone Database through `effect/DateTime`.
 * Gotcha: results are held within the years 0001 to 9999, so that the very first or last day can be up to a day short.
 */
export const makeCaseClock = (zone: ZoneId): CaseClock => {
  const timeZone = DateTime.zoneMakeNamedUnsafe(zone)
  const starts = new Map<number, Instant>()
  const first = epochDay(FIRST_DAY)
  const last = epochDay(LAST_DAY)

  const startOf = (n: number): Instant => {
    if (n < first) return FIRST_INSTANT
    if (n > last) return LAST_INSTANT
    const known = starts.get(n)
    if (known !== undefined) return known
    const midnight = DateTime.makeZonedUnsafe(n * DAY, { timeZone, adjustForTimeZone: true })
    const start = Math.min(Math.max(DateTime.toEpochMillis(midnight), FIRST_INSTANT), LAST_INSTANT) as Instant
    starts.set(n, start)
    return start
  }

  return {
    zone,
    startOfDay: (day) => startOf(epochDay(day)),
    endOfDay: (day) => startOf(epochDay(day) + 1),
    dayOf: (instant) => {
      // No zone is as much as two days from UTC, so this settles after a step or two.
      let n = Math.min(Math.max(Math.floor(instant / DAY), first), last)
      while (n > first && instant < startOf(n)) n -= 1
      while (n < last && instant >= startOf(n + 1)) n += 1
      return fromEpochDay(n)
    }
  }
}

function zoneProblem(text: string): string | undefined {
  const found = ZONE_NAME.test(text) ? DateTime.zoneMakeNamed(text) : Option.none()
  if (Option.isNone(found)) {
    return `${JSON.stringify(text)} is not a time zone; write an IANA name, e.g. Asia/Damascus`
  }
  const { id } = found.value
  return id !== text && id.toLowerCase() === text.toLowerCase()
    ? `${JSON.stringify(text)} is not a time zone as IANA spells it; write ${id}`
    : undefined
}
