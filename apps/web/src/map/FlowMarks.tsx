import { flowStyles } from "@cordon/map-style/flow-style"
import type { FlowMark } from "@cordon/view-model/map-flow"
import { createMemo, createUniqueId, Index, Show } from "solid-js"
import type { FlowLabel, FlowLayout, PlacedFlow } from "./flow-layout.ts"
import type { MarkHandlers } from "./mark-handlers.ts"
import { words } from "./words.ts"
import { textWay } from "./text-way.ts"

/** Movements as curved arrows: width by people, line by kind, ends that fade where no exact place is stated. */
export const FlowMarks = (props: {
  readonly layout: FlowLayout
  readonly labels: ReadonlyArray<FlowLabel>
  readonly on: MarkHandlers<FlowMark>
  readonly isQuiet: (key: string) => boolean
}) => (
  <g class="flows">
    <Index each={props.layout.flows}>
      {(placed) => <Flow placed={placed()} quiet={props.isQuiet(placed().flow.key)} on={props.on} />}
    </Index>
    <Index each={props.layout.unknowns}>
      {(spot) => (
        <text class="flow-unknown" x={spot().x} y={spot().y + 4}>
          {words.unknown}
        </text>
      )}
    </Index>
    <Index each={props.labels}>
      {(label) => (
        <text class="mark-label" {...textWay("over")} x={label().x} y={label().y + 4}>
          {label().text}
        </text>
      )}
    </Index>
  </g>
)

const Flow = (props: {
  readonly placed: PlacedFlow
  readonly quiet: boolean
  readonly on: MarkHandlers<FlowMark>
}) => {
  const style = createMemo(() => flowStyles[props.placed.flow.movement])
  const ink = createUniqueId()
  const dash = () =>
    style()
      .dash.map((length) => length * Math.max(1, props.placed.width / 5))
      .join(" ")
  return (
    <g
      class="flow"
      classList={{ quiet: props.quiet }}
      data-movement={props.placed.flow.movement}
      {...props.on(() => props.placed.flow)}
    >
      <FlowFade id={ink} placed={props.placed} />
      <path class="flow-hit" d={props.placed.shape.d} stroke-width={props.placed.width + 12} />
      <path class="flow-casing" d={props.placed.shape.d} stroke-width={props.placed.width + 2.4} />
      <path
        class="flow-line"
        d={props.placed.shape.d}
        stroke={`url(#${ink})`}
        stroke-width={props.placed.width}
        stroke-dasharray={dash()}
        stroke-linecap={style().cap}
      />
      <Show when={style().double}>
        <path
          class="flow-core"
          d={props.placed.shape.d}
          stroke-width={Math.max(0.8, props.placed.width * 0.42)}
        />
      </Show>
      <path class="flow-head" d={props.placed.shape.head} />
    </g>
  )
}

const FlowFade = (props: { readonly id: string; readonly placed: PlacedFlow }) => {
  const ends = () => {
    const { from, to } = props.placed.shape
    // A gradient along a line that has no length paints nothing.
    return Math.hypot(to.x - from.x, to.y - from.y) < 1
      ? { from, to: { x: from.x + 1, y: from.y } }
      : { from, to }
  }
  return (
    <linearGradient
      id={props.id}
      gradientUnits="userSpaceOnUse"
      x1={ends().from.x}
      y1={ends().from.y}
      x2={ends().to.x}
      y2={ends().to.y}
    >
      <stop class="flow-stop" offset="0" stop-opacity={props.placed.fades.from ? 0.12 : 1} />
      <stop class="flow-stop" offset="0.45" stop-opacity="1" />
      <stop class="flow-stop" offset="1" stop-opacity={props.placed.fades.to ? 0.3 : 1} />
    </linearGradient>
  )
}
