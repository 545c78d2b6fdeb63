import { claimCard, withdrawnCard } from "@cordon/view-model/claim-card"
import { createMemo, Show } from "solid-js"
import { ClaimCard } from "../claims/ClaimCard.tsx"
import { CloseIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** The claim that was picked, as a card, above what it was picked from. */
export const PickedClaim = () => {
  const { session, snapshot } = useViewer()
  const picked = createMemo(() => {
    const { selection } = snapshot()
    return selection.kind === "claim" ? selection.claim : undefined
  })
  const card = createMemo(() => {
    const id = picked()
    return id === undefined ? undefined : claimCard(id, snapshot(), session)
  })
  const gone = () => {
    const id = picked()
    return id === undefined ? undefined : withdrawnCard(id, session.index)
  }
  return (
    <Show when={picked()} keyed>
      {(id) => (
        <section class="picked" aria-label={words.claim(id)}>
          <div class="sub">
            <b>{words.claim(id)}</b>
            <button type="button" class="clear" aria-label={words.closeClaim} onClick={() => session.clear()}>
              <CloseIcon />
            </button>
          </div>
          <Show
            when={card()}
            fallback={<p class="empty">{words.withdrawn(gone()?.reason ?? words.noReason)}</p>}
          >
            {(shown) => <ClaimCard card={shown()} />}
          </Show>
        </section>
      )}
    </Show>
  )
}
