import { formatDay } from "@cordon/view-model/format-time"
import { kindGroups } from "@cordon/view-model/kind-group"
import { spokenLanguage } from "@cordon/view-model/language"
import type { TimelineColumn } from "@cordon/view-model/timeline-view"
import { For, Show } from "solid-js"
import { words } from "./words.ts"

/** Half of the widest tip. Unit: CSS pixels. */
const HALF = 110

/** What was published on the day under the pointer, by what it is about. */
export const DayTip = (props: {
  readonly column: TimelineColumn
  readonly x: number
  readonly width: number
  readonly bottom: number
}) => (
  <div
    class="tl-tip"
    dir={spokenLanguage().direction}
    aria-hidden="true"
    style={{
      bottom: `${props.bottom}px`,
      transform: `translateX(calc(${Math.min(props.width - HALF, Math.max(HALF, props.x))}px - 50%))`
    }}
  >
    <b>{dayWords(props.column)}</b>
    <For each={kindGroups}>
      {(group) => (
        <Show when={props.column.byGroup[group] > 0}>
          <span>
            <i class={`kind-${group}`} />
            {words.ofKind(words.kind[group], props.column.byGroup[group])}
          </span>
        </Show>
      )}
    </For>
  </div>
)

const dayWords = ({ from, total }: TimelineColumn): string =>
  total === 0 ? words.noneOn(formatDay(from)) : words.someOn(formatDay(from), words.claims(total))
