import { addDays, type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import type { Handle } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { timePointSpan } from "@cordon/ledger/controls"
import type { Timeline } from "@cordon/ledger/timeline"
import { monthName } from "./format-time.ts"
import { countByGroup, type GroupCounts } from "./kind-group.ts"
import { eventLabel } from "./names.ts"

/** Claims published in the days of one column. */
export interface TimelineColumn {
  readonly from: CalendarDay
  /** Last day, included. */
  readonly to: CalendarDay
  readonly claims: number
  readonly control: number
  /** All claims, control claims among them. */
  readonly total: number
  /** The same by what they are about. */
  readonly byGroup: GroupCounts
  /** False when the column's days lie after `knownBy`: drawn dim. */
  readonly known: boolean
}

/** A key event with its columns, both included. */
export interface TimelineMark {
  readonly event: Handle
  readonly label: string
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly first: number
  readonly last: number
  /** False when none of the claims it rests on had been published by `knownBy`: drawn hollow. */
  readonly known: boolean
}

/** The time line cut into columns: what a bar chart, a slider and its handles need. */
export interface TimelineView {
  readonly columns: ReadonlyArray<TimelineColumn>
  /** The highest total of a column, at least 1. */
  readonly highest: number
  readonly at: number
  readonly knownBy: number
  /** True when `knownBy` lies after the last day of the time line. */
  readonly knownByIsLater: boolean
  readonly marks: ReadonlyArray<TimelineMark>
  /** The column in which each month begins; the first column for the month the case begins in. */
  readonly months: ReadonlyArray<{
    readonly column: number
    readonly name: string
    readonly from: CalendarDay
  }>
  /** Claims published outside the window, and those whose day of publication is not known. */
  readonly before: number
  readonly after: number
  readonly undated: number
}

/** What the time line is drawn for. */
export interface TimelineFrame {
  readonly timeline: Timeline
  readonly index: CaseIndex
  readonly at: CalendarDay
  readonly knownBy: CalendarDay
  /** Number of columns; by default one a day. */
  readonly columns?: number
}

/** Cuts the case's window into columns. Fewer columns than days put several days into one. */
export const timelineView = ({
  timeline,
  index,
  at,
  knownBy,
  columns: wanted
}: TimelineFrame): TimelineView => {
  const { from, to } = timeline.window
  const days = daysBetween(from, to) + 1
  const count = Math.max(1, Math.min(days, Math.floor(wanted ?? days)))
  const columnOf = (day: CalendarDay) => columnOfDay(day, timeline.window, count)
  const sums = Array.from({ length: count }, () => ({
    claims: 0,
    control: 0,
    kinds: [] as Array<Timeline["days"][number]["byKind"]>
  }))
  let before = 0
  let after = 0
  for (const { day, claims, control, byKind } of timeline.days) {
    if (day < from) before += claims + control
    else if (day > to) after += claims + control
    else {
      const sum = sums[columnOf(day)]!
      sum.claims += claims
      sum.control += control
      sum.kinds.push(byKind)
    }
  }
  const columns = sums.map(({ claims, control, kinds }, i): TimelineColumn => {
    const first = addDays(from, Math.ceil((i * days) / count))
    return {
      from: first,
      to: addDays(from, Math.ceil(((i + 1) * days) / count) - 1),
      claims,
      control,
      total: claims + control,
      byGroup: countByGroup(kinds),
      known: first <= knownBy
    }
  })
  const knownTo = timePointSpan(knownBy, index.clock).to
  return {
    columns,
    highest: Math.max(1, ...columns.map((column) => column.total)),
    at: columnOf(at),
    knownBy: columnOf(knownBy),
    knownByIsLater: knownBy > to,
    marks: timeline.events.map((event) => ({
      event: event.id,
      label: eventLabel(index, event),
      from: event.from,
      to: event.to,
      first: columnOf(event.from),
      last: columnOf(event.to),
      known: event.rests.some(
        (id) => (index.claims.get(id)?.publishedBy ?? Number.POSITIVE_INFINITY) <= knownTo
      )
    })),
    months: monthStarts(from, to).map((day) => ({ column: columnOf(day), name: monthName(day), from: day })),
    before,
    after,
    undated: timeline.undated
  }
}

/** The column of a day; the nearest one for a day outside the window. */
export const columnOfDay = (day: CalendarDay, window: Timeline["window"], columns: number): number => {
  const days = daysBetween(window.from, window.to) + 1
  const offset = Math.min(days - 1, Math.max(0, daysBetween(window.from, day)))
  return Math.floor((offset * columns) / days)
}

/** The first day of a column: where a click on it leads. */
export const dayOfColumn = (column: number, window: Timeline["window"], columns: number): CalendarDay => {
  const days = daysBetween(window.from, window.to) + 1
  const offset = Math.ceil((Math.min(columns - 1, Math.max(0, Math.floor(column))) * days) / columns)
  return addDays(window.from, Math.min(days - 1, offset))
}

const monthStarts = (from: CalendarDay, to: CalendarDay): ReadonlyArray<CalendarDay> => {
  const starts: Array<CalendarDay> = [from]
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (day.endsWith("-01")) starts.push(day)
  return starts
}
