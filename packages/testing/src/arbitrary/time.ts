import { type CalendarDay, fromEpochDay } from "@cordon/domain/time/calendar-day"
import { Arbitrary } from "effect"
import { anyOf, integer, oneOf } from "./choice.ts"

const FIRST = 21_974
const LAST = 22_034

/** A day of March or April 2030, the window of the made-up case. */
export const day: Arbitrary.Arbitrary<CalendarDay> = Arbitrary.map(integer(FIRST, LAST), fromEpochDay)

const twoDays = Arbitrary.map(Arbitrary.all([integer(FIRST, LAST), integer(0, 20)]), ([first, more]) => [
  fromEpochDay(first),
  fromEpochDay(Math.min(LAST, first + more + 1))
])

/** A period as EDTF text: a day, a month, a stretch, some day of a stretch, open or unknown ends. */
export const periodText: Arbitrary.Arbitrary<string> = anyOf<string>([
  day,
  Arbitrary.map(Arbitrary.all([day, oneOf(["~", "?", "%"])]), ([day, mark]) => `${day}${mark}`),
  oneOf(["2030", "2030-03", "2030-04"]),
  Arbitrary.map(twoDays, ([from, to]) => `${from}/${to}`),
  Arbitrary.map(twoDays, ([from, to]) => `[${from}..${to}]`),
  Arbitrary.map(day, (from) => `${from}/..`),
  Arbitrary.map(day, (to) => `/${to}`)
])

/** The time of a publication as EDTF text: a day, a moment, some day of a stretch, or unknown. */
export const publishedText: Arbitrary.Arbitrary<string> = anyOf<string>([
  day,
  Arbitrary.map(
    Arbitrary.all([day, oneOf(["Z", "+03:00", "-05:00"])]),
    ([day, offset]) => `${day}T18:30:00${offset}`
  ),
  Arbitrary.map(twoDays, ([from, to]) => `[${from}..${to}]`),
  oneOf(["", "2030-03"])
])
