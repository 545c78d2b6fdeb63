import type { ReasonMember } from "@cordon/view-model/reasoning-answer"
import { Show } from "solid-js"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { words } from "./words.ts"

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
        title={words.assumptionTitle}
      >
        {words.assumption}
      </StepLink>
    )}
  </Show>
)
