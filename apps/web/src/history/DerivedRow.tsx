import type { HistoryGroup } from "@cordon/view-model/figure-history"
import { Show } from "solid-js"
import type { GroupPlot } from "./group-plot.ts"
import { PlotCell } from "./PlotCell.tsx"
import { ROW } from "./row-height.ts"
import { words } from "./words.ts"

/** What the map's own geometry gives beside what is claimed: dashed, with how it was made. */
export const DerivedRow = (props: {
  readonly derived: NonNullable<HistoryGroup["derived"]>
  readonly plot: GroupPlot
  readonly numbers: boolean
  readonly narrow: boolean
}) => {
  const x = (value: number) => props.plot.scale.x(value)
  return (
    <tr title={props.derived.rule}>
      <td class="said">{words.derived}</td>
      <th scope="row" class="who">
        {words.ownGeometry}
      </th>
      <PlotCell
        plot={props.plot}
        numbers={props.numbers}
        words={props.numbers ? props.derived.words : words.byRule(props.derived.words, props.derived.rule)}
      >
        <g class="mark derived">
          <path d={`M${x(props.derived.from)} ${ROW / 2}H${x(props.derived.to)}`} />
          <circle cx={x(props.derived.value)} cy={ROW / 2} r="4" />
        </g>
      </PlotCell>
      <Show when={!props.narrow}>
        <td class="grade" />
      </Show>
      <td class="id">
        <span class="tag">{words.rule}</span>
      </td>
    </tr>
  )
}
