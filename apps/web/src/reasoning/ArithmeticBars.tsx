import { createMemo, For, Show } from "solid-js"
import type { Conflict } from "./answers.ts"
import { apartWords, arithmeticDrawing } from "./arithmetic-bars.ts"

/** The reckoning of a conflict step by step, each with its bar, and how far apart the two sides lie. */
export const ArithmeticBars = (props: { readonly conflict: Conflict }) => {
  const drawing = createMemo(() => arithmeticDrawing(props.conflict))
  const share = (value: number) => `${(100 * value) / (drawing()?.max ?? 1)}%`
  const apart = () => apartWords(props.conflict)
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
        <ol class="steps drawn">
          <For each={drawn().bars}>
            {(bar, i) => (
              <li>
                {bar.text}
                <Show when={bar.drawn}>
                  <span class="track" aria-hidden="true">
                    <span
                      class="bar-of"
                      classList={{
                        last: i() === drawn().bars.length - 1,
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
            <span style={{ "margin-left": `min(${share(drawn().gap?.from ?? 0)}, 55%)` }}>{apart()}</span>
          </li>
        </ol>
      )}
    </Show>
  )
}
