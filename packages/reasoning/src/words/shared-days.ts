import { fromEpochDay } from "@cordon/domain/time/calendar-day"
import type { Days } from "../case/reading.ts"

/** The first and the last day as calendar days, and what the first has in common with the last. */
export interface SharedDays {
  readonly from: string
  readonly to: string
  readonly shared: "nothing" | "year" | "yearAndMonth"
}

/** What two days have in common, so that a sentence says it once. */
export const sharedDays = ({ first, last }: Days): SharedDays => {
  const [from, to] = [fromEpochDay(first), fromEpochDay(last)]
  const shared =
    from.slice(0, 7) === to.slice(0, 7)
      ? "yearAndMonth"
      : from.slice(0, 4) === to.slice(0, 4)
        ? "year"
        : "nothing"
  return { from, to, shared }
}
