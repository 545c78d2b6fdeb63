import { statedNumbers } from "@cordon/domain/amount/amount"
import type { Claim } from "@cordon/domain/claim/claim"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import { type BodyReference, referencesOf } from "@cordon/ledger/body-reference"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"

/** What the proposition of a claim refers to: places, actors, sources and groups. */
export const subjectsOf = (claim: Claim): ReadonlyArray<BodyReference> => {
  const known = subjects.get(claim)
  if (known !== undefined) return known
  const found = referencesOf({ kind: "claim.recorded.v1", claim }).filter(({ field }) =>
    field.startsWith("claim.proposition.")
  )
  subjects.set(claim, found)
  return found
}

const subjects = new WeakMap<Claim, ReadonlyArray<BodyReference>>()

/** A place with every place that lies within it. */
export const placesWithin = (index: CaseIndex, place: PlaceId): ReadonlySet<string> =>
  new Set([
    place,
    ...[...index.places.values()].filter(({ within }) => within.includes(place)).map(({ id }) => id)
  ])

/** Whether a claim speaks of one of these places. */
export const speaksOfPlace = (claim: Claim, places: ReadonlySet<string>): boolean =>
  subjectsOf(claim).some(({ kind, id }) => kind === "place" && places.has(id))

/** Whether a claim speaks of an actor, in whatever role. */
export const speaksOfActor = (claim: Claim, actor: ActorId): boolean =>
  subjectsOf(claim).some(({ kind, id }) => kind === "actor" && id === actor)

/**
 * Whether two claims go back to one voice and say the same: same kind and subjects, same numbers, periods that
 * touch. How they put it makes no difference.
 */
export const saysTheSame = (a: IndexedClaim, b: IndexedClaim): boolean =>
  a.witness === b.witness &&
  a.claim.proposition.kind === b.claim.proposition.kind &&
  a.beginsEarliest < b.endsLatest &&
  b.beginsEarliest < a.endsLatest &&
  contentKey(a.claim) === contentKey(b.claim)

const contentKey = (claim: Claim): string => {
  const { proposition } = claim
  const numbers =
    "amount" in proposition && proposition.amount !== undefined ? statedNumbers(proposition.amount) : []
  const topic =
    proposition.kind === "Statement"
      ? proposition.topic
      : proposition.kind === "Forecast"
        ? proposition.forecast
        : ""
  const subjects = subjectsOf(claim)
    .filter(({ field }) => !field.includes(".parts"))
    .map(({ field, id }) => `${field}=${id}`)
  return JSON.stringify([topic, [...numbers].sort((x, y) => x - y), [...subjects].sort()])
}
