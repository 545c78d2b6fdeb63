import type { Claim } from "@cordon/domain/claim/claim"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import { referencesOf } from "@cordon/ledger/body-reference"

/** The places and actors that a claim's proposition names, each once, in the order of its fields. */
export interface ClaimSubjects {
  readonly places: ReadonlyArray<PlaceId>
  readonly actors: ReadonlyArray<ActorId>
}

const known = new WeakMap<Claim, ClaimSubjects>()

/** What a claim speaks of. Who says it, and who published it, is not among them. */
export const subjectsOf = (claim: Claim): ClaimSubjects => {
  const before = known.get(claim)
  if (before !== undefined) return before
  const references = referencesOf({ kind: "claim.recorded.v1", claim }).filter(({ field }) =>
    field.startsWith("claim.proposition.")
  )
  const subjects: ClaimSubjects = {
    places: once(references.flatMap(({ kind, id }) => (kind === "place" ? [id as PlaceId] : []))),
    actors: once(references.flatMap(({ kind, id }) => (kind === "actor" ? [id as ActorId] : [])))
  }
  known.set(claim, subjects)
  return subjects
}

const once = <T>(ids: ReadonlyArray<T>): ReadonlyArray<T> => [...new Set(ids)]
