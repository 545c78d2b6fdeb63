import { kindGroups } from "@cordon/view-model/kind-group"
import { spokenLanguage } from "@cordon/view-model/language"
import { For } from "solid-js"
import { words } from "./words.ts"

/** What the colours of the bars mean. */
export const TimelineKey = () => (
  <ul class="tl-key" dir={spokenLanguage().direction} aria-label={words.kinds}>
    <For each={kindGroups}>
      {(group) => (
        <li>
          <svg width="10" height="10" aria-hidden="true">
            <rect class={`kind-${group}`} width="10" height="10" />
          </svg>
          {words.kind[group]}
        </li>
      )}
    </For>
  </ul>
)
