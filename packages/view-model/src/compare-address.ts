import { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { formatAccordingTo, parseAccordingTo } from "@cordon/ledger/controls"
import { Result, Schema } from "effect"
import { words } from "./address-words.ts"
import { limitsOf, type SessionState, speaksIn, within } from "./session-state.ts"

/** The three controls of one side of a comparison. */
export type ComparedControls = Pick<SessionState, "at" | "knownBy" | "accordingTo">

/** The second side of a comparison; the first is what the session shows. `maps`: side by side, or one below a divider. */
export interface Comparison extends ComparedControls {
  readonly maps: "two" | "one"
}

/** Writes a comparison as the tail of an address: `&compare=2016-12-04,2017-01-31,source:sohr`, then `&maps=one`. */
export const encodeComparison = ({ at, knownBy, accordingTo, maps }: Comparison): string =>
  `&compare=${at},${knownBy},${encodeURIComponent(formatAccordingTo(accordingTo)).replaceAll("%3A", ":")}${maps === "one" ? "&maps=one" : ""}`

/**
 * Reads the comparison of an address, and says what of it could not be read. Never throws.
 *
 * Days outside the case are put within it; absent where the address names none, or nothing of it can be read.
 */
export const decodeComparison = (
  values: ReadonlyMap<string, string>,
  index: CaseIndex
): { readonly comparison?: Comparison; readonly problems: ReadonlyArray<string> } => {
  const text = values.get("compare")
  if (text === undefined) return { problems: [] }
  const [at, knownBy, ...view] = text.split(",")
  const [atDay, knownDay] = [dayOf(at), dayOf(knownBy)]
  const accordingTo = view.length === 0 ? undefined : parseAccordingTo(view.join(","))
  if (atDay === undefined || knownDay === undefined || accordingTo === undefined)
    return {
      problems: [words.unreadable(text)]
    }
  if (!speaksIn(accordingTo, index))
    return {
      problems: [words.comparedNoView(formatAccordingTo(accordingTo))]
    }
  const limits = limitsOf(index)
  return {
    comparison: {
      at: within(atDay, limits.at),
      knownBy: within(knownDay, limits.knownBy),
      accordingTo,
      maps: values.get("maps") === "one" ? "one" : "two"
    },
    problems: []
  }
}

/** Reads a day of an address, put within limits; undefined where it is none. */
export const dayWithin = (
  text: string | undefined,
  limits: { readonly from: CalendarDay; readonly to: CalendarDay }
): CalendarDay | undefined => {
  const day = dayOf(text)
  return day === undefined ? undefined : within(day, limits)
}

const dayOf = (text: string | undefined): CalendarDay | undefined => {
  const decoded = Schema.decodeUnknownResult(CalendarDay)(text)
  return Result.isSuccess(decoded) ? decoded.success : undefined
}
