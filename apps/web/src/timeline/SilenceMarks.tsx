import type { Silence } from "@cordon/view-model/silence"
import { For } from "solid-js"
import type { DayAxis } from "./day-axis.ts"

/** The days on which the chosen source says nothing, hatched behind the bars. */
export const SilenceMarks = (props: {
  readonly axis: DayAxis
  readonly silences: ReadonlyArray<Silence>
  readonly levels: { readonly tail: number; readonly base: number }
}) => {
  const left = (silence: Silence) => Math.max(props.axis.left, props.axis.x(silence.from))
  const right = (silence: Silence) =>
    Math.min(props.axis.right, props.axis.x(silence.to) + props.axis.dayWidth)
  const shown = () => props.silences.filter((silence) => right(silence) > left(silence))
  return (
    <g class="silent">
      <defs>
        <pattern
          id="tl-silent"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V6" />
        </pattern>
      </defs>
      <For each={shown()}>
        {(silence) => (
          <rect
            data-from={silence.from}
            data-to={silence.to}
            x={left(silence)}
            y={props.levels.tail}
            width={right(silence) - left(silence)}
            height={props.levels.base - props.levels.tail}
            fill="url(#tl-silent)"
          />
        )}
      </For>
    </g>
  )
}
