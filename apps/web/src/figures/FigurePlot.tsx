import type { Plot } from "@cordon/view-model/plot"
import { createMemo, Index, Show } from "solid-js"
import { rowsOf } from "./figure-rows.ts"
import { type MarkPaths, markPaths } from "./mark-paths.ts"
import { words } from "./words.ts"

const WIDTH = 268
const LEFT = 10
const RIGHT = 254
const ROW = 6

/** A figure's claims on a zero-based axis: dots, ranges, open ends; hollow for what is not counted. */
export const FigurePlot = (props: { readonly plot: Plot }) => {
  const layout = createMemo(() => rowsOf(props.plot))
  const rows = () => layout().rows + (props.plot.derived === undefined ? 0 : 1)
  const bottom = () => 4.5 + Math.max(2, rows()) * ROW
  const x = (value: number) => LEFT + ((RIGHT - LEFT) * value) / props.plot.max
  const y = (row: number) => 4 + row * ROW
  const paths = (hollow: boolean) =>
    createMemo(() =>
      markPaths(
        layout().placed.filter(({ mark }) => mark.hollow === hollow),
        x,
        y
      )
    )
  const [hollow, full] = [paths(true), paths(false)]
  return (
    <svg
      class="plot"
      width={WIDTH}
      height={bottom() + 9.5}
      viewBox={`0 0 ${WIDTH} ${bottom() + 9.5}`}
      aria-hidden="true"
    >
      <path d={`M${LEFT} ${bottom()}H${RIGHT}`} class="axis" />
      <Index each={props.plot.ticks}>
        {(tick) => (
          <>
            <path d={`M${x(tick().value)} 4.5V${bottom()}`} class="tick" />
            <text x={x(tick().value)} y={bottom() + 9}>
              {tick().label}
            </text>
          </>
        )}
      </Index>
      <Marks paths={hollow()} hollow={true} />
      <Marks paths={full()} hollow={false} />
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

/** All marks that look alike, as one path of each sort: a step of time then changes three texts, not a hundred nodes. */
const Marks = (props: { readonly paths: MarkPaths; readonly hollow: boolean }) => (
  <g classList={{ hollow: props.hollow }}>
    <path d={props.paths.ranges} class="range" />
    <path d={props.paths.heads} class="head" />
    <path d={props.paths.dots} class="dot" />
  </g>
)
