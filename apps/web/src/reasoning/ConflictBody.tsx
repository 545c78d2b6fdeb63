import { conflictSize, oneVoiceWords } from "@cordon/view-model/conflict-words"
import { capitalised } from "@cordon/view-model/names"
import { For, Show } from "solid-js"
import type { Conflict, Law } from "@cordon/view-model/reasoning-answer"
import { Recorded } from "../language/Recorded.tsx"
import { ArithmeticBars } from "./ArithmeticBars.tsx"
import { MemberRow } from "./MemberRow.tsx"
import { Gives } from "./Gives.tsx"
import { words } from "./words.ts"

/** A conflict in words with its arithmetic, its members, its laws, and what would have to give. */
export const ConflictBody = (props: {
  readonly title: string
  readonly conflict: Conflict
  readonly laws: ReadonlyArray<Law>
  readonly old: boolean
}) => {
  const laws = () =>
    props.conflict.laws.map((id) => props.laws.find((law) => law.id === id) ?? { id, name: id, reason: "" })
  return (
    <div classList={{ old: props.old }}>
      <section class="part x">
        <h3>
          {props.title} <span class="badge d">{conflictSize(props.conflict)}</span>
        </h3>
        <p class="sentence">{props.conflict.sentence}</p>
        <Show when={oneVoiceWords(props.conflict)}>
          {(said) => <p class="small">{capitalised(said())}.</p>}
        </Show>
        <ArithmeticBars conflict={props.conflict} />
        <ul class="members">
          <For each={props.conflict.members}>{(member) => <MemberRow member={member} />}</For>
          <For each={laws()}>
            {(law) => (
              <li class="member">
                <span>
                  <Recorded>{law.name}</Recorded>.{" "}
                  <small>
                    <Recorded>{law.reason}</Recorded>
                  </small>
                </span>
                <span class="tag">{words.law}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Gives gives={props.conflict.whatWouldHaveToGive} />
    </div>
  )
}
