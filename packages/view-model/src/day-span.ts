import { type CalendarDay, compareDays } from "@cordon/domain/time/calendar-day"
import type { Period } from "@cordon/domain/time/edtf"
import type { Instant } from "@cordon/domain/time/instant"
import { core, hull, type Span } from "@cordon/domain/time/span"
import type { CaseIndex } from "@cordon/ledger/case-index"

/** A window of days, both included. */
export interface DayWindow {
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/** The days of a period that fall into a window, and whether it goes on beyond its edges. */
export interface DaySpan extends DayWindow {
  readonly before: boolean
  readonly after: boolean
}

/** A period on an axis of days: what it may touch, and within that what it surely covers. */
export interface DrawnPeriod {
  /** Where a period lies wholly before or after the window it is named so, and nothing of it is drawn. */
  readonly outside?: "before" | "after"
  readonly may?: DaySpan
  readonly surely?: DaySpan
}

/** A period laid on a window of days. */
export const drawnPeriod = (period: Period, window: DayWindow, { clock }: CaseIndex): DrawnPeriod => {
  const may = daysOf(hull(period, clock), window, clock)
  if (typeof may === "string") return { outside: may }
  const sure = core(period, clock)
  const surely = sure === undefined ? undefined : daysOf(sure, window, clock)
  return { may, ...(surely === undefined || typeof surely === "string" ? {} : { surely }) }
}

/** The days of a half-open stretch of instants within a window, or on which side of it the stretch lies. */
export const daysOf = (
  { from, to }: Span,
  window: DayWindow,
  clock: CaseIndex["clock"]
): DaySpan | "before" | "after" => {
  const start = clock.startOfDay(window.from)
  const end = clock.endOfDay(window.to)
  if (to <= start) return "before"
  if (from >= end) return "after"
  const first = from <= start ? window.from : clock.dayOf(from as Instant)
  const last = to >= end ? window.to : clock.dayOf((to - 1) as Instant)
  return {
    from: first,
    to: compareDays(last, first) < 0 ? first : last,
    before: from < start,
    after: to > end
  }
}
