import type { QuotedLabel } from "@cordon/view-model/actor-page"
import { For, Show } from "solid-js"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { Rests } from "./Rests.tsx"
import { words } from "./words.ts"

/** Names that others use for an actor, in quotes and with who uses them. */
export const QuotedLabels = (props: { readonly labels: ReadonlyArray<QuotedLabel> }) => (
  <div class="part">
    <h3>
      {words.labels} <small>{words.labelsNote}</small>
    </h3>
    <Show when={props.labels.length > 0} fallback={<p class="small">{words.labelsNone}</p>}>
      <ul class="plain-list">
        <For each={props.labels}>
          {(label) => (
            <li>
              <Sentence
                text={words.usedBy}
                parts={{
                  labels: () => (
                    <Enumerated each={label.labels}>
                      {(name) => (
                        <Recorded>
                          <q>{name}</q>
                        </Recorded>
                      )}
                    </Enumerated>
                  ),
                  users: () => (
                    <Enumerated each={label.usedBy} and>
                      {(user) => <Recorded>{user}</Recorded>}
                    </Enumerated>
                  )
                }}
              />{" "}
              <small>
                <Rests ground={label.ground} />
                <Show when={label.note}>
                  {(note) => (
                    <>
                      . <Recorded>{note()}</Recorded>
                    </>
                  )}
                </Show>
              </small>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </div>
)
