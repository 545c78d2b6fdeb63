import type { ClaimCard as Card } from "@cordon/view-model/claim-card"
import type { Side } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"
import { For } from "solid-js"
import { ClaimCard } from "../claims/ClaimCard.tsx"
import { words } from "./words.ts"

/** The claims behind what one side says. */
export const SideCards = (props: { readonly side: Side; readonly cards: ReadonlyArray<Card> }) => (
  <div class="side-claims">
    <h4 class="k">{words.behind(sideLetters[props.side])}</h4>
    <For each={props.cards} fallback={<p class="small">{words.noClaims}</p>}>
      {(card) => <ClaimCard card={card} />}
    </For>
  </div>
)
