import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatDay, formatShortDay } from "@cordon/view-model/format-time"
import { Show } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** A day whose accounts are drawn, which leads to that date; plain where the case does not reach so far. */
export const DayButton = (props: { readonly day: CalendarDay }) => {
  const { session } = useViewer()
  const reached = () => props.day >= session.limits.at.from && props.day <= session.limits.at.to
  return (
    <Show when={reached()} fallback={<span class="day">{formatShortDay(props.day)}</span>}>
      <button
        type="button"
        class="link day"
        title={words.bandsOf(formatDay(props.day))}
        onClick={() => session.setAt(props.day)}
      >
        {formatShortDay(props.day)}
      </button>
    </Show>
  )
}
