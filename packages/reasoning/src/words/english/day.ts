import { MONTH_NAMES } from "@cordon/domain/time/calendar-day"
import type { Days } from "../../case/reading.ts"
import { sharedDays } from "../shared-days.ts"

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
  const { from, to, shared } = sharedDays(days)
  return { first: dayWords(from).split(" ").slice(0, WORDS_LEFT[shared]).join(" "), last: dayWords(to) }
}

/** How many words of the first day are said. */
const WORDS_LEFT = { nothing: 3, year: 2, yearAndMonth: 1 } as const
