import { addDays, type CalendarDay, daysInMonth, epochDay } from "@cordon/domain/time/calendar-day"
import { formatInstant, Instant } from "@cordon/domain/time/instant"
import { dayWords, monthWords } from "../dataset/day-words.ts"
import { type Cell, CellRefusal } from "../table/cell.ts"
import { type DateReading, dateCell } from "../table/cell-date.ts"
import { quoted } from "../table/cell-number.ts"

/** When an event took place, as precisely as ACLED dates it. */
export interface EventTime {
  /** EDTF: the day, or some one day of the week or month. */
  readonly heldDuring: string
  /** The first day that it can be. */
  readonly earliest: CalendarDay
  readonly words: string
}

/**
 * The time of an event by its date and ACLED's time precision.
 *
 * Shape: 1 is the day; 2 some one day of the week around it, three days either way; 3 some one day of its month.
 * Source: ACLED Codebook, "Time precision codes": 2 is dated to the middle of a week or weekend, 3 to the middle of a
 * month, or to its first or last day where the beginning or end was named.
 */
export const eventTime = (day: CalendarDay, precision: number): EventTime => {
  if (precision === 1) return { heldDuring: day, earliest: day, words: `on ${dayWords(day)}` }
  if (precision === 2) {
    const earliest = addDays(day, -3)
    return {
      heldDuring: `[${earliest}..${addDays(day, 3)}]`,
      earliest,
      words: `on some day of the week around ${dayWords(day)}`
    }
  }
  const month = day.slice(0, 7)
  const last = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  return {
    heldDuring: `[${month}-01..${month}-${last}]`,
    earliest: `${month}-01` as CalendarDay,
    words: `on some day of ${monthWords(day)}`
  }
}

/**
 * When ACLED uploaded the row, from its `timestamp`: EDTF.
 *
 * Shape: seconds since 1970 in UTC; a day where the export has days instead. An empty cell is unknown.
 * Errors: before ACLED existed or after 2100, anything else.
 */
export const uploadTime = (text: string, reading: DateReading): Cell<string> => {
  if (!/^\d{6,}$/.test(text)) return dateCell(text, reading)
  const millis = Number(text) * 1000
  return millis >= FIRST_UPLOAD && millis < LAST_UPLOAD
    ? formatInstant(Instant.make(millis))
    : new CellRefusal(quoted(text), "as seconds since 1970 it lies outside the years 1997 to 2100")
}

const DAY = 86_400_000
const FIRST_UPLOAD = epochDay("1997-01-01" as CalendarDay) * DAY
const LAST_UPLOAD = epochDay("2101-01-01" as CalendarDay) * DAY
