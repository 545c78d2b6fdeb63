import { For, type JSX } from "solid-js"
import { words } from "./words.ts"

/** Things in a row with the comma of the spoken language between them, each in its own direction. */
export const Enumerated = <T,>(props: {
  readonly each: ReadonlyArray<T>
  /** With “and” before the last. */
  readonly and?: boolean
  readonly children: (item: T) => JSX.Element
}) => (
  <For each={props.each}>
    {(item, i) => (
      <>
        {i() === 0 ? "" : props.and === true && i() === props.each.length - 1 ? words.and : words.comma}
        <bdi>{props.children(item)}</bdi>
      </>
    )}
  </For>
)
