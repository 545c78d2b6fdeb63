import type { Assumption } from "@cordon/domain/case/assumption"
import type { ClaimId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { countWords } from "./format.ts"
import { vocabulary } from "./language.ts"
import type { ReasonMember } from "./reasoning-answer.ts"

/** What is said of a member besides its key. */
export const words = vocabulary("view-model/member", {
  aspect: (claim: string, aspect: Aspect) => `${claim} (${aspect})`
})

type Aspect = NonNullable<Extract<ReasonMember, { readonly kind: "claim" }>["aspect"]>

/** A member by its key: `C026`, `C026 (parts)`, or the handle of an assumption. */
export const memberKey = (member: ReasonMember): string =>
  member.kind === "assumption"
    ? member.assumption
    : member.aspect === undefined
      ? member.claim
      : words.aspect(member.claim, member.aspect)

/** The claims among members, each once, in their order. */
export const claimsOf = (members: ReadonlyArray<ReasonMember>): ReadonlyArray<ClaimId> => [
  ...new Set(members.flatMap((member) => (member.kind === "claim" ? [member.claim] : [])))
]

/** How many assumptions are among members. */
export const assumptionsAmong = (members: ReadonlyArray<ReasonMember>): number =>
  members.filter(({ kind }) => kind === "assumption").length

/** The claims of members by their ids, each once, then how many assumptions: `C024 C025 C048 + 1 assumption`. */
export const memberKeys = (members: ReadonlyArray<ReasonMember>): string => {
  const assumed = assumptionsAmong(members)
  return [...claimsOf(members), ...(assumed === 0 ? [] : [`+ ${countWords.assumptions(assumed)}`])].join(" ")
}

/** The same for a narrow column: `C024 C025 C048 +1`. */
export const memberKeysShort = (members: ReadonlyArray<ReasonMember>): string => {
  const assumed = assumptionsAmong(members)
  return [...claimsOf(members), ...(assumed === 0 ? [] : [`+${assumed}`])].join(" ")
}

/** An assumption of the case by its handle; undefined where the case says no more about it. */
export const assumptionOf = (id: string, index: CaseIndex): Assumption | undefined =>
  index.bundle.record.manifest.assumptions?.find((known) => known.id === id)
