import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatDay } from "@cordon/view-model/format-time"
import { Result, Schema } from "effect"
import { For, Show } from "solid-js"
import { ChevronLeft, ChevronRight, LockIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** One of the two dates: written, stepped, or taken from a key event. */
export const DateChoice = (props: { readonly which: "at" | "knownBy"; readonly onDone: () => void }) => {
  const { session, snapshot } = useViewer()
  const limits = () => session.limits[props.which]
  const day = () => snapshot()[props.which]
  const set = (next: CalendarDay) => (props.which === "at" ? session.setAt(next) : session.setKnownBy(next))
  const step = (days: number) => (props.which === "at" ? session.stepAt(days) : session.stepKnownBy(days))
  const write = (text: string) => {
    const decoded = Schema.decodeUnknownResult(CalendarDay)(text)
    if (Result.isSuccess(decoded) && decoded.success >= limits().from && decoded.success <= limits().to)
      set(decoded.success)
  }
  return (
    <div class="date-choice">
      <div class="row" dir="ltr">
        <button
          type="button"
          class="sb"
          aria-label={words.previousDay}
          disabled={day() === limits().from}
          onClick={() => step(-1)}
        >
          <ChevronLeft />
        </button>
        <input
          type="date"
          data-first
          aria-label={props.which === "at" ? words.atLabel : words.knownByEnd}
          min={limits().from}
          max={limits().to}
          value={day()}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && (write(event.currentTarget.value), props.onDone())}
        />
        <button
          type="button"
          class="sb"
          aria-label={words.nextDay}
          disabled={day() === limits().to}
          onClick={() => step(1)}
        >
          <ChevronRight />
        </button>
      </div>
      <p class="fine">{props.which === "at" ? words.atNote : words.knownByNote}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={snapshot().locked}
          onChange={(event) => session.setLocked(event.currentTarget.checked)}
        />
        <LockIcon closed={snapshot().locked} />
        {words.lock}
      </label>
      <Show when={props.which === "at"}>
        <div class="row">
          <button type="button" class="btn" onClick={() => session.stepToChange(-1)}>
            {words.changeBefore}
          </button>
          <button type="button" class="btn" onClick={() => session.stepToChange(1)}>
            {words.nextChange}
          </button>
        </div>
      </Show>
      <h3 class="k">{words.events}</h3>
      <ul class="events">
        <For each={session.timeline.events}>
          {(event) => (
            <li>
              <button
                type="button"
                aria-current={event.from === day() ? "date" : undefined}
                onClick={() => {
                  set(event.from)
                  props.onDone()
                }}
              >
                <Recorded>{event.label}</Recorded>
                <time datetime={event.from}>{formatDay(event.from)}</time>
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
