import { For, Show } from "solid-js"
import { AccountChip } from "../reasoning/AccountChip.tsx"
import { type AccountMark, OTHER } from "../reasoning/roster.ts"
import { words } from "./words.ts"

/** What the marks of the plot mean. Only what is there is explained. */
export const HistoryKey = (props: {
  readonly accounts: ReadonlyArray<AccountMark>
  readonly later: boolean
  readonly implied: boolean
}) => {
  const coloured = () => props.accounts.filter(({ colour }) => colour !== OTHER)
  return (
    <ul class="key" aria-label={words.key.label}>
      <li>
        <svg width="22" height="10" class="mark" aria-hidden="true">
          <path d="M2 5H20" />
          <circle cx="11" cy="5" r="4" />
        </svg>
        {words.key.claim}
      </li>
      <li>
        <svg width="22" height="10" class="mark" aria-hidden="true">
          <path d="M3 1V9M3 5H20M15 2l5 3-5 3" />
        </svg>
        {words.key.open}
      </li>
      <li>
        <svg width="22" height="10" class="mark hollow" aria-hidden="true">
          <circle cx="11" cy="5" r="4" />
        </svg>
        {words.key.unlike}
      </li>
      <Show when={props.later}>
        <li>
          <svg width="22" height="12" class="later" aria-hidden="true">
            <path d="M11 0V12" />
          </svg>
          {words.key.later}
        </li>
      </Show>
      <Show when={props.implied}>
        <li>
          <svg width="22" height="10" class="mark implied" aria-hidden="true">
            <path class="line" d="M2 5H20" />
            <path d="M2 1V9M20 1V9" />
          </svg>
          {words.key.implied}
        </li>
      </Show>
      <Show when={props.accounts.length > 0}>
        <li class="bands">
          <span>
            <For each={coloured()}>{(mark) => <AccountChip mark={mark} />}</For>
          </span>
          {coloured().length === props.accounts.length ? words.key.accounts : words.key.accountsAndOthers}
        </li>
      </Show>
    </ul>
  )
}
