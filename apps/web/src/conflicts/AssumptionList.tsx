import type { Assumption } from "@cordon/domain/case/assumption"
import { memberKeys } from "@cordon/view-model/member"
import { textIn } from "@cordon/view-model/names"
import type { Conflict } from "@cordon/view-model/reasoning-answer"
import { createEffect, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Conflicts named beside an assumption; further ones are counted. */
const NAMED = 4

/** What the editors assume, with who does and why, and which of the conflicts found would go if it were doubted. */
export const AssumptionList = (props: {
  readonly conflicts: ReadonlyArray<Conflict>
  readonly open: string | undefined
}) => {
  const { manifest } = useViewer().session.index.bundle.record
  return (
    <ul class="conflict-list plain">
      <For each={manifest.assumptions ?? []} fallback={<li class="quiet">{words.assumptionsNone}</li>}>
        {(assumption) => (
          <Row
            assumption={assumption}
            open={props.open === assumption.id}
            blamed={props.conflicts.filter(({ members }) =>
              members.some((member) => member.kind === "assumption" && member.assumption === assumption.id)
            )}
          />
        )}
      </For>
    </ul>
  )
}

const Row = (props: {
  readonly assumption: Assumption
  readonly open: boolean
  readonly blamed: ReadonlyArray<Conflict>
}) => {
  let row!: HTMLLIElement
  createEffect(() => {
    if (props.open) row.scrollIntoView({ block: "nearest" })
  })
  return (
    <li ref={row} classList={{ on: props.open }}>
      <p>
        <b>
          <Recorded>{textIn(props.assumption, "title")}</Recorded>
        </b>
      </p>
      <p class="small">
        <Sentence
          text={words.assumedBy}
          parts={{
            by: () => <Recorded>{textIn(props.assumption, "by")}</Recorded>,
            reason: () => <Recorded>{textIn(props.assumption, "reason")}</Recorded>
          }}
        />
      </p>
      <div class="ids">
        <code>{props.assumption.id}</code>
        <Show when={props.blamed.length > 0} fallback={<span>{words.inNone}</span>}>
          <span>{words.ifDoubted(props.blamed.length)}</span>
          <For each={props.blamed.slice(0, NAMED)}>
            {(conflict) => (
              <StepLink
                class="tag"
                step={{ screen: "conflicts", conflict: conflict.id }}
                title={conflict.sentence}
              >
                <bdi>{memberKeys(conflict.members)}</bdi>
              </StepLink>
            )}
          </For>
          <Show when={props.blamed.length > NAMED}>
            <span>{words.andMore(props.blamed.length - NAMED)}</span>
          </Show>
        </Show>
      </div>
    </li>
  )
}
