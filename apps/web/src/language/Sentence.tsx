import { For, type JSX } from "solid-js"

/**
 * A phrase with marked-up parts in it: `{name}` in the text stands where the part of that name goes, so that each
 * language puts them in its own order.
 */
export const Sentence = (props: {
  readonly text: string
  readonly parts: Readonly<Record<string, () => JSX.Element>>
}) => (
  <For each={props.text.split(/\{(\w+)\}/)}>
    {(piece, at) => (at() % 2 === 0 ? piece : props.parts[piece]?.())}
  </For>
)
