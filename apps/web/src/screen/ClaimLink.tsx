import type { ClaimId } from "@cordon/domain/key"
import { useViewer } from "../state/viewer.ts"
import { StepLink } from "./StepLink.tsx"
import { words } from "./words.ts"

/** The id of a claim as a link to its page. */
export const ClaimLink = (props: { readonly claim: ClaimId; readonly words?: string }) => {
  const { index } = useViewer().session
  return (
    <StepLink
      class="cid"
      step={{ screen: "claims", claim: props.claim }}
      title={index.claims.get(props.claim)?.claim.paraphrase ?? ""}
      label={words.openClaim(props.claim)}
    >
      {props.words ?? props.claim}
    </StepLink>
  )
}
