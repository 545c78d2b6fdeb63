import { addDays, type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import { timePointDay } from "@cordon/ledger/controls"
import type { Timeline } from "@cordon/ledger/timeline"
import type { View } from "@cordon/ledger/visible"
import { joined } from "./format.ts"
import { formatDay, formatShortDay } from "./format-time.ts"
import { vocabulary } from "./language.ts"
import { eventLabel } from "./names.ts"

/** How the first and the last period are called. */
export const words = vocabulary("view-model/figure-period", {
  to: (day: string) => `To ${day}`,
  from: (day: string) => `From ${day}`
})

/** A stretch of days within which figures may be compared. */
export interface FigurePeriod {
  readonly id: string
  /** Its days and the event that opens it: `15 – 25 Nov · Offensive begins`; the year where it is not the case's. */
  readonly title: string
  readonly current: boolean
  readonly has: (day: CalendarDay) => boolean
}

/** Events closer than this open one period together. Unit: days. */
const APART = 3

/**
 * The periods of a case: its key events cut them, so that a figure from before a turn is not held against one
 * from after it. A case without events has one period.
 */
export const periodsOf = (
  { index, controls }: View,
  events: Timeline["events"]
): ReadonlyArray<FigurePeriod> => {
  const at = timePointDay(controls.at, index.clock)
  const cuts: Array<{ readonly from: CalendarDay; readonly labels: Array<string> }> = []
  for (const event of events.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const { from } = event
    const label = eventLabel(index, event)
    const last = cuts.at(-1)
    if (last !== undefined && daysBetween(last.from, from) < APART) last.labels.push(label)
    else cuts.push({ from, labels: [label] })
  }
  const year = index.bundle.record.manifest.window.to.slice(0, 4)
  const starts: ReadonlyArray<{ readonly from?: CalendarDay; readonly labels: ReadonlyArray<string> }> = [
    { labels: [] },
    ...cuts
  ]
  return starts.map(({ from, labels }, i) => {
    const next = starts[i + 1]?.from
    const has = (day: CalendarDay) =>
      (from === undefined || day >= from) && (next === undefined || day < next)
    return {
      id: from ?? "before",
      title: [daysWords(from, next, year), joined(labels)].filter((part) => part !== "").join(" · "),
      current: has(at),
      has
    }
  })
}

const daysWords = (from: CalendarDay | undefined, next: CalendarDay | undefined, year: string): string => {
  const said = (day: CalendarDay) => (day.startsWith(year) ? formatShortDay(day) : formatDay(day))
  const to = next === undefined ? undefined : addDays(next, -1)
  if (from === undefined) return to === undefined ? "" : words.to(said(to))
  if (to === undefined) return words.from(said(from))
  if (from === to) return said(from)
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8, 10))} – ${said(to)}`
    : `${from.slice(0, 4) === to.slice(0, 4) ? formatShortDay(from) : said(from)} – ${said(to)}`
}
