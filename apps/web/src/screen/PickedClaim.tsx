import { claimCard, withdrawnCard } from "@cordon/view-model/claim-card"
import { createMemo, Show } from "solid-js"
import { ClaimCard } from "../claims/ClaimCard.tsx"
import { CloseIcon } from "../icon/icon.tsx"
import { useViewer } from "../state/viewer.ts"

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
        <section class="picked" aria-label={`Claim ${id}`}>
          <div class="sub">
            <b>Claim {id}</b>
            <button type="button" class="clear" aria-label="Close the claim" onClick={() => session.clear()}>
              <CloseIcon />
            </button>
          </div>
          <Show
            when={card()}
            fallback={<p class="empty">Withdrawn from the record: {gone()?.reason ?? "no reason given"}</p>}
          >
            {(shown) => <ClaimCard card={shown()} />}
          </Show>
        </section>
      )}
    </Show>
  )
}
