import type { Conflict } from "@cordon/view-model/reasoning-answer"
import { For, Show } from "solid-js"
import { MemberId } from "./MemberId.tsx"
import { words } from "./words.ts"

/** The smallest change of each single member that would remove a conflict. */
export const Gives = (props: { readonly gives: Conflict["whatWouldHaveToGive"] }) => (
  <Show when={props.gives.length > 0}>
    <section class="part">
      <h3>{words.gives}</h3>
      <ul class="members">
        <For each={props.gives}>
          {(give, i) => (
            <li class="member">
              <span>
                {give.change}
                {i() === props.gives.length - 1 ? "" : words.or}
              </span>
              <MemberId member={give.member} />
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)
