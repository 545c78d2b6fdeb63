import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { dayWords } from "../dataset/day-words.ts"

/** How a corridor stands. */
export type CorridorStatus = "planned" | "open" | "closed" | "underFire"

/** The days that a row gives. */
export interface CorridorDays {
  readonly opened: CalendarDay | undefined
  readonly closed: CalendarDay | undefined
  /** The day from which the status holds. */
  readonly date: CalendarDay | undefined
  readonly published: CalendarDay | undefined
}

/** One state of a corridor: what one claim says. */
export interface CorridorState {
  readonly status: CorridorStatus
  /** EDTF. */
  readonly heldDuring: string
  /** The day that it begins or is seen. */
  readonly day: CalendarDay
  readonly words: string
}

/**
 * The states that a row tells of: that of its status, and those that its other days tell besides.
 *
 * A corridor is open from the day it opened to the day it closed, both included, and closed from the day it closed on;
 * where no closing is known, the end is unknown and never "for ever". Planned and under fire hold on the day given, on
 * the day of publication where none is. Nothing is told without a day.
 */
export const corridorStates = (
  status: CorridorStatus,
  { opened, closed, date, published }: CorridorDays
): ReadonlyArray<CorridorState> => {
  switch (status) {
    case "open": {
      const from = opened ?? date
      if (from === undefined) return seen("open", published)
      return [openState(from, closed), ...(closed === undefined ? [] : [closedState(closed)])]
    }
    case "closed": {
      const from = closed ?? date
      if (from === undefined) return seen("closed", published)
      return [...(opened === undefined ? [] : [openState(opened, from)]), closedState(from)]
    }
    case "planned":
      return seen("planned", date ?? published)
    case "underFire":
      return seen("underFire", date ?? published)
  }
}

/** The status in words, e.g. `under fire`. */
export const statusWords = (status: CorridorStatus): string =>
  status === "underFire" ? "under fire" : status

const openState = (from: CalendarDay, to: CalendarDay | undefined): CorridorState => ({
  status: "open",
  heldDuring: to === undefined ? `${from}/` : to === from ? from : `${from}/${to}`,
  day: from,
  words: `open from ${dayWords(from)}${to === undefined ? "" : ` to ${dayWords(to)}`}`
})

const closedState = (from: CalendarDay): CorridorState => ({
  status: "closed",
  heldDuring: `${from}/`,
  day: from,
  words: `closed from ${dayWords(from)}`
})

const seen = (status: CorridorStatus, day: CalendarDay | undefined): ReadonlyArray<CorridorState> =>
  day === undefined
    ? []
    : [{ status, heldDuring: day, day, words: `${statusWords(status)} on ${dayWords(day)}` }]
