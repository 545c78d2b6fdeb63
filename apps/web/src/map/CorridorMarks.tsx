import { corridorStyles } from "@cordon/map-style/flow-style"
import type { CorridorMark } from "@cordon/view-model/map-corridor"
import { createMemo, Index } from "solid-js"
import type { MarkHandlers } from "./mark-handlers.ts"
import { CORRIDOR_WIDTH, type PlacedCorridor } from "./overlay-layout.ts"

/** Corridors as lines with the sign of how they are said to stand. */
export const CorridorMarks = (props: {
  readonly corridors: ReadonlyArray<PlacedCorridor>
  readonly on: MarkHandlers<CorridorMark>
  readonly isQuiet: (key: string) => boolean
}) => (
  <g class="corridors">
    <Index each={props.corridors}>
      {(placed) => {
        const style = createMemo(() => corridorStyles[placed().corridor.status])
        return (
          <g
            class="corridor"
            classList={{ quiet: props.isQuiet(placed().corridor.handle) }}
            data-status={placed().corridor.status}
            {...props.on(() => placed().corridor)}
          >
            <path class="flow-hit" d={placed().shape.d} stroke-width="14" />
            <path class="corridor-casing" d={placed().shape.d} stroke-width={CORRIDOR_WIDTH + 4} />
            <path
              class="corridor-line"
              d={placed().shape.d}
              stroke-width={CORRIDOR_WIDTH}
              stroke-dasharray={style().dash.join(" ")}
              stroke-linecap={style().cap}
            />
            <path class="flow-head" d={placed().shape.head} />
            <CorridorSign x={placed().sign.x} y={placed().sign.y} sign={style().sign} />
          </g>
        )
      }}
    </Index>
  </g>
)

/** The sign of a corridor's standing in a small disc. */
export const CorridorSign = (props: { readonly x: number; readonly y: number; readonly sign: string }) => (
  <g class="corridor-sign" transform={`translate(${props.x} ${props.y})`}>
    <circle r="7" />
    <text y="3.3">{props.sign}</text>
  </g>
)
