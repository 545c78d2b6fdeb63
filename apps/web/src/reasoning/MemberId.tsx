import type { ReasonMember } from "@cordon/view-model/reasoning-answer"
import { Show } from "solid-js"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { StepLink } from "../screen/StepLink.tsx"

/** The way to a member: its claim, or the assumption in the list of them. */
export const MemberId = (props: { readonly member: ReasonMember }) => (
  <Show
    when={props.member.kind === "assumption" && props.member}
    fallback={<ClaimButton claim={(props.member as Extract<ReasonMember, { kind: "claim" }>).claim} />}
  >
    {(member) => (
      <StepLink
        class="tag"
        step={{ screen: "conflicts", assumption: member().assumption }}
        title="Who assumes it, why, and what hangs on it"
      >
        assumption
      </StepLink>
    )}
  </Show>
)
