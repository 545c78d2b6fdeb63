import type { GroundNote } from "@cordon/view-model/actor-page"
import { Show } from "solid-js"
import { OutwardIcon } from "../icon/icon.tsx"

/** What a relation or a label rests on, with the way to the cited page. */
export const Rests = (props: { readonly ground: GroundNote }) => (
  <Show when={props.ground.url} fallback={<span class="rests">{props.ground.text}</span>}>
    {(url) => (
      <a class="rests" href={url()} target="_blank" rel="noopener noreferrer">
        {props.ground.text} <OutwardIcon />
      </a>
    )}
  </Show>
)
