import { For } from "solid-js"
import { differenceWords } from "@cordon/view-model/conflict-words"
import type { NotComparable } from "@cordon/view-model/reasoning-answer"
import { createFurther } from "../screen/further.tsx"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { words } from "./words.ts"

/** Pairs drawn at a time. */
const STEP = 60

/** Claims that only look contradictory, and in what they differ. */
export const NotComparableList = (props: {
  readonly items: ReadonlyArray<NotComparable>
  readonly old: boolean
}) => {
  const further = createFurther(STEP, () => props.items.length)
  return (
    <>
      <ul class="conflict-list plain" classList={{ old: props.old }}>
        <For each={props.items.slice(0, further.many())}>
          {({ claims, sentence, because }) => (
            <li>
              <p>{sentence}</p>
              <div class="ids">
                <For each={[...claims]}>{(claim) => <ClaimButton claim={claim} />}</For>
                <span class="about-what">{words.because(differenceWords({ because }))}</span>
              </div>
            </li>
          )}
        </For>
      </ul>
      <further.Button />
    </>
  )
}
