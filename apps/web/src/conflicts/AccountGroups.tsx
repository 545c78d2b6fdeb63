import { createMemo, createSignal, For, Show } from "solid-js"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { AccountRow } from "../reasoning/AccountRow.tsx"
import type { AccountGroup, AccountsAnswer } from "@cordon/view-model/reasoning-answer"
import { accountsOfGroup } from "../reasoning/shown-account.ts"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"
import { figureName } from "@cordon/view-model/names"

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
      <p class="foot">{words.ranOut}</p>
    </Show>
    <Show when={props.answer?.groups.length === 0}>
      <p class="foot">{words.accountsNone}</p>
    </Show>
  </div>
)

const Group = (props: { readonly group: AccountGroup }) => {
  const { index } = useViewer().session
  const [all, setAll] = createSignal(false)
  const shown = createMemo(() => accountsOfGroup(props.group, undefined))
  const names = () => props.group.figures.map((id) => figureName(index, id))
  return (
    <section class="part">
      <h3>
        <span>
          <Enumerated each={names()} and>
            {(name) => <Recorded>{name}</Recorded>}
          </Enumerated>
        </span>{" "}
        <span class="badge">{words.claims(props.group.claims)}</span>
      </h3>
      <p class="small">
        {props.group.accounts.length === 1
          ? words.oneAccount
          : words.accounts(props.group.accounts.length, props.group.undisputed.length)}
        {props.group.more ? ` ${words.moreAccounts}` : ""}
      </p>
      <ul class="accounts">
        <For each={all() ? shown() : shown().slice(0, FIRST)}>{(one) => <AccountRow shown={one} />}</For>
      </ul>
      <Show when={shown().length > FIRST}>
        <button type="button" class="link" aria-expanded={all()} onClick={() => setAll(!all())}>
          {all() ? words.fewer : words.all(shown().length)}
        </button>
      </Show>
    </section>
  )
}
