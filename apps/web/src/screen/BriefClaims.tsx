import type { IndexedClaim } from "@cordon/ledger/case-index"
import { makeView } from "@cordon/ledger/visible"
import { cardOf } from "@cordon/view-model/claim-card"
import { createMemo, For, Show } from "solid-js"
import { Grade } from "../claims/Grade.tsx"
import { Recorded } from "../language/Recorded.tsx"
import { useViewer } from "../state/viewer.ts"
import { ClaimLink } from "./ClaimLink.tsx"
import { createFurther } from "./further.tsx"
import { StepLink } from "./StepLink.tsx"

/** Claims drawn at a time. */
const STEP = 20

/** Claims in a line or two each, with the way to their pages; what was published later is struck. */
export const BriefClaims = (props: {
  readonly claims: ReadonlyArray<IndexedClaim>
  readonly empty: string
}) => {
  const further = createFurther(STEP, () => props.claims.length)
  return (
    <Show when={props.claims.length > 0} fallback={<p class="small">{props.empty}</p>}>
      <ul class="brief">
        <For each={props.claims.slice(0, further.many())}>{(claim) => <Brief claim={claim} />}</For>
      </ul>
      <further.Button />
    </Show>
  )
}

const Brief = (props: { readonly claim: IndexedClaim }) => {
  const { session, snapshot } = useViewer()
  const card = createMemo(() => cardOf(props.claim, makeView(session.index, snapshot().situation.controls)))
  const note = () => {
    const { status } = card()
    return status.kind === "counted" ? undefined : status.text
  }
  return (
    <li class={card().status.kind}>
      <span class="when">{card().said}</span>
      <span class="said">
        <StepLink class="who" step={{ screen: "sources", source: card().speakerId }}>
          <Recorded>{card().speaker}</Recorded>
        </StepLink>{" "}
        <span class="sp">{card().verb}</span> <Recorded>{card().text}</Recorded>{" "}
        <Show when={note()}>{(words) => <span class="badge s">{words()}</span>}</Show>
      </span>
      <Grade grade={card().grade} />
      <ClaimLink claim={card().id} />
    </li>
  )
}
