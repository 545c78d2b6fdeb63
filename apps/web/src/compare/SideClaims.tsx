import type { Situation } from "@cordon/ledger/situation"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { makeView } from "@cordon/ledger/visible"
import { cardOf, type ClaimCard } from "@cordon/view-model/claim-card"
import { claimsBehind, type Side } from "@cordon/view-model/compare-ground"
import { createMemo } from "solid-js"
import { useViewer } from "../state/viewer.ts"
import { SideCards } from "./SideCards.tsx"

/** The claims behind what one side says of a quarter, as they count under its controls. */
export const SideClaims = (props: {
  readonly side: Side
  readonly territory: PlaceTerritory
  readonly situation: Situation
}) => {
  const { index } = useViewer().session
  const cards = createMemo((): ReadonlyArray<ClaimCard> => {
    const view = makeView(index, props.situation.controls)
    return claimsBehind(props.territory).flatMap((id) => {
      const claim = index.claims.get(id)
      const voice = props.territory.voices.find((each) => each.claim === id)
      return claim === undefined || voice === undefined ? [] : [cardOf(claim, view, { of: "place", voice })]
    })
  })
  return <SideCards side={props.side} cards={cards()} />
}
