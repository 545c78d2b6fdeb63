import type { FigureHistory } from "@cordon/view-model/figure-history"
import { formatLongDay } from "@cordon/view-model/format-time"
import { createMemo, For, Show } from "solid-js"
import { AccountRow } from "../reasoning/AccountRow.tsx"
import { ConflictBody } from "../reasoning/ConflictBody.tsx"
import type { accountsOfFigure } from "../reasoning/shown-account.ts"
import { AskingState } from "../screen/AskingState.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import type { Asking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import { LaterCounts } from "./LaterCounts.tsx"
import { NamedClaims } from "./NamedClaims.tsx"

/** Beside the plot: the smallest conflict, the accounts, what later counts allow, and what is not counted. */
export const FigureReasons = (props: {
  readonly history: FigureHistory
  readonly accounts: ReturnType<typeof accountsOfFigure>
  readonly asking: Asking<unknown>
}) => {
  const { reasoning, snapshot } = useViewer()
  const conflicts = reasoning.conflicts.want()
  const bearing = createMemo(() =>
    (conflicts.answer()?.items ?? []).filter(({ figures }) => figures.includes(props.history.figure.id))
  )
  return (
    <>
      <AskingState asking={conflicts} what="The conflicts" />
      <Show
        when={bearing()[0]}
        fallback={
          <Show when={conflicts.status() === "answered"}>
            <section class="part">
              <h3>No conflict found</h3>
              <p class="small">
                {conflicts.answer()?.complete === false || conflicts.answer()?.more === true
                  ? "Among the conflicts that were found, none bears on this figure; there may be others."
                  : "What is admitted here can all be true of this figure, as far as claims and laws go."}
              </p>
            </section>
          </Show>
        }
      >
        {(first) => (
          <>
            <ConflictBody
              title="The smallest conflict"
              conflict={first()}
              laws={conflicts.answer()?.laws ?? []}
              old={conflicts.old()}
            />
            <Show when={bearing().length > 1}>
              <p class="part more">
                <StepLink step={{ screen: "conflicts", conflict: first().id }}>
                  {bearing().length - 1} more {bearing().length === 2 ? "conflict bears" : "conflicts bear"}{" "}
                  on this figure
                </StepLink>
                {conflicts.answer()?.more === true ? ", and there are others that are not listed" : ""}
              </p>
            </Show>
          </>
        )}
      </Show>
      <section class="part">
        <h3>Coherent accounts of {formatLongDay(snapshot().situation.day)}</h3>
        <AskingState asking={props.asking} what="The accounts" />
        <ul class="accounts">
          <For each={props.accounts.shown}>
            {(shown) => <AccountRow shown={shown} unit={props.history.unit} />}
          </For>
        </ul>
        <Show when={props.asking.status() === "answered" && props.accounts.shown.length === 0}>
          <p class="small">No account says anything of this figure on this day.</p>
        </Show>
        <Show when={props.accounts.others > 0 || props.accounts.more}>
          <p class="small">
            {props.accounts.others > 0 ? `${props.accounts.others} more in the list of conflicts. ` : ""}
            {props.accounts.more ? "There are, or may be, more accounts than were listed." : ""}
          </p>
        </Show>
      </section>
      <LaterCounts history={props.history} accounts={props.accounts.shown} />
      <NamedClaims named={props.history.named} />
    </>
  )
}
