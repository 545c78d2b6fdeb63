import { For, Show } from "solid-js"

/** A range with its joining words set back: `20,000 to 200,000`. */
export const Headline = (props: { readonly text: string; readonly qualifier?: string | undefined }) => (
  <span class={props.text === "no claim" ? "big none" : "big"}>
    <For each={props.text.split(/( to | or fewer)/)}>
      {(part) => (part === " to " || part === " or fewer" ? <i>{part}</i> : part)}
    </For>
    <Show when={props.qualifier}>{(words) => <small> {words()}</small>}</Show>
  </span>
)
