import type { Plot, PlotMark } from "@cordon/view-model/plot"
import { createMemo, For, Show } from "solid-js"
import { rowsOf } from "./figure-rows.ts"
import { words } from "./words.ts"

const WIDTH = 268
const LEFT = 10
const RIGHT = 254
const ROW = 6
const ARROW = 26

/** A figure's claims on a zero-based axis: dots, ranges, open ends; hollow for what is not counted. */
export const FigurePlot = (props: { readonly plot: Plot }) => {
  const layout = createMemo(() => rowsOf(props.plot))
  const rows = () => layout().rows + (props.plot.derived === undefined ? 0 : 1)
  const bottom = () => 4.5 + Math.max(2, rows()) * ROW
  const x = (value: number) => LEFT + ((RIGHT - LEFT) * value) / props.plot.max
  const y = (row: number) => 4 + row * ROW
  return (
    <svg
      class="plot"
      width={WIDTH}
      height={bottom() + 9.5}
      viewBox={`0 0 ${WIDTH} ${bottom() + 9.5}`}
      aria-hidden="true"
    >
      <path d={`M${LEFT} ${bottom()}H${RIGHT}`} class="axis" />
      <For each={props.plot.ticks}>
        {(tick) => (
          <>
            <path d={`M${x(tick.value)} 4.5V${bottom()}`} class="tick" />
            <text x={x(tick.value)} y={bottom() + 9}>
              {tick.label}
            </text>
          </>
        )}
      </For>
      <For each={layout().placed}>{({ mark, row }) => <Mark mark={mark} x={x} y={y(row)} />}</For>
      <Show when={props.plot.undrawn > 0}>
        <text class="undrawn" x={RIGHT + 8} y="9">
          {words.older(props.plot.undrawn)}
        </text>
      </Show>
      <Show when={props.plot.derived}>
        {(derived) => (
          <g class="derived">
            <path d={`M${x(derived().from)} ${y(layout().rows)}H${x(derived().to)}`} />
            <circle cx={x(derived().value)} cy={y(layout().rows)} r="2.7" />
          </g>
        )}
      </Show>
    </svg>
  )
}

const Mark = (props: {
  readonly mark: PlotMark
  readonly x: (value: number) => number
  readonly y: number
}) => {
  const { mark, x } = props
  const back = Math.min(ARROW, x(mark.to) - LEFT)
  const dot = mark.shape === "bar" ? mark.value : (mark.value ?? mark.from)
  const line = () =>
    mark.shape === "openHigh"
      ? `M${x(mark.from)} ${props.y}h${ARROW}`
      : mark.shape === "openLow"
        ? `M${x(mark.to)} ${props.y}h${-back}`
        : mark.to > mark.from
          ? `M${x(mark.from)} ${props.y}H${x(mark.to)}`
          : ""
  const head = () =>
    mark.shape === "openHigh"
      ? `M${x(mark.from) + ARROW - 4} ${props.y - 3}l4 3-4 3`
      : mark.shape === "openLow"
        ? `M${x(mark.to) - back + 4} ${props.y - 3}l-4 3 4 3`
        : mark.shape === "bar"
          ? `M${x(mark.from)} ${props.y - 2.5}v5M${x(mark.to)} ${props.y - 2.5}v5`
          : ""
  return (
    <g class={mark.hollow ? "mark hollow" : "mark"}>
      <path d={line()} class="range" />
      <path d={head()} class="head" />
      <Show when={dot !== undefined}>
        <circle cx={x(dot ?? 0)} cy={props.y} r="2.7" />
      </Show>
    </g>
  )
}
