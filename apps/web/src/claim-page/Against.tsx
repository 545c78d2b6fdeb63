import type { ClaimPage } from "@cordon/view-model/claim-page"
import { claimsOf } from "@cordon/view-model/member"
import { createMemo, createSignal, For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { AskingState } from "../screen/AskingState.tsx"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** Conflicts named at first. */
const FEW = 5

/** The smallest sets of claims that cannot all be true with this one, and the sets that the editors name. */
export const Against = (props: { readonly page: ClaimPage }) => {
  const asking = useViewer().reasoning.conflicts.want()
  const [all, setAll] = createSignal(false)
  const conflicts = createMemo(() =>
    (asking.answer()?.items ?? []).filter(({ members }) => claimsOf(members).includes(props.page.card.id))
  )
  const none = () => {
    const answer = asking.answer()
    return answer === undefined || (answer.complete && !answer.more)
      ? words.againstNone
      : words.againstNoneFound(answer.items.length)
  }
  const shown = () => (all() ? conflicts() : conflicts().slice(0, FEW))
  return (
    <div class="part against" classList={{ x: conflicts().length > 0 }}>
      <h3>
        {words.against}
        <Show when={conflicts().length > 0}>
          <span class="badge d">{words.conflicts(conflicts().length)}</span>
        </Show>
      </h3>
      <AskingState asking={asking} what={words.againstAsked} />
      <ul class="plain-list" classList={{ old: asking.old() }}>
        <For
          each={shown()}
          fallback={
            <Show when={asking.status() === "answered"}>
              <li class="small">{none()}</li>
            </Show>
          }
        >
          {(conflict) => (
            <li>
              {conflict.sentence}{" "}
              <For each={claimsOf(conflict.members).filter((id) => id !== props.page.card.id)}>
                {(claim) => <ClaimLink claim={claim} />}
              </For>{" "}
              <StepLink class="tag" step={{ screen: "conflicts", conflict: conflict.id }}>
                {words.reckoning}
              </StepLink>
            </li>
          )}
        </For>
      </ul>
      <Show when={conflicts().length > FEW}>
        <button type="button" class="link" aria-expanded={all()} onClick={() => setAll(!all())}>
          {all() ? words.fewer : words.all(conflicts().length)}
        </button>
      </Show>
      <For each={props.page.tensions}>
        {(tension) => (
          <details class="tension">
            <summary>
              <Sentence
                text={words.tension}
                parts={{
                  id: () => <bdi>{tension.id}</bdi>,
                  title: () => <Recorded>{tension.title}</Recorded>
                }}
              />
              <small> {words.others(tension.others.length)}</small>
            </summary>
            <p class="small">
              <Recorded>{tension.why}</Recorded>
            </p>
            <p class="small others">
              <For each={tension.others}>{(claim) => <ClaimLink claim={claim} />}</For>
            </p>
          </details>
        )}
      </For>
    </div>
  )
}
