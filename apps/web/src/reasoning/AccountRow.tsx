import type { Unit } from "@cordon/domain/amount/amount"
import { standingWords } from "@cordon/view-model/account-words"
import { formatRange } from "@cordon/view-model/format"
import { createSignal, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { assumptionsAmong, claimsOf } from "@cordon/view-model/member"
import type { ReasonMember } from "@cordon/view-model/reasoning-answer"
import { AccountChip } from "./AccountChip.tsx"
import type { ShownAccount } from "./shown-account.ts"
import { words } from "./words.ts"

/** Claims of an account shown before it is opened. */
const FIRST = 6

/** An account: who stands behind it, what it holds and rejects, and what it implies. */
export const AccountRow = (props: { readonly shown: ShownAccount; readonly unit?: Unit }) => {
  const { index } = useViewer().session
  const [open, setOpen] = createSignal(false)
  const account = () => props.shown.account
  return (
    <li class="account">
      <AccountChip mark={props.shown} />
      <div>
        <div class="r1">
          <b>{account().name}</b>
          <Show when={props.unit !== undefined}>
            <span class="n">
              {props.shown.range === undefined
                ? words.saysNothing
                : formatRange(props.shown.range, props.unit!)}
            </span>
          </Show>
        </div>
        <Show when={open() || props.unit === undefined}>
          <p>{account().sentence}</p>
        </Show>
        <Show when={open()}>
          <dl>
            <dt>{words.standBehind}</dt>
            <dd>{standingWords(account(), index)}</dd>
            <Show when={account().alike > 1}>
              <dt>{words.alike}</dt>
              <dd>{words.alikeSets(account().alike)}</dd>
            </Show>
            <Show when={account().implies.length > 0}>
              <dt>{words.implies}</dt>
              <dd>
                <For each={account().implies}>
                  {(implied) => (
                    <div>
                      <Recorded>{implied.name}</Recorded>: {formatRange(implied.range, implied.unit)}
                    </div>
                  )}
                </For>
              </dd>
            </Show>
          </dl>
        </Show>
        <ClaimLine title={words.holds} members={account().holds} all={open()} />
        <ClaimLine title={words.rejects} members={account().rejects} all={open()} />
        <button type="button" class="link" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {open() ? words.less(props.shown.letter) : words.more(props.shown.letter)}
        </button>
      </div>
    </li>
  )
}

const ClaimLine = (props: {
  readonly title: string
  readonly members: ReadonlyArray<ReasonMember>
  readonly all: boolean
}) => {
  const unique = () => claimsOf(props.members)
  const assumptions = () => assumptionsAmong(props.members)
  const shown = () => (props.all ? unique() : unique().slice(0, FIRST))
  return (
    <Show when={props.members.length > 0}>
      <p class="ids">
        {props.title} <For each={shown()}>{(claim) => <ClaimButton claim={claim} />}</For>
        {unique().length > shown().length ? words.andMore(unique().length - shown().length) : ""}
        {assumptions() === 0 ? "" : words.assumptions(assumptions())}
      </p>
    </Show>
  )
}
