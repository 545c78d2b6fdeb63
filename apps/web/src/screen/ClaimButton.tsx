import type { ClaimId } from "@cordon/domain/key"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** The id of a claim, which shows its card with the way to the passage. */
export const ClaimButton = (props: { readonly claim: ClaimId }) => {
  const { session, snapshot } = useViewer()
  const said = () => session.index.claims.get(props.claim)?.claim.paraphrase
  const on = () => {
    const { selection } = snapshot()
    return selection.kind === "claim" && selection.claim === props.claim
  }
  return (
    <button
      type="button"
      class="cid"
      aria-pressed={on()}
      aria-label={words.showClaim(props.claim)}
      title={said()}
      onClick={() => (on() ? session.clear() : session.select({ kind: "claim", claim: props.claim }))}
    >
      {props.claim}
    </button>
  )
}
