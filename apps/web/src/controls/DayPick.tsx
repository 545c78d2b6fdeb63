import { addDays, CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatDay } from "@cordon/view-model/format-time"
import { eventLabel } from "@cordon/view-model/names"
import { Result, Schema } from "effect"
import { For, type JSX } from "solid-js"
import { ChevronLeft, ChevronRight } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** A day to be written, stepped, or taken from a key event. */
export const DayPick = (props: {
  readonly which: "at" | "knownBy"
  readonly label: string
  readonly day: CalendarDay
  readonly onPick: (day: CalendarDay) => void
  readonly onDone: () => void
  /** What else can be done with the day, between it and the events. */
  readonly children?: JSX.Element
}) => {
  const { session } = useViewer()
  const limits = () => session.limits[props.which]
  const write = (text: string) => {
    const decoded = Schema.decodeUnknownResult(CalendarDay)(text)
    if (Result.isSuccess(decoded) && decoded.success >= limits().from && decoded.success <= limits().to)
      props.onPick(decoded.success)
  }
  return (
    <div class="date-choice">
      <div class="row" dir="ltr">
        <button
          type="button"
          class="sb"
          aria-label={words.previousDay}
          disabled={props.day === limits().from}
          onClick={() => props.onPick(addDays(props.day, -1))}
        >
          <ChevronLeft />
        </button>
        <input
          type="date"
          data-first
          aria-label={props.label}
          min={limits().from}
          max={limits().to}
          value={props.day}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && (write(event.currentTarget.value), props.onDone())}
        />
        <button
          type="button"
          class="sb"
          aria-label={words.nextDay}
          disabled={props.day === limits().to}
          onClick={() => props.onPick(addDays(props.day, 1))}
        >
          <ChevronRight />
        </button>
      </div>
      <p class="fine">{props.which === "at" ? words.atNote : words.knownByNote}</p>
      {props.children}
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
                <Recorded>{eventLabel(session.index, event)}</Recorded>
                <time datetime={event.from}>{formatDay(event.from)}</time>
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
