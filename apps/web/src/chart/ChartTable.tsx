import type { FigureChart } from "@cordon/view-model/figure-chart"
import { formatDay } from "@cordon/view-model/format-time"
import type { Implied } from "@cordon/view-model/implied"
import { For, Show } from "solid-js"
import { byRange } from "../history/accounts-words.ts"
import type { PeriodAccounts } from "../history/period-accounts.ts"
import { Recorded } from "../language/Recorded.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { words } from "./words.ts"

/** What a chart over time draws, as a table: every claim, then what nobody stated. */
export const ChartTable = (props: {
  readonly name: string
  readonly chart: FigureChart
  readonly accountsOf: (period: string) => PeriodAccounts | undefined
  readonly implied: Implied | undefined
}) => (
  <table class="chart-table">
    <caption class="unseen">{words.caption(props.name)}</caption>
    <thead>
      <tr>
        <th scope="col">{words.of}</th>
        <th scope="col">{words.said}</th>
        <th scope="col">{words.speaker}</th>
        <th scope="col">{words.amount}</th>
        <th scope="col">{words.standing}</th>
        <th scope="col">{words.claim}</th>
      </tr>
    </thead>
    <tbody>
      <For each={[...props.chart.claims, ...props.chart.outside]}>
        {({ row, day, standing }) => (
          <tr>
            <td>{formatDay(day)}</td>
            <td>{row.said}</td>
            <th scope="row">
              <Recorded>{row.speaker}</Recorded>
            </th>
            <td>{row.words}</td>
            <td>{row.note ?? words.standings[standing]}</td>
            <td>
              <ClaimButton claim={row.claim} />
            </td>
          </tr>
        )}
      </For>
    </tbody>
    <tbody class="derived">
      <For each={props.chart.periods}>
        {(period) => (
          <>
            <For each={period.later}>
              {(count) => (
                <Derived days={words.days(formatDay(period.from), formatDay(period.to))} what={words.later}>
                  {count.words}
                </Derived>
              )}
            </For>
            <For each={byRange(props.accountsOf(period.id)?.shown ?? [], props.chart.unit)}>
              {({ accounts, words: range }) => (
                <Derived
                  days={words.days(formatDay(period.from), formatDay(period.to))}
                  what={words.account(accounts.map(({ letter }) => letter).join(" "))}
                >
                  {range}
                </Derived>
              )}
            </For>
            <Show when={period.derived}>
              {(derived) => (
                <Derived
                  days={words.days(formatDay(period.from), formatDay(period.to))}
                  what={words.geometry}
                >
                  {derived().words}
                </Derived>
              )}
            </Show>
          </>
        )}
      </For>
      <Show when={props.implied}>
        {(implied) => (
          <Derived days={formatDay(implied().day)} what={words.implied}>
            {implied().words}
          </Derived>
        )}
      </Show>
    </tbody>
  </table>
)

const Derived = (props: { readonly days: string; readonly what: string; readonly children: string }) => (
  <tr>
    <td>{props.days}</td>
    <td>{words.derived}</td>
    <th scope="row">{props.what}</th>
    <td>{props.children}</td>
    <td />
    <td />
  </tr>
)
