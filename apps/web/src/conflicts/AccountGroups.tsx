import { counted, listed } from "@cordon/view-model/format"
import { createMemo, createSignal, For, Show } from "solid-js"
import { AccountRow } from "../reasoning/AccountRow.tsx"
import type { AccountGroup, AccountsAnswer } from "@cordon/view-model/reasoning-answer"
import { accountsOfGroup } from "../reasoning/shown-account.ts"
import { useViewer } from "../state/viewer.ts"

/** Accounts drawn before more are asked for. */
const FIRST = 6

/** The coherent accounts, by figures that hang together. */
export const AccountGroups = (props: {
  readonly answer: AccountsAnswer | undefined
  readonly old: boolean
}) => (
  <div classList={{ old: props.old }}>
    <For each={props.answer?.groups ?? []}>{(group) => <Group group={group} />}</For>
    <Show when={props.answer?.complete === false}>
      <p class="foot">The time for one answer ran out: this is what was found by then.</p>
    </Show>
    <Show when={props.answer?.groups.length === 0}>
      <p class="foot">No key figure has an account under this view.</p>
    </Show>
  </div>
)

const Group = (props: { readonly group: AccountGroup }) => {
  const { figures } = useViewer().session.index.bundle.record.manifest
  const [all, setAll] = createSignal(false)
  const shown = createMemo(() => accountsOfGroup(props.group, undefined))
  const names = () =>
    listed(props.group.figures.map((id) => figures.find((figure) => figure.id === id)?.name ?? id))
  return (
    <section class="part">
      <h3>
        {names()} <span class="badge">{counted(props.group.claims, "claim")}</span>
      </h3>
      <p class="small">
        {props.group.accounts.length === 1
          ? "One account: what is claimed of it can all be true together."
          : `${props.group.accounts.length} accounts, fewest rejected witnesses first; every one holds ${counted(props.group.undisputed.length, "undisputed claim or assumption", "undisputed claims and assumptions")}.`}
        {props.group.more ? " There are, or may be, more accounts than listed." : ""}
      </p>
      <ul class="accounts">
        <For each={all() ? shown() : shown().slice(0, FIRST)}>{(one) => <AccountRow shown={one} />}</For>
      </ul>
      <Show when={shown().length > FIRST}>
        <button type="button" class="link" aria-expanded={all()} onClick={() => setAll(!all())}>
          {all() ? "show fewer" : `show all ${shown().length}`}
        </button>
      </Show>
    </section>
  )
}
