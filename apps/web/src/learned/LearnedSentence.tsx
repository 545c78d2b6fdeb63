import type { ClaimId } from "@cordon/domain/key"
import { For, type JSX, Show } from "solid-js"
import { ClaimLink } from "../screen/ClaimLink.tsx"

/** Claims linked behind a sentence; further ones are counted. */
const LINKED = 8

/** A sentence with the claims it rests on, each a link to its page. */
export const LearnedSentence = (props: {
  readonly sentence: string
  readonly claims: ReadonlyArray<ClaimId>
  readonly children?: JSX.Element
}) => (
  <p class="learned-sentence">
    {props.children}
    {props.sentence}{" "}
    <span class="learned-claims">
      <For each={props.claims.slice(0, LINKED)}>{(claim) => <ClaimLink claim={claim} />}</For>
      <Show when={props.claims.length > LINKED}>
        <small> + {props.claims.length - LINKED}</small>
      </Show>
    </span>
  </p>
)
