import type { QuotedLabel } from "@cordon/view-model/actor-page"
import { listed } from "@cordon/view-model/format"
import { For, Show } from "solid-js"
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
              <For each={label.labels}>
                {(name, i) => (
                  <>
                    {i() > 0 ? ", " : ""}
                    <q>
                      <bdi dir="auto">{name}</bdi>
                    </q>
                  </>
                )}
              </For>{" "}
              used by {listed(label.usedBy)}.{" "}
              <small>
                <Rests ground={label.ground} />
                <Show when={label.note}>{(note) => <>. {note()}</>}</Show>
              </small>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </div>
)
