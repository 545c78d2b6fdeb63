import type { IndexedClaim } from "@cordon/ledger/case-index"
import { type ClaimQuery, everyClaim } from "@cordon/view-model/claim-query"
import { BriefClaims } from "./BriefClaims.tsx"
import { StepLink } from "./StepLink.tsx"

/** The claims about an actor or a place, with the way to the list of claims narrowed to them. */
export const ClaimsPart = (props: {
  readonly claims: ReadonlyArray<IndexedClaim>
  readonly chosen: ClaimQuery["chosen"]
  readonly title: string
  readonly all: string
  readonly empty: string
}) => (
  <div class="part">
    <h3>
      {props.title}
      <span class="badge">{props.claims.length}</span>
    </h3>
    <p class="small">
      <StepLink step={{ screen: "claims", claims: { ...everyClaim, chosen: props.chosen } }}>
        {props.all}
      </StepLink>
    </p>
    <BriefClaims claims={props.claims} empty={props.empty} />
  </div>
)
