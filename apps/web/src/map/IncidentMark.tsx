import { incidentSymbol } from "@cordon/map-style/symbol"
import { For } from "solid-js"

/** A white diamond with the number of claims about what happened. */
export const IncidentMark = (props: {
  readonly x: number
  readonly y: number
  readonly claims: number
  readonly onPick: () => void
}) => (
  <g class="incident" transform={`translate(${props.x} ${props.y})`} onClick={() => props.onPick()}>
    <For each={incidentSymbol.paths}>{({ d }) => <path d={d} />}</For>
    <text y="3.3">{props.claims}</text>
  </g>
)
