import { type Accessor, createSignal, type JSX, Show } from "solid-js"
import { words } from "./words.ts"

/** A long list drawn a part at a time: how many to draw, and a button for more. */
export const createFurther = (
  step: number,
  length: Accessor<number>
): { readonly many: Accessor<number>; readonly Button: () => JSX.Element } => {
  const [many, setMany] = createSignal(step)
  return {
    many,
    Button: () => (
      <Show when={length() > many()}>
        <button type="button" class="btn further" onClick={() => setMany((n) => n + step)}>
          {words.further(Math.min(step, length() - many()), length())}
        </button>
      </Show>
    )
  }
}
