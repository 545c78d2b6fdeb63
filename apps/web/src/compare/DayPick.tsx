import { addDays, CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatDay } from "@cordon/view-model/format-time"
import { Result, Schema } from "effect"
import { For } from "solid-js"
import { ChevronLeft, ChevronRight } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** A day to be written, stepped, or taken from a key event. */
export const DayPick = (props: {
  readonly label: string
  readonly note: string
  readonly day: CalendarDay
  readonly limits: { readonly from: CalendarDay; readonly to: CalendarDay }
  readonly onPick: (day: CalendarDay) => void
  readonly onDone: () => void
}) => {
  const { session } = useViewer()
  const write = (text: string) => {
    const decoded = Schema.decodeUnknownResult(CalendarDay)(text)
    if (!Result.isSuccess(decoded)) return
    const day = decoded.success
    if (day >= props.limits.from && day <= props.limits.to) props.onPick(day)
  }
  return (
    <div class="date-choice">
      <div class="row" dir="ltr">
        <button
          type="button"
          class="sb"
          aria-label={words.previous}
          disabled={props.day === props.limits.from}
          onClick={() => props.onPick(addDays(props.day, -1))}
        >
          <ChevronLeft />
        </button>
        <input
          type="date"
          data-first
          aria-label={props.label}
          min={props.limits.from}
          max={props.limits.to}
          value={props.day}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && (write(event.currentTarget.value), props.onDone())}
        />
        <button
          type="button"
          class="sb"
          aria-label={words.next}
          disabled={props.day === props.limits.to}
          onClick={() => props.onPick(addDays(props.day, 1))}
        >
          <ChevronRight />
        </button>
      </div>
      <p class="fine">{props.note}</p>
      <h3 class="k">{words.events}</h3>
      <ul class="events">
        <For each={session.timeline.events}>
          {(event) => (
            <li>
              <button
                type="button"
                aria-current={event.from === props.day ? "date" : undefined}
                onClick={() => {
                  props.onPick(event.from)
                  props.onDone()
                }}
              >
                <span>
                  <Recorded>{event.label}</Recorded>
                </span>
                <time datetime={event.from}>{formatDay(event.from)}</time>
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
