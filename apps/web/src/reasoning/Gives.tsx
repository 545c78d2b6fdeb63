import { For, Show } from "solid-js"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import type { Conflict } from "./answers.ts"

/** The smallest change of each single member that would remove a conflict. */
export const Gives = (props: { readonly gives: Conflict["whatWouldHaveToGive"] }) => (
  <Show when={props.gives.length > 0}>
    <section class="part">
      <h3>What would have to give</h3>
      <ul class="members">
        <For each={props.gives}>
          {(give, i) => (
            <li class="member">
              <span>
                {give.change}
                {i() === props.gives.length - 1 ? "" : "; or"}
              </span>
              <Show
                when={give.member.kind === "claim" && give.member}
                fallback={<span class="tag">assumption</span>}
              >
                {(member) => <ClaimButton claim={member().claim} />}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)
