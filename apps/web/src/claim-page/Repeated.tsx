import { sourceName } from "@cordon/view-model/names"
import { For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { AskingState } from "../screen/AskingState.tsx"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import type { Asking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import type { ClaimRecord } from "./claim-record.ts"
import { words } from "./words.ts"

/** Claims that say the same and go back to the same voice: no further witnesses. */
export const Repeated = (props: { readonly record: Asking<ClaimRecord> }) => {
  const { index } = useViewer().session
  const repeatedBy = () => props.record.answer()?.repeatedBy ?? []
  const repeats = () => props.record.answer()?.repeats ?? []
  return (
    <div class="part">
      <h3>
        {words.repeated} <small>{words.repeatedNote}</small>
      </h3>
      <AskingState asking={props.record} what={words.repeated} />
      <Show when={props.record.answer()}>
        <ul class="plain-list" classList={{ old: props.record.old() }}>
          <For each={repeatedBy()}>
            {({ claim, speaker, publisher, stance }) => (
              <li>
                <Sentence
                  text={words.repeatedBy[stance]}
                  parts={{
                    speaker: () => (
                      <StepLink step={{ screen: "sources", source: speaker }}>
                        <Recorded>{sourceName(index, speaker)}</Recorded>
                      </StepLink>
                    ),
                    publisher: () => <Recorded>{sourceName(index, publisher)}</Recorded>,
                    claim: () => <ClaimLink claim={claim} />
                  }}
                />
              </li>
            )}
          </For>
          <For each={repeats()}>
            {(claim) => (
              <li>
                <Sentence
                  text={words.repeats}
                  parts={{
                    claim: () => <ClaimLink claim={claim} />,
                    text: () => <Recorded>{index.claims.get(claim)?.claim.paraphrase}</Recorded>
                  }}
                />
              </li>
            )}
          </For>
          <Show when={repeatedBy().length + repeats().length === 0}>
            <li class="small">{words.repeatedNone}</li>
          </Show>
        </ul>
      </Show>
    </div>
  )
}
