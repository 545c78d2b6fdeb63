import type { ClaimPage } from "@cordon/view-model/claim-page"
import { For, Show } from "solid-js"
import { words as gradeWords } from "../claims/words.ts"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
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
            <Sentence
              text={words.gradeWords}
              parts={{
                reliability: () => grade().reliability,
                reliabilityWords: () => gradeWords.reliability[grade().reliability],
                credibility: () => grade().credibility,
                credibilityWords: () => gradeWords.credibility[grade().credibility]
              }}
            />
          </small>
        </h3>
        <Show when={props.page.judgements.length > 0} fallback={<p class="small">{words.trustNone}</p>}>
          <ul class="plain-list">
            <For each={props.page.judgements}>
              {(judgement) => (
                <li>
                  <Sentence
                    text={words.gradeOf[judgement.of]}
                    parts={{ grade: () => <b>{judgement.grade}</b> }}
                  />{" "}
                  <Recorded>{judgement.reasons}</Recorded>{" "}
                  <Show when={judgement.likelihood}>{(likely) => `${words.likelihood(likely())} `}</Show>
                  <Judge by={judgement.by} day={judgement.said} />{" "}
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
                  <span class={`verdict ${outcome.verdict}`}>{outcome.words}</span>{" "}
                  <Recorded>{outcome.reasons}</Recorded>{" "}
                  <Show when={outcome.laterKnown}>
                    {(later) => (
                      <>
                        <Sentence
                          text={words.laterKnown}
                          parts={{ sentence: () => <Recorded>{later()}</Recorded> }}
                        />{" "}
                      </>
                    )}
                  </Show>
                  <Judge by={outcome.by} day={outcome.said} />{" "}
                  <For each={outcome.evidence}>{(claim) => <ClaimLink claim={claim} />}</For>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={props.page.laterJudged > 0}>
          <p class="small">{words.laterJudged(props.page.laterJudged)}</p>
        </Show>
      </div>
    </>
  )
}

const Judge = (props: { readonly by: string; readonly day: string }) => (
  <small>
    <Sentence
      text={words.judge}
      parts={{ by: () => <Recorded>{props.by}</Recorded>, day: () => props.day }}
    />
  </small>
)
