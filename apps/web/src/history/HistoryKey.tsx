import { For, Show } from "solid-js"
import type { Band } from "./bands.ts"

/** What the marks of the plot mean. Only what is there is explained. */
export const HistoryKey = (props: { readonly bands: ReadonlyArray<Band>; readonly later: boolean }) => (
  <ul class="key" aria-label="Legend">
    <li>
      <svg width="22" height="10" class="mark" aria-hidden="true">
        <path d="M2 5H20" />
        <circle cx="11" cy="5" r="4" />
      </svg>
      claim, with rounding
    </li>
    <li>
      <svg width="22" height="10" class="mark" aria-hidden="true">
        <path d="M3 1V9M3 5H20M15 2l5 3-5 3" />
      </svg>
      open on one side
    </li>
    <li>
      <svg width="22" height="10" class="mark hollow" aria-hidden="true">
        <circle cx="11" cy="5" r="4" />
      </svg>
      not like with like
    </li>
    <Show when={props.later}>
      <li>
        <svg width="22" height="12" class="later" aria-hidden="true">
          <path d="M11 0V12" />
        </svg>
        later count
      </li>
    </Show>
    <For each={props.bands}>
      {({ letters, colour }) => (
        <li>
          <svg width="22" height="10" aria-hidden="true" style={{ "--mark": `var(${colour})` }}>
            <rect class="band" width="22" height="10" />
          </svg>
          account {letters.replaceAll(" ", ", ")}
        </li>
      )}
    </For>
  </ul>
)
