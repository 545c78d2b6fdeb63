import { apartWords } from "@cordon/view-model/conflict-words"
import type { Conflict } from "@cordon/view-model/reasoning-answer"
import { createMemo, createSignal, For, Show } from "solid-js"
import { arithmeticDrawing } from "./arithmetic-bars.ts"
import { words } from "./words.ts"

/**
 * The reckoning of a conflict: the two sides as bars with how far they lie apart, and every step if asked; or, where
 * no step has a number, the steps as words.
 */
export const ArithmeticBars = (props: { readonly conflict: Conflict }) => {
  const [all, setAll] = createSignal(false)
  const drawing = createMemo(() => arithmeticDrawing(props.conflict))
  const share = (value: number) => `${(100 * value) / (drawing()?.max ?? 1)}%`
  const apart = () => apartWords(props.conflict)
  const premises = () => drawing()?.bars.filter(({ side }) => !side).length ?? 0
  const bars = () => {
    const found = drawing()?.bars ?? []
    return all() || !found.some(({ side }) => side) ? found : found.filter(({ side }) => side)
  }
  return (
    <Show
      when={drawing()}
      fallback={
        <ul class="steps">
          <For each={props.conflict.arithmetic}>{({ text }) => <li>{text}</li>}</For>
        </ul>
      }
    >
      {(drawn) => (
        <>
          <ol class="steps drawn" dir="ltr">
            <For each={bars()}>
              {(bar, i) => (
                <li>
                  <span class="text" dir="auto">
                    {bar.text}
                  </span>
                  <Show when={bar.drawn}>
                    <span class="track" aria-hidden="true">
                      <span
                        class="bar-of"
                        classList={{
                          last: i() === bars().length - 1,
                          openLow: bar.openLow,
                          openHigh: bar.openHigh
                        }}
                        style={{ left: share(bar.from), width: share(bar.to - bar.from) }}
                      />
                    </span>
                  </Show>
                </li>
              )}
            </For>
            <li class="apart">
              <Show when={drawn().gap}>
                {(gap) => (
                  <span class="track" aria-hidden="true">
                    <span
                      class="gap"
                      style={{ left: share(gap().from), width: share(gap().to - gap().from) }}
                    />
                  </span>
                )}
              </Show>
              <span style={{ "margin-left": `min(${share(drawn().gap?.from ?? 0)}, 55%)` }} dir="auto">
                {apart()}
              </span>
            </li>
          </ol>
          <Show when={drawn().gap !== undefined && premises() > 0}>
            <button type="button" class="link reckoning" aria-expanded={all()} onClick={() => setAll(!all())}>
              {all() ? words.twoSides : words.allSteps}
            </button>
          </Show>
        </>
      )}
    </Show>
  )
}
