import { For } from "solid-js"
import { type RatioScale, ratioLabel } from "./ratio-scale.ts"

/** What the marks of ratios below stand at, with equal in its place. */
export const RatioTicks = (props: { readonly scale: RatioScale }) => (
  <svg class="ratio" viewBox="0 0 280 16" direction="ltr" aria-hidden="true">
    <For each={props.scale.ticks}>
      {(tick) => (
        <text x={props.scale.x(tick)} y="12" classList={{ equal: tick === 1 }}>
          {ratioLabel(tick)}
        </text>
      )}
    </For>
  </svg>
)
