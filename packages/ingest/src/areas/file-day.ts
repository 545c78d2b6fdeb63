import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { CellRefusal } from "../table/cell.ts"
import { type DateReading, dateCell } from "../table/cell-date.ts"

/** What a file's name says of the day that it is about. */
export type FileDay =
  | { readonly kind: "day"; readonly day: CalendarDay }
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly found: string; readonly reason: string }

// A day of eight digits stands alone; four digits of a time of day may follow behind T, _ or -.
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g
const PARTED = /(?<!\d)(\d{4})([-_./ ])(\d{1,2})\2(\d{1,2})(?!\d)/g
const DAY_OR_MONTH_FIRST = /(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(\d{4})(?!\d)/g
const WORDED = /(?<!\d)(\d{1,2})[-_. ]?([A-Za-z]{3,9})[-_. ]?(\d{4})(?!\d)/g

/**
 * Finds the day in a file's name: `2016-12-04.geojson`, `Syria_20161204.kml`, `2016/12/04/control.geojson`,
 * `4-Dec-2016.kml`; `control-04-12-2016.geojson` in the declared order.
 *
 * Errors: as `refused`: a day that does not exist, one that the declared order is needed for, and two different days.
 */
export const dayOfFileName = (path: string, reading: DateReading): FileDay => {
  const name = path.replace(/\.[A-Za-z]+$/, "")
  const last = daysIn(name.slice(name.lastIndexOf("/") + 1), reading)
  const found = last.length > 0 ? last : daysIn(name, reading)
  const [first] = found
  if (first === undefined) return { kind: "none" }
  const other = found.find((day) => day.kind !== "day" || first.kind !== "day" || day.day !== first.day)
  if (first.kind !== "day" || other === undefined) return first
  return other.kind === "day"
    ? {
        kind: "refused",
        found: JSON.stringify(path),
        reason: "the file name has two dates; which one is meant is not clear"
      }
    : other
}

const daysIn = (text: string, reading: DateReading): ReadonlyArray<FileDay> => {
  const written: Array<string> = []
  // Each kind takes what it finds out of the text, so that no later kind finds parts of it again.
  let rest = text
  const take = (pattern: RegExp, write: (match: ReadonlyArray<string>) => string | undefined): void => {
    rest = rest.replace(pattern, (...match: Array<unknown>) => {
      const date = write(match.map(String))
      if (date === undefined) return String(match[0])
      written.push(date)
      return " "
    })
  }
  const two = (digits: string): string => digits.padStart(2, "0")
  take(PARTED, ([, year = "", , month = "", day = ""]) => `${year}-${two(month)}-${two(day)}`)
  take(COMPACT, ([, year = "", month = "", day = ""]) => `${year}-${month}-${day}`)
  take(DAY_OR_MONTH_FIRST, ([, first = "", , second = "", year = ""]) => `${first}/${second}/${year}`)
  take(WORDED, ([, day = "", month = "", year = ""]) => {
    const date = `${day} ${month} ${year}`
    return dateCell(date, reading) instanceof CellRefusal ? undefined : date
  })
  return written.map((date): FileDay => {
    const day = dateCell(date, reading)
    if (day === undefined) return { kind: "none" }
    return day instanceof CellRefusal
      ? { kind: "refused", found: JSON.stringify(text), reason: `the date in the file name: ${day.reason}` }
      : { kind: "day", day }
  })
}
