import type { Implied } from "@cordon/view-model/implied"
import { Show } from "solid-js"
import type { GroupPlot } from "./group-plot.ts"
import { IMPLIED_ID } from "./ImpliedReasons.tsx"
import { PlotCell } from "./PlotCell.tsx"
import { ROW } from "./row-height.ts"
import { words } from "./words.ts"

const MIDDLE = ROW / 2

/** What the record implies for the date, whatever anybody stated: dashed, with the way to what implies it. */
export const ImpliedRow = (props: {
  readonly implied: Implied
  readonly old: boolean
  readonly plot: GroupPlot
  readonly numbers: boolean
  readonly narrow: boolean
}) => {
  const scale = () => props.plot.scale
  const from = () => scale().x(props.implied.range.low ?? 0)
  const to = () =>
    props.implied.range.high === undefined ? scale().to + 16 : scale().x(props.implied.range.high)
  const ends = () =>
    [
      props.implied.range.low === undefined
        ? `M${from() + 6} ${MIDDLE - 4}l-6 4 6 4`
        : `M${from()} ${MIDDLE - 5}v10`,
      props.implied.range.high === undefined
        ? `M${to() - 6} ${MIDDLE - 4}l6 4-6 4`
        : `M${to()} ${MIDDLE - 5}v10`
    ].join("")
  const show = () => {
    const reasons = document.getElementById(IMPLIED_ID)
    reasons?.scrollIntoView({ block: "start", behavior: "smooth" })
    reasons?.focus({ preventScroll: true })
  }
  return (
    <tr class="implied" classList={{ old: props.old }}>
      <td class="said">{words.derived}</td>
      <th scope="row" class="who">
        {words.implied.title}
      </th>
      <PlotCell
        plot={props.plot}
        numbers={props.numbers}
        words={`${words.implied.label(props.implied.words)}${props.implied.under === "accounts" ? words.implied.inEvery : ""}`}
      >
        <g class="mark implied">
          <path class="line" d={`M${from()} ${MIDDLE}H${to()}`} />
          <path d={ends()} />
        </g>
      </PlotCell>
      <Show when={!props.narrow}>
        <td class="grade" />
      </Show>
      <td class="id">
        <button type="button" class="cid" aria-label={words.implied.whyLabel} onClick={show}>
          {words.implied.why}
        </button>
      </td>
    </tr>
  )
}
