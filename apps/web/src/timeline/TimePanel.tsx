import { For } from "solid-js"
import { Playback } from "./Playback.tsx"
import { words } from "./words.ts"

const MARKS = ["claims", "later", "event", "hollow"] as const

/** On a narrow screen: all ways through time, and what the marks of the time line mean. */
export const TimePanel = () => (
  <div class="time-panel">
    <Playback flag={0} width={0} />
    <ul aria-label={words.marks}>
      <For each={MARKS}>
        {(mark) => (
          <li>
            <svg width="14" height="14" class="time-mark" data-mark={mark} aria-hidden="true">
              {mark === "claims" || mark === "later" ? (
                <path d="M2 14V6h4v8zM8 14V1h4v13z" />
              ) : (
                <circle cx="7" cy="7" r="4" />
              )}
            </svg>
            {words.markOf[mark]}
          </li>
        )}
      </For>
    </ul>
    <p class="small">{words.flags}</p>
  </div>
)
