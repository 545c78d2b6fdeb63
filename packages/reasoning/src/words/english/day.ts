import { fromEpochDay, MONTH_NAMES } from "@cordon/domain/time/calendar-day"
import type { Days } from "../../case/reading.ts"

/** "15 December 2016". */
export const dayWords = (day: string): string => {
  const [year = "", month = "", date = ""] = day.split("-")
  return `${Number(date)} ${MONTH_NAMES[Number(month) - 1]} ${Number(year)}`
}

/** "on 15 December 2016", "from 15 to 22 December 2016". */
export const daysWords = (days: Days): string => {
  const { first, last } = ends(days)
  return days.first === days.last ? `on ${last}` : `from ${first} to ${last}`
}

/** "between 15 and 22 December 2016". */
export const daysBetweenWords = (days: Days): string => {
  const { first, last } = ends(days)
  return `between ${first} and ${last}`
}

/** Both days in words, the first without the month and year that it shares with the last. */
const ends = (days: Days): { readonly first: string; readonly last: string } => {
  const [from, to] = [fromEpochDay(days.first), fromEpochDay(days.last)]
  const shared = from.slice(0, 7) === to.slice(0, 7) ? 2 : from.slice(0, 4) === to.slice(0, 4) ? 1 : 0
  return {
    first: dayWords(from)
      .split(" ")
      .slice(0, 3 - shared)
      .join(" "),
    last: dayWords(to)
  }
}
