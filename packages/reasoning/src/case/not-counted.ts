import type { ClaimId } from "@cordon/domain/key"
import type { NotCounted } from "./bounds-schema.ts"
import type { CaseModel } from "./case-model.ts"
import type { Speech, WhyNotCounted } from "../words/speech.ts"

/** Of claims that were asked for, those that play no part in a model, each with why. */
export const notCounted = (
  claims: ReadonlyArray<ClaimId>,
  model: CaseModel,
  speech: Speech
): ReadonlyArray<NotCounted> => {
  const counted = new Set([...model.members.values()].flatMap(({ reading }) => reading?.claim.claim.id ?? []))
  return [...new Set(claims)]
    .filter((claim) => !counted.has(claim))
    .map((claim) => {
      const reason = reasonOf(claim, model)
      return { claim, ...reason, why: speech.notCounted(reason) }
    })
}

const reasonOf = (id: ClaimId, { view, read }: CaseModel): WhyNotCounted => {
  const claim = view.index.claims.get(id)
  if (claim === undefined) return { because: "notInCase" }
  if (claim.publishedBy > view.knownTo) return { because: "notYetPublished" }
  if (!view.admits(claim)) return { because: "otherVoice" }
  const instead = read.repeated.get(claim)?.claim.id
  return instead === undefined ? { because: "noFigure" } : { because: "repetition", instead }
}
