import { LEVANT_MONTHS } from "@cordon/domain/language/arabic/month"
import type { Days } from "../../case/reading.ts"
import { sharedDays } from "../shared-days.ts"

/** `15 كانون الأول 2016`. */
export const dayWords = (day: string): string => {
  const { date, month, year } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** `في 15 كانون الأول 2016`, `من 15 إلى 22 كانون الأول 2016`. */
export const daysWords = (days: Days): string => {
  const { first, last } = ends(days)
  return days.first === days.last ? `في ${last}` : `من ${first} إلى ${last}`
}

/** `بين 15 و22 كانون الأول 2016`. */
export const daysBetweenWords = (days: Days): string => {
  const { first, last } = ends(days)
  return `بين ${first} و${last}`
}

/** Both days in words, the first without the month and year that it shares with the last. */
const ends = (days: Days): { readonly first: string; readonly last: string } => {
  const { from, to, shared } = sharedDays(days)
  const { date, month, year } = partsOf(from)
  const first = { nothing: `${date} ${month} ${year}`, year: `${date} ${month}`, yearAndMonth: `${date}` }
  return { first: first[shared], last: dayWords(to) }
}

const partsOf = (day: string) => {
  const [year = "", month = "", date = ""] = day.split("-")
  return { date: Number(date), month: LEVANT_MONTHS[Number(month) - 1] ?? "", year: Number(year) }
}
