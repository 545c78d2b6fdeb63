import type { Situation } from "@cordon/ledger/situation"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { makeView } from "@cordon/ledger/visible"
import { cardOf, type ClaimCard as Card } from "@cordon/view-model/claim-card"
import { claimsBehind, type Side } from "@cordon/view-model/compare-ground"
import { sideLetters } from "@cordon/view-model/compare-words"
import { createMemo, For } from "solid-js"
import { ClaimCard } from "../claims/ClaimCard.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** The claims behind what one side says of a quarter, as they count under its controls. */
export const SideClaims = (props: {
  readonly side: Side
  readonly territory: PlaceTerritory
  readonly situation: Situation
}) => {
  const { index } = useViewer().session
  const cards = createMemo((): ReadonlyArray<Card> => {
    const view = makeView(index, props.situation.controls)
    return claimsBehind(props.territory).flatMap((id) => {
      const claim = index.claims.get(id)
      const voice = props.territory.voices.find((each) => each.claim === id)
      return claim === undefined || voice === undefined ? [] : [cardOf(claim, view, { of: "place", voice })]
    })
  })
  return (
    <div class="side-claims">
      <h4 class="k">{words.behind(sideLetters[props.side])}</h4>
      <For each={cards()} fallback={<p class="small">{words.noClaims}</p>}>
        {(card) => <ClaimCard card={card} />}
      </For>
    </div>
  )
}
