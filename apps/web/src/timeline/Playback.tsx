import { SPEEDS } from "@cordon/view-model/session-state"
import { For } from "solid-js"
import { ChevronLeft, ChevronRight, PauseIcon, PlayIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"

/** Plays through the days, or goes one day back or on. */
export const Playback = () => {
  const { session, snapshot } = useViewer()
  const words = (speed: number) =>
    speed === 1
      ? "1 day per second"
      : speed < 1
        ? `1 day in ${1 / speed} seconds`
        : `${speed} days per second`
  return (
    <div class="pl" role="group" aria-label="Play through time">
      <button
        type="button"
        class="sb"
        aria-label="One day back"
        disabled={snapshot().at === session.limits.at.from}
        onClick={() => session.stepAt(-1)}
      >
        <ChevronLeft />
      </button>
      <button
        type="button"
        class="pb"
        aria-label={snapshot().playing ? "Pause" : "Play"}
        onClick={() => session.togglePlay()}
      >
        {snapshot().playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <button
        type="button"
        class="sb"
        aria-label="One day on"
        disabled={snapshot().at === session.limits.at.to}
        onClick={() => session.stepAt(1)}
      >
        <ChevronRight />
      </button>
      <select
        aria-label="Speed"
        value={String(snapshot().daysPerSecond)}
        onChange={(event) => session.setSpeed(Number(event.currentTarget.value))}
      >
        <For each={SPEEDS}>
          {(speed) => (
            <option value={String(speed)} selected={snapshot().daysPerSecond === speed}>
              {words(speed)}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
