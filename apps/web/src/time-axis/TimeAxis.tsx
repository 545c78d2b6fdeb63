import { addDays, type CalendarDay, daysBetween } from "@cordon/domain/time/calendar-day"
import { formatDay, monthName } from "@cordon/view-model/format-time"
import { For, Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Where days stand on an axis that is as wide as its column. Unit: percent of the axis. */
export const createAxis = () => {
  const { window } = useViewer().session.index.bundle.record.manifest
  const days = daysBetween(window.from, window.to) + 1
  const at = (day: CalendarDay) => (100 * daysBetween(window.from, day)) / days
  return {
    window,
    /** Left edge of a day. */
    left: at,
    /** How wide the days from one to another are, both included. */
    wide: (from: CalendarDay, to: CalendarDay) => at(to) + 100 / days - at(from),
    middle: (day: CalendarDay) => at(day) + 50 / days
  }
}

/** The head of an axis of days: the months of the case and the date of the situation. */
export const TimeAxis = () => {
  const { snapshot } = useViewer()
  const axis = createAxis()
  const months = [axis.window.from]
  for (let day = addDays(axis.window.from, 1); day <= axis.window.to; day = addDays(day, 1))
    if (day.endsWith("-01")) months.push(day)
  return (
    <div
      class="axis-head"
      role="img"
      dir="ltr"
      aria-label={words.span(formatDay(axis.window.from), formatDay(axis.window.to))}
    >
      <For each={months}>
        {(month, i) => (
          <span style={{ left: `${axis.left(month)}%` }}>
            {monthName(month)}
            <Show when={i() === 0}>
              <i class="year"> {month.slice(0, 4)}</i>
            </Show>
          </span>
        )}
      </For>
      <span class="at-mark" style={{ left: `${axis.middle(snapshot().at)}%` }} />
    </div>
  )
}

/** What lies behind the bars of one row: the date of the situation. */
export const AxisGround = () => {
  const { snapshot } = useViewer()
  const axis = createAxis()
  return <span class="at-line" style={{ left: `${axis.middle(snapshot().at)}%` }} aria-hidden="true" />
}
