import type { HistoryRow } from "@cordon/view-model/figure-history"
import { Show } from "solid-js"
import type { PlotScale } from "./plot-scale.ts"
import { ROW } from "./row-height.ts"

const ARROW = 44
const MIDDLE = ROW / 2

/** A claim's number: dot, range, rounding or open end; hollow and explained where it is not compared. */
export const HistoryMark = (props: {
  readonly row: HistoryRow
  readonly scale: PlotScale
  readonly colour: string | undefined
}) => {
  const mark = () => props.row.mark
  const from = () => props.scale.x(mark().from)
  const to = () => props.scale.x(mark().to)
  const out = () => Math.min(from() + ARROW, props.scale.width - 4)
  const low = () => Math.max(props.scale.from + 1, to() - 3 * ARROW)
  const path = () => {
    switch (mark().shape) {
      case "openHigh":
        return `M${from()} ${MIDDLE}H${out()}M${out() - 6} ${MIDDLE - 4}l6 4-6 4`
      case "openLow":
        return `M${to()} ${MIDDLE - 5}v10M${to()} ${MIDDLE}H${low()}M${low() + 6} ${MIDDLE - 4}l-6 4 6 4`
      case "bar":
        return `M${from()} ${MIDDLE - 5}v10M${to()} ${MIDDLE - 5}v10M${from()} ${MIDDLE}H${to()}`
      case "dot":
        return to() - from() < 2 ? "" : `M${from()} ${MIDDLE}H${to()}`
    }
  }
  const dot = () => {
    const { shape, value } = mark()
    return shape === "openLow" || value === undefined ? undefined : props.scale.x(value)
  }
  const end = () => Math.max(to(), from(), mark().shape === "openHigh" ? out() : 0)
  const noteLeft = () => from() > props.scale.width * 0.55
  const note = () => {
    const length = 14 + 6 * (props.row.note?.length ?? 0)
    return length < (noteLeft() ? from() : props.scale.width - end()) ? props.row.note : undefined
  }
  return (
    <g
      class={props.row.note === undefined ? "mark" : "mark hollow"}
      style={props.colour === undefined ? undefined : { "--mark": `var(${props.colour})` }}
    >
      <path d={path()} />
      <Show when={dot() !== undefined}>
        <circle cx={dot()} cy={MIDDLE} r="4" />
      </Show>
      <Show when={note()}>
        {(words) => (
          <text
            x={noteLeft() ? (mark().shape === "openLow" ? low() : from()) - 9 : end() + 9}
            y={MIDDLE + 4}
            text-anchor={noteLeft() ? "end" : "start"}
          >
            {words()}
          </text>
        )}
      </Show>
    </g>
  )
}
