import { createSignal, For, Show } from "solid-js"
import type { NotComparable } from "../reasoning/answers.ts"
import { ClaimButton } from "../screen/ClaimButton.tsx"

/** Pairs drawn at a time. */
const STEP = 60

/** Claims that only look contradictory, and in what they differ. */
export const NotComparableList = (props: {
  readonly items: ReadonlyArray<NotComparable>
  readonly old: boolean
}) => {
  const [many, setMany] = createSignal(STEP)
  return (
    <>
      <ul class="conflict-list plain" classList={{ old: props.old }}>
        <For each={props.items.slice(0, many())}>
          {({ claims, sentence, because }) => (
            <li>
              <p>{sentence}</p>
              <div class="ids">
                <For each={[...claims]}>{(claim) => <ClaimButton claim={claim} />}</For>
                <span class="about-what">because of: {because.join(", ")}</span>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.items.length > many()}>
        <button type="button" class="btn further" onClick={() => setMany((n) => n + STEP)}>
          Show {Math.min(STEP, props.items.length - many())} more of {props.items.length}
        </button>
      </Show>
    </>
  )
}
