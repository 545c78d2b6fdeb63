import type { NamedClaim } from "@cordon/view-model/figure-history"
import { createMemo, createSignal, For, Show } from "solid-js"
import { alike } from "../state/alike.ts"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { words } from "./words.ts"

/** Named before the rest is folded away. */
const FIRST = 8

/** Claims that stand beside the figure without being compared with it, and why. */
export const NamedClaims = (props: { readonly named: ReadonlyArray<NamedClaim> }) => {
  const [all, setAll] = createSignal(false)
  const shown = createMemo(() => (all() ? props.named : props.named.slice(0, FIRST)), undefined, {
    equals: alike
  })
  return (
    <Show when={props.named.length > 0}>
      <section class="part">
        <h3>
          {words.named} <span class="badge s">{props.named.length}</span>
        </h3>
        <ul class="members">
          <For each={shown()}>
            {({ claim, words: amount, why }) => (
              <li class="member">
                <span>
                  {amount} <small>{why}</small>
                </span>
                <ClaimButton claim={claim} />
              </li>
            )}
          </For>
        </ul>
        <Show when={props.named.length > FIRST}>
          <button type="button" class="link" aria-expanded={all()} onClick={() => setAll(!all())}>
            {all() ? words.fewer : words.showAll(props.named.length)}
          </button>
        </Show>
      </section>
    </Show>
  )
}
