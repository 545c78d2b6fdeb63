import { Index, Show } from "solid-js"

/** A number as it is said, with the sign that leaves it open and its percent. */
const NUMBER = /([\d.,]+\+?(?: %)?)/

/** A range with its joining words set back: `20,000 to 200,000`. */
export const Headline = (props: { readonly text: string; readonly qualifier?: string | undefined }) => (
  <span class={NUMBER.test(props.text) ? "big" : "big none"}>
    <Show when={NUMBER.test(props.text)} fallback={props.text}>
      <Index each={props.text.split(NUMBER)}>
        {(part, at) => (
          <Show when={part() !== ""}>{at % 2 === 1 ? <bdi>{part()}</bdi> : <i>{part()}</i>}</Show>
        )}
      </Index>
    </Show>
    <Show when={props.qualifier}>{(words) => <small> {words()}</small>}</Show>
  </span>
)
