import { credibilityWords, reliabilityWords } from "@cordon/domain/assessment/admiralty"
import type { ClaimPage } from "@cordon/view-model/claim-page"
import { counted } from "@cordon/view-model/format"
import { For, Show } from "solid-js"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { words } from "./words.ts"

/** How far a claim is trusted and by whom, and how it turned out, with reasons and evidence. */
export const Judged = (props: { readonly page: ClaimPage }) => {
  const grade = () => props.page.card.grade
  return (
    <>
      <div class="part">
        <h3>
          {words.trust}{" "}
          <small>
            {grade().reliability}: {reliabilityWords[grade().reliability]}; {grade().credibility}:{" "}
            {credibilityWords[grade().credibility]}
          </small>
        </h3>
        <Show when={props.page.judgements.length > 0} fallback={<p class="small">{words.trustNone}</p>}>
          <ul class="plain-list">
            <For each={props.page.judgements}>
              {(judgement) => (
                <li>
                  <b>{judgement.grade}</b> of the {judgement.of}. {judgement.reasons}{" "}
                  <Show when={judgement.likelihood}>{(likely) => <>Likelihood: {likely()}. </>}</Show>
                  <small>
                    {judgement.by}, {judgement.said}
                  </small>{" "}
                  <For each={judgement.evidence}>{(claim) => <ClaimLink claim={claim} />}</For>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <div class="part">
        <h3>
          {words.outcome} <small>{words.outcomeNote}</small>
        </h3>
        <Show when={props.page.outcomes.length > 0} fallback={<p class="small">{words.outcomeNone}</p>}>
          <ul class="plain-list">
            <For each={props.page.outcomes}>
              {(outcome) => (
                <li>
                  <span class={`verdict ${outcome.verdict}`}>{outcome.words}</span> {outcome.reasons}{" "}
                  <Show when={outcome.laterKnown}>{(later) => <>Later known: {later()} </>}</Show>
                  <small>
                    {outcome.by}, {outcome.said}
                  </small>{" "}
                  <For each={outcome.evidence}>{(claim) => <ClaimLink claim={claim} />}</For>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.page.laterJudged > 0}>
          <p class="small">
            {counted(props.page.laterJudged, "judgement")} published after the date of knowledge{" "}
            {props.page.laterJudged === 1 ? "is" : "are"} not shown.
          </p>
        </Show>
      </div>
    </>
  )
}
