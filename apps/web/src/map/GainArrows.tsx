import { Index } from "solid-js"
import type { PlacedGain } from "./overlay-layout.ts"

/** Arrows from where a party stood seven days before into the ground that it has gained. */
export const GainArrows = (props: { readonly gains: ReadonlyArray<PlacedGain> }) => (
  <g class="gains">
    <Index each={props.gains}>
      {(gain) => (
        <g
          class="gain"
          style={{ color: gain().order < 0 ? "var(--ink2)" : `var(--party${gain().order % 6}-text)` }}
        >
          <path class="gain-casing" d={gain().shape.d} />
          <path class="gain-casing" d={gain().shape.head} />
          <path class="gain-line" d={gain().shape.d} />
          <path class="gain-head" d={gain().shape.head} />
        </g>
      )}
    </Index>
  </g>
)
