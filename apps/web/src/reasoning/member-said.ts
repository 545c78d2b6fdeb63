import type { CaseIndex } from "@cordon/ledger/case-index"
import { assumptionOf } from "@cordon/view-model/member"
import { sourceShortName, textIn } from "@cordon/view-model/names"
import type { ReasonMember } from "@cordon/view-model/reasoning-answer"
import { words } from "./words.ts"

/** What a member says, in parts: who, what, and more about it. */
export interface MemberSaid {
  /** Who says it; absent for an assumption. */
  readonly who?: string
  readonly what: string
  /** By whom and why something is assumed. */
  readonly assumed?: { readonly by: string; readonly reason: string }
}

/** A claim by its speaker and our paraphrase, or an assumption by its title with author and reason. */
export const memberSaid = (member: ReasonMember, index: CaseIndex): MemberSaid => {
  if (member.kind === "assumption") {
    const found = assumptionOf(member.assumption, index)
    return found === undefined
      ? { what: member.assumption }
      : {
          what: textIn(found, "title"),
          assumed: { by: textIn(found, "by"), reason: textIn(found, "reason") }
        }
  }
  const claim = index.claims.get(member.claim)?.claim
  const aspect = member.aspect === undefined ? "" : words.aspects[member.aspect]
  return claim === undefined
    ? { what: `${member.claim}${aspect}` }
    : { who: sourceShortName(index, claim.speaker), what: `${claim.paraphrase}${aspect}` }
}
