import type { GroundNote } from "@cordon/view-model/actor-page"
import { Show } from "solid-js"
import { OutwardIcon } from "../icon/icon.tsx"
import { Recorded } from "../language/Recorded.tsx"

/** What a relation or a label rests on, with the way to the cited page. */
export const Rests = (props: { readonly ground: GroundNote }) => (
  <Show
    when={props.ground.url}
    fallback={
      <bdi class="rests">
        <Recorded>{props.ground.text}</Recorded>
      </bdi>
    }
  >
    {(url) => (
      <a class="rests" href={url()} target="_blank" rel="noopener noreferrer">
        <Recorded>{props.ground.text}</Recorded> <OutwardIcon />
      </a>
    )}
  </Show>
)
