import { figureName, placeName } from "@cordon/view-model/names"
import { For, Show } from "solid-js"
import type { Conflict } from "@cordon/view-model/reasoning-answer"
import { apartWords, oneVoiceWords } from "@cordon/view-model/conflict-words"
import { assumptionsAmong, claimsOf } from "@cordon/view-model/member"
import { Enumerated } from "../entity-list/Enumerated.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { createFurther } from "../screen/further.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Conflicts drawn at a time. */
const STEP = 40

/** Conflicts as cards: the sentence, the members, how far apart, and what they bear on. */
export const ConflictList = (props: {
  readonly items: ReadonlyArray<Conflict>
  readonly open: string | undefined
  readonly old: boolean
  readonly onOpen: (id: string) => void
}) => {
  const further = createFurther(STEP, () => props.items.length)
  return (
    <>
      <ol class="conflict-list" classList={{ old: props.old }}>
        <For each={props.items.slice(0, further.many())}>
          {(conflict) => (
            <Row
              conflict={conflict}
              open={props.open === conflict.id}
              onOpen={() => props.onOpen(conflict.id)}
            />
          )}
        </For>
      </ol>
      <further.Button />
    </>
  )
}

const Row = (props: { readonly conflict: Conflict; readonly open: boolean; readonly onOpen: () => void }) => {
  const { index } = useViewer().session
  const about = () => [
    ...props.conflict.figures.map((id) => figureName(index, id)),
    ...props.conflict.places.slice(0, 3).map((id) => placeName(index, id))
  ]
  const claims = () => claimsOf(props.conflict.members)
  const assumptions = () => assumptionsAmong(props.conflict.members)
  return (
    <li classList={{ on: props.open }}>
      <button
        type="button"
        class="conflict-pick"
        title={props.conflict.sentence}
        aria-current={props.open ? "true" : undefined}
        onClick={() => props.onOpen()}
      >
        {props.conflict.short}
      </button>
      <div class="ids">
        <For each={claims()}>{(claim) => <ClaimButton claim={claim} />}</For>
        <Show when={assumptions() > 0}>
          <span class="tag">{words.assumptions(assumptions())}</span>
        </Show>
        <Show when={oneVoiceWords(props.conflict)}>{(said) => <span class="tag">{said()}</span>}</Show>
        <span class="apart">{apartWords(props.conflict)}</span>
        <span class="about-what">
          <Enumerated each={about()}>{(name) => <Recorded>{name}</Recorded>}</Enumerated>
        </span>
      </div>
    </li>
  )
}
