import { facilitySymbol } from "@cordon/map-style/symbol"
import { For } from "solid-js"

/** A facility, filled in the colour of whoever holds the ground. */
export const FacilityMark = (props: { readonly x: number; readonly y: number; readonly order: number }) => (
  <g class="facility" transform={`translate(${props.x} ${props.y})`}>
    <For each={facilitySymbol.paths}>
      {({ d, role }) => (
        <path
          d={d}
          class={role}
          style={{
            fill:
              role === "ink"
                ? "none"
                : props.order < 0
                  ? "var(--surface)"
                  : `var(--party${props.order % 6}-fill)`
          }}
        />
      )}
    </For>
  </g>
)
