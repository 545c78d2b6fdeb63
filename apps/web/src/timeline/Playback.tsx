import { SPEEDS } from "@cordon/view-model/session-state"
import { createMemo, createSignal, For } from "solid-js"
import { ChevronLeft, ChevronRight, LockIcon, PauseIcon, PlayIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { ChangeBackIcon, ChangeOnIcon, EventBackIcon, EventOnIcon } from "./step-icon.tsx"
import { StepButton } from "./StepButton.tsx"
import { timelineKeys } from "./timeline-keys.ts"
import { words } from "./words.ts"

/** Room that the buttons take at either end of the time line. Unit: CSS pixels. */
const ROOM = 470

/**
 * Plays through the days, or steps by a day, a key event or a change of the map, with the date of knowledge locked to
 * the date or not. Stands at the end of the time line where the flag of the date is not, but stays while it is used.
 */
export const Playback = (props: { readonly flag: number; readonly width: number }) => {
  const { session, snapshot } = useViewer()
  const [used, setUsed] = createSignal(false)
  const atEnd = createMemo((before: boolean) => {
    if (used()) return before
    return before ? props.flag < props.width - ROOM : props.flag < ROOM
  }, false)
  const first = () => snapshot().at === session.limits.at.from
  const last = () => snapshot().at === session.limits.at.to
  return (
    <div
      class="pl"
      classList={{ end: atEnd() }}
      dir="ltr"
      role="group"
      aria-label={words.playback}
      onPointerEnter={() => setUsed(true)}
      onPointerLeave={() => setUsed(false)}
      onFocusIn={() => setUsed(true)}
      onFocusOut={() => setUsed(false)}
    >
      <StepButton
        label={words.changeBack}
        shortcut={timelineKeys.changeBack}
        disabled={first()}
        onStep={() => session.stepToChange(-1)}
      >
        <ChangeBackIcon />
      </StepButton>
      <StepButton
        label={words.eventBack}
        shortcut={timelineKeys.eventBack}
        disabled={first()}
        onStep={() => session.stepToEvent(-1)}
      >
        <EventBackIcon />
      </StepButton>
      <StepButton
        label={words.dayBack}
        shortcut={timelineKeys.dayBack}
        disabled={first()}
        onStep={() => session.stepAt(-1)}
      >
        <ChevronLeft />
      </StepButton>
      <button
        type="button"
        class="pb"
        aria-label={snapshot().playing ? words.pause : words.play}
        onClick={() => session.togglePlay()}
      >
        {snapshot().playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <StepButton
        label={words.dayOn}
        shortcut={timelineKeys.dayOn}
        disabled={last()}
        onStep={() => session.stepAt(1)}
      >
        <ChevronRight />
      </StepButton>
      <StepButton
        label={words.eventOn}
        shortcut={timelineKeys.eventOn}
        disabled={last()}
        onStep={() => session.stepToEvent(1)}
      >
        <EventOnIcon />
      </StepButton>
      <StepButton
        label={words.changeOn}
        shortcut={timelineKeys.changeOn}
        disabled={last()}
        onStep={() => session.stepToChange(1)}
      >
        <ChangeOnIcon />
      </StepButton>
      <select
        aria-label={words.speed}
        value={String(snapshot().daysPerSecond)}
        onChange={(event) => session.setSpeed(Number(event.currentTarget.value))}
      >
        <For each={SPEEDS}>
          {(speed) => (
            <option value={String(speed)} selected={snapshot().daysPerSecond === speed}>
              {words.daysPerSecond(speed)}
            </option>
          )}
        </For>
      </select>
      <button
        type="button"
        class="sb lock"
        aria-pressed={snapshot().locked}
        aria-label={words.lock}
        aria-keyshortcuts={timelineKeys.lock}
        title={words.withKey(words.lock, timelineKeys.lock)}
        onClick={() => session.setLocked(!snapshot().locked)}
      >
        <LockIcon closed={snapshot().locked} />
      </button>
    </div>
  )
}
