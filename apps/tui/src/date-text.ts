import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { monthName } from "@cordon/view-model/format-time"
import { Result, Schema } from "effect"

const decodeDay = Schema.decodeUnknownResult(CalendarDay)

/**
 * Reads a date as somebody types it: `2016-12-04`, `4 Dec 2016`, `4 Dec`, `4`. What is left out is taken from the day
 * that is shown.
 */
export const readDay = (text: string, shown: CalendarDay): CalendarDay | undefined => {
  const iso = decodeDay(text.trim())
  if (Result.isSuccess(iso)) return iso.success
  const match = /^(\d{1,2})\.?(?:\s+([A-Za-z]{3,9}))?(?:\s+(\d{4}))?$/.exec(text.trim())
  if (match === null) return undefined
  const month = match[2] === undefined ? shown.slice(5, 7) : monthNumber(match[2])
  if (month === undefined) return undefined
  const day = decodeDay(`${match[3] ?? shown.slice(0, 4)}-${month}-${match[1]!.padStart(2, "0")}`)
  return Result.isSuccess(day) ? day.success : undefined
}

const monthNumber = (word: string): string | undefined => {
  for (let month = 1; month <= 12; month += 1) {
    const number = String(month).padStart(2, "0")
    if (word.toLowerCase().startsWith(monthName(`2000-${number}-01` as CalendarDay).toLowerCase()))
      return number
  }
  return undefined
}
