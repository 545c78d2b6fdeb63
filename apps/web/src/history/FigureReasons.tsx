import { conflictsOn } from "@cordon/view-model/conflict-words"
import type { FigureHistory } from "@cordon/view-model/figure-history"
import { formatLongDay } from "@cordon/view-model/format-time"
import type { BoundsAnswer } from "@cordon/view-model/reasoning-answer"
import { createMemo, For, Show } from "solid-js"
import { AccountRow } from "../reasoning/AccountRow.tsx"
import { ConflictBody } from "../reasoning/ConflictBody.tsx"
import type { Roster } from "../reasoning/roster.ts"
import type { ShownAccounts } from "../reasoning/shown-account.ts"
import { AskingState } from "../screen/AskingState.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import type { Asking, AskingProgress } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import { ImpliedReasons } from "./ImpliedReasons.tsx"
import { LaterCounts } from "./LaterCounts.tsx"
import { NamedClaims } from "./NamedClaims.tsx"
import { OtherDates } from "./OtherDates.tsx"
import type { ImpliedShown } from "./PeriodBody.tsx"
import type { PeriodAccounts } from "./period-accounts.ts"
import { words } from "./words.ts"

/** Beside the plot: the smallest conflict, the accounts, what is implied, what later counts allow, what is not counted. */
export const FigureReasons = (props: {
  readonly history: FigureHistory
  readonly accounts: ShownAccounts
  readonly askingAccounts: Asking<unknown>
  readonly accountsOf: (period: string) => PeriodAccounts | undefined
  readonly otherDates: AskingProgress
  readonly implied: { readonly asking: Asking<BoundsAnswer>; readonly shown: ImpliedShown | undefined }
  readonly roster: Roster
}) => {
  const { reasoning, snapshot } = useViewer()
  const conflicts = reasoning.conflicts.want()
  const bearing = createMemo(() => conflictsOn(conflicts.answer()?.items ?? [], props.history.figure.id))
  return (
    <>
      <AskingState asking={conflicts} what={words.conflicts.asked} />
      <Show
        when={bearing()[0]}
        fallback={
          <Show when={conflicts.status() === "answered"}>
            <section class="part">
              <h3>{words.conflicts.none}</h3>
              <p class="small">
                {conflicts.answer()?.complete === false || conflicts.answer()?.more === true
                  ? words.conflicts.noneFound
                  : words.conflicts.noneAtAll}
              </p>
            </section>
          </Show>
        }
      >
        {(first) => (
          <>
            <ConflictBody
              title={words.conflicts.smallest}
              conflict={first()}
              laws={conflicts.answer()?.laws ?? []}
              old={conflicts.old()}
            />
            <Show when={bearing().length > 1}>
              <p class="part more">
                <StepLink step={{ screen: "conflicts", conflict: first().id }}>
                  {words.conflicts.more(bearing().length - 1)}
                </StepLink>
                {conflicts.answer()?.more === true ? words.conflicts.others : ""}
              </p>
            </Show>
          </>
        )}
      </Show>
      <section class="part">
        <h3>{words.accounts.title(formatLongDay(snapshot().situation.day))}</h3>
        <AskingState asking={props.askingAccounts} what={words.accounts.asked} />
        <ul class="accounts" classList={{ old: props.askingAccounts.old() }}>
          <For each={props.accounts.shown}>
            {(shown) => <AccountRow shown={shown} unit={props.history.unit} />}
          </For>
        </ul>
        <Show when={props.askingAccounts.status() === "answered" && props.accounts.shown.length === 0}>
          <p class="small">{words.accounts.none}</p>
        </Show>
        <Show when={props.accounts.others > 0 || props.accounts.more}>
          <p class="small">
            {props.accounts.others > 0 ? words.accounts.others(props.accounts.others) : ""}
            {props.accounts.more ? words.accounts.more : ""}
          </p>
        </Show>
      </section>
      <ImpliedReasons asking={props.implied.asking} shown={props.implied.shown} roster={props.roster} />
      <OtherDates history={props.history} accountsOf={props.accountsOf} asking={props.otherDates} />
      <LaterCounts history={props.history} accountsOf={props.accountsOf} />
      <NamedClaims named={props.history.named} />
    </>
  )
}
