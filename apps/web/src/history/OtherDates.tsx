import type { FigureHistory } from "@cordon/view-model/figure-history"
import { createMemo, For, Show } from "solid-js"
import { AccountChip } from "../reasoning/AccountChip.tsx"
import { AskingState } from "../screen/AskingState.tsx"
import type { AskingProgress } from "../state/asking.ts"
import { byRange } from "./accounts-words.ts"
import { DayButton } from "./DayButton.tsx"
import { type PeriodAccounts, sameAccounts } from "./period-accounts.ts"
import { words } from "./words.ts"

/** What the bands of the other periods are: the accounts of a day in each, with what they imply. */
export const OtherDates = (props: {
  readonly history: FigureHistory
  readonly accountsOf: (period: string) => PeriodAccounts | undefined
  readonly asking: AskingProgress
}) => {
  const today = createMemo(() => {
    const current = props.history.groups.find((group) => group.current)
    const accounts = current === undefined ? undefined : props.accountsOf(current.id)
    return new Set(accounts?.shown.map(({ account }) => account.id))
  })
  const periods = createMemo(
    () =>
      props.history.groups.flatMap((group) => {
        const accounts = group.current ? undefined : props.accountsOf(group.id)
        return accounts === undefined || accounts.shown.length === 0 ? [] : [accounts]
      }),
    undefined,
    { equals: (a, b) => a.length === b.length && a.every((accounts, i) => sameAccounts(accounts, b[i])) }
  )
  return (
    <Show when={periods().length > 0 || props.asking.status() === "failed"}>
      <section class="part">
        <h3>
          {words.otherDates.title} <small>{words.otherDates.keeps}</small>
        </h3>
        <AskingState asking={props.asking} what={words.otherDates.asked} />
        <ul class="other-dates">
          <For each={periods()}>
            {(accounts) => (
              <li classList={{ old: accounts.old }}>
                <DayButton day={accounts.day} />
                <div>
                  <For
                    each={byRange(accounts.shown, props.history.unit)}
                    fallback={<p>{words.otherDates.nothing}</p>}
                  >
                    {({ accounts: same, words: range }) => (
                      <p>
                        <For each={same}>
                          {(shown) => <AccountChip mark={shown} title={shown.account.name} />}
                        </For>{" "}
                        {range}
                        <Show when={same.find(({ account }) => !today().has(account.id))}>
                          {(first) => <small>{first().account.name}</small>}
                        </Show>
                      </p>
                    )}
                  </For>
                  <Show when={accounts.others > 0}>
                    <p>
                      <small>{words.otherDates.notDrawn(accounts.others)}</small>
                    </p>
                  </Show>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
