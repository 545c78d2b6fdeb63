import type { FigureHistory, HistoryGroup } from "@cordon/view-model/figure-history"
import { Show } from "solid-js"
import type { Band } from "./bands.ts"
import type { PlotScale } from "./plot-scale.ts"
import { PlotGround } from "./PlotGround.tsx"
import { ROW } from "./row-height.ts"

/** What the map's own geometry gives beside what is claimed: dashed, with how it was made. */
export const DerivedRow = (props: {
  readonly derived: NonNullable<HistoryGroup["derived"]>
  readonly group: HistoryGroup
  readonly history: FigureHistory
  readonly scale: PlotScale
  readonly bands: ReadonlyArray<Band>
  readonly numbers: boolean
}) => {
  const x = (value: number) => props.scale.x(value)
  return (
    <tr title={props.derived.rule}>
      <td class="said">derived</td>
      <th scope="row" class="who">
        Own geometry
      </th>
      <td class="axis">
        <Show when={!props.numbers} fallback={props.derived.words}>
          <span class="unseen">
            {props.derived.words}. {props.derived.rule}
          </span>
          <svg width={props.scale.width} height={ROW} aria-hidden="true">
            <PlotGround
              scale={props.scale}
              ticks={props.history.ticks}
              bands={props.bands}
              later={props.group.later}
              height={ROW}
              heading={false}
            />
            <g class="mark derived">
              <path d={`M${x(props.derived.from)} ${ROW / 2}H${x(props.derived.to)}`} />
              <circle cx={x(props.derived.value)} cy={ROW / 2} r="4" />
            </g>
          </svg>
        </Show>
      </td>
      <td class="grade" />
      <td class="id">
        <span class="tag">rule</span>
      </td>
    </tr>
  )
}
