import type { Unit } from "@cordon/domain/amount/amount"
import type { HistoryGroup } from "@cordon/view-model/figure-history"
import { Show } from "solid-js"
import { accountsWords } from "./accounts-words.ts"
import { DayButton } from "./DayButton.tsx"
import type { GroupPlot } from "./group-plot.ts"
import { HeadingMarks } from "./HeadingMarks.tsx"
import type { PeriodAccounts } from "./period-accounts.ts"
import { words } from "./words.ts"

/** The heading of a period: its days, the letters of its bands, its later counts, and the day of its accounts. */
export const GroupHead = (props: {
  readonly group: HistoryGroup
  readonly plot: GroupPlot
  readonly accounts: PeriodAccounts | undefined
  readonly unit: Unit
  readonly numbers: boolean
  readonly narrow: boolean
}) => {
  const later = () => words.clauses(props.group.later.map((count) => words.laterCount(count.words)))
  const told = () =>
    words.clauses(
      [later(), props.accounts === undefined ? "" : accountsWords(props.accounts, props.unit)].filter(
        (part) => part !== ""
      )
    )
  const marks = () => (
    <Show when={!props.numbers} fallback={told()}>
      <HeadingMarks plot={props.plot} labels={!props.narrow} />
      <span class="unseen">{told()}</span>
    </Show>
  )
  const day = () => (
    <Show
      when={!props.group.current}
      fallback={<span class="badge">{props.narrow ? words.date : words.thisDate}</span>}
    >
      <Show when={props.accounts !== undefined && props.accounts.shown.length > 0 && props.accounts.day}>
        {(of) => <DayButton day={of()} />}
      </Show>
    </Show>
  )
  return (
    <Show
      when={props.narrow}
      fallback={
        <tr class="group">
          <th scope="rowgroup" colspan="2" title={props.group.title}>
            {props.group.title}
          </th>
          <td class="axis">{marks()}</td>
          <td colspan="2" class="now">
            {day()}
          </td>
        </tr>
      }
    >
      <tr class="group">
        <th scope="rowgroup" colspan="3">
          {props.group.title}
        </th>
        <td class="now">{day()}</td>
      </tr>
      <Show when={told() !== ""}>
        <tr class="group marks">
          <td colspan="2">{props.numbers ? "" : later()}</td>
          <td class="axis">{marks()}</td>
          <td />
        </tr>
      </Show>
    </Show>
  )
}
