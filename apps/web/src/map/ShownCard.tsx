import type { ClaimId } from "@cordon/domain/key"
import { Show } from "solid-js"
import { MapCard } from "./MapCard.tsx"
import type { MarkCards } from "./mark-cards.ts"

/** The card that is open: the pinned one before the one under the pointer. */
export const ShownCard = (props: {
  readonly cards: MarkCards
  readonly size: { readonly width: number; readonly height: number }
  readonly onClaim: (claim: ClaimId) => void
}) => (
  <Show when={props.cards.pinned() ?? props.cards.hovered()} keyed>
    {(card) => (
      <MapCard
        content={card.content}
        situation={card.situation()}
        x={card.x}
        y={card.y}
        size={props.size}
        pinned={card === props.cards.pinned()}
        onClaim={props.onClaim}
        onClose={() => props.cards.setPinned(undefined)}
      />
    )}
  </Show>
)
