import type { ClaimId } from "@cordon/domain/key"
import type { NotCounted } from "./bounds-schema.ts"
import type { CaseModel } from "./case-model.ts"

/** Of claims that were asked for, those that play no part in a model, each with why. */
export const notCounted = (claims: ReadonlyArray<ClaimId>, model: CaseModel): ReadonlyArray<NotCounted> => {
  const counted = new Set([...model.members.values()].flatMap(({ reading }) => reading?.claim.claim.id ?? []))
  return [...new Set(claims)]
    .filter((claim) => !counted.has(claim))
    .map((claim) => ({ claim, ...reasonOf(claim, model) }))
}

const reasonOf = (id: ClaimId, { view, read }: CaseModel): Omit<NotCounted, "claim"> => {
  const claim = view.index.claims.get(id)
  if (claim === undefined) return { because: "notInCase", why: "The case has no such claim." }
  if (claim.publishedBy > view.knownTo)
    return {
      because: "notYetPublished",
      why: "It had not surely been published by the knowledge date."
    }
  if (!view.admits(claim))
    return { because: "otherVoice", why: "It is not among the claims of those according to whom this is." }
  const instead = read.repeated.get(claim)?.claim.id
  return instead === undefined
    ? { because: "noFigure", why: "It says nothing that can be reckoned with." }
    : { because: "repetition", instead, why: `It repeats a word that is in the record as ${instead}.` }
}
