import { incidentSymbol } from "@cordon/map-style/symbol"
import { For, Show } from "solid-js"
import type { MarkListeners } from "./mark-handlers.ts"

/** A white diamond with the number of claims about what happened; a second edge where it stands for several places. */
export const IncidentMark = (props: {
  readonly x: number
  readonly y: number
  readonly claims: number
  readonly several: boolean
  readonly quiet: boolean
  readonly on: MarkListeners
}) => (
  <g
    class="incident"
    classList={{ several: props.several, quiet: props.quiet }}
    transform={`translate(${props.x} ${props.y})`}
    {...props.on}
  >
    <Show when={props.several}>
      <path class="around" d="M0-12L12 0 0 12-12 0z" />
    </Show>
    <For each={incidentSymbol.paths}>{({ d }) => <path d={d} />}</For>
    <text y="3.3">{props.claims}</text>
  </g>
)
