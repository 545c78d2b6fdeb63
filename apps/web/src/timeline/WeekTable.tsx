import { formatShortDay } from "@cordon/view-model/format-time"
import { formatNumber } from "@cordon/view-model/format"
import { kindGroups } from "@cordon/view-model/kind-group"
import type { TimelineColumn } from "@cordon/view-model/timeline-view"
import { For } from "solid-js"
import { words } from "./words.ts"

/** The bars as numbers, week by week, for who cannot see them. */
export const WeekTable = (props: { readonly weeks: ReadonlyArray<TimelineColumn> }) => (
  <table class="unseen">
    <caption>{words.byWeek}</caption>
    <thead>
      <tr>
        <th scope="col">{words.week}</th>
        <For each={kindGroups}>{(group) => <th scope="col">{words.kind[group]}</th>}</For>
        <th scope="col">{words.all}</th>
      </tr>
    </thead>
    <tbody>
      <For each={props.weeks}>
        {({ from, to, byGroup, total }) => (
          <tr>
            <th scope="row">{words.weekOf(formatShortDay(from), formatShortDay(to))}</th>
            <For each={kindGroups}>{(group) => <td>{formatNumber(byGroup[group])}</td>}</For>
            <td>{formatNumber(total)}</td>
          </tr>
        )}
      </For>
    </tbody>
  </table>
)
