import { For, Show } from "solid-js"
import type { RatioScale } from "./ratio-scale.ts"

/** A ratio on a log scale: a dot or a range, with arrows where an end is open, and how far it lies from equal. */
export const RatioMark = (props: {
  readonly ratio: {
    readonly low: number
    readonly high: number
    readonly openBelow: boolean
    readonly openAbove: boolean
  }
  readonly scale: RatioScale
}) => {
  const low = () => props.scale.x(props.ratio.low)
  const high = () => props.scale.x(props.ratio.high)
  const one = () => high() - low() < 3
  const near = () =>
    high() < props.scale.x(1) ? high() : low() > props.scale.x(1) ? low() : props.scale.x(1)
  return (
    <svg class="ratio" viewBox="0 0 280 24" aria-hidden="true">
      <For each={props.scale.ticks}>
        {(tick) => <path classList={{ grid: true, equal: tick === 1 }} d={`M${props.scale.x(tick)} 0V24`} />}
      </For>
      <path class="way" d={`M${near()} 12H${props.scale.x(1)}`} />
      <path class="range" d={one() ? "" : `M${low()} 12H${high()}M${low()} 8v8M${high()} 8v8`} />
      <Show when={one()}>
        <circle cx={(low() + high()) / 2} cy="12" r="4" />
      </Show>
      <path
        class="open"
        d={`${props.ratio.openBelow ? `M${low() - 2} 12h-8m4-3.500l-4 3.500 4 3.500` : ""}${props.ratio.openAbove ? `M${high() + 2} 12h8m-4-3.500l4 3.500-4 3.500` : ""}`}
      />
    </svg>
  )
}
