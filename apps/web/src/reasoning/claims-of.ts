import type { ClaimId } from "@cordon/domain/key"
import type { Member } from "./answers.ts"

/** The claims among members, each once, in their order. */
export const claimsOf = (members: ReadonlyArray<Member>): ReadonlyArray<ClaimId> => [
  ...new Set(members.flatMap((member) => (member.kind === "claim" ? [member.claim] : [])))
]
