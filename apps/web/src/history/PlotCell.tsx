import { type JSX, Show } from "solid-js"
import type { GroupPlot } from "./group-plot.ts"
import { PlotGround } from "./PlotGround.tsx"
import { ROW } from "./row-height.ts"

/** The cell of a row that stands on the axis: its mark over the ground of its period or, if asked, its words. */
export const PlotCell = (props: {
  readonly plot: GroupPlot
  readonly numbers: boolean
  readonly words: string
  readonly children: JSX.Element
}) => (
  <td class="axis">
    <Show when={!props.numbers} fallback={props.words}>
      <span class="unseen">{props.words}</span>
      <svg width={props.plot.scale.width} height={ROW} aria-hidden="true">
        <PlotGround plot={props.plot} height={ROW} />
        {props.children}
      </svg>
    </Show>
  </td>
)
