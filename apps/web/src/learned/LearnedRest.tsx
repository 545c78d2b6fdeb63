import type { LearnedCorrection } from "@cordon/view-model/learned-correction"
import type { LearnedOutcome } from "@cordon/view-model/learned-outcome"
import { For, Show } from "solid-js"
import { LearnedSentence } from "./LearnedSentence.tsx"
import { correctionWords, words } from "./words.ts"

/** Words that were replaced or taken back, and how claims turned out. */
export const LearnedRest = (props: {
  readonly corrections: ReadonlyArray<LearnedCorrection>
  readonly outcomes: ReadonlyArray<LearnedOutcome>
}) => (
  <>
    <section class="part learned-group" id="learned-corrections" tabindex="-1">
      <h3>
        {words.corrections}
        <span class="badge">{props.corrections.length}</span>
      </h3>
      <Show when={props.corrections.length > 0} fallback={<p class="small">{words.correctionsNone}</p>}>
        <ul>
          <For each={props.corrections}>
            {({ kind, sentence, claims }) => (
              <li>
                <LearnedSentence sentence={sentence} claims={claims}>
                  <span class="badge s">{correctionWords[kind]}</span>{" "}
                </LearnedSentence>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
    <section class="part learned-group" id="learned-outcomes" tabindex="-1">
      <h3>
        {words.outcomes}
        <span class="badge">{props.outcomes.length}</span>
      </h3>
      <Show when={props.outcomes.length > 0} fallback={<p class="small">{words.outcomesNone}</p>}>
        <ul>
          <For each={props.outcomes}>
            {({ verdict, sentence, claim, evidence }) => (
              <li>
                <LearnedSentence sentence={sentence} claims={[claim, ...evidence]}>
                  <span class="badge">{verdict}</span>{" "}
                </LearnedSentence>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  </>
)
