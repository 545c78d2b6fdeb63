import { sourceName } from "@cordon/view-model/names"
import { For, Show } from "solid-js"
import { AskingState } from "../screen/AskingState.tsx"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import type { Asking } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import type { ClaimRecord } from "./claim-record.ts"
import { words } from "./words.ts"

const STANCES = { agrees: "and agrees", neutral: "", disputes: "and disputes it" } as const

/** Claims that say the same and go back to the same voice: no further witnesses. */
export const Repeated = (props: { readonly record: Asking<ClaimRecord> }) => {
  const { index } = useViewer().session
  const repeatedBy = () => props.record.answer()?.repeatedBy ?? []
  const repeats = () => props.record.answer()?.repeats ?? []
  return (
    <div class="part">
      <h3>
        {words.repeated} <small>ten repetitions are one witness</small>
      </h3>
      <AskingState asking={props.record} what="Who repeats it" />
      <Show when={props.record.answer()}>
        <ul class="plain-list" classList={{ old: props.record.old() }}>
          <For each={repeatedBy()}>
            {({ claim, speaker, publisher, stance }) => (
              <li>
                <StepLink step={{ screen: "sources", source: speaker }}>
                  {sourceName(index, speaker)}
                </StepLink>{" "}
                repeats it {STANCES[stance]}, in {sourceName(index, publisher)} <ClaimLink claim={claim} />
              </li>
            )}
          </For>
          <For each={repeats()}>
            {(claim) => (
              <li>
                Repeats <ClaimLink claim={claim} /> {index.claims.get(claim)?.claim.paraphrase}
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
