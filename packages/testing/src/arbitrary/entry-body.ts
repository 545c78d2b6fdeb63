import { ClaimId } from "@cordon/domain/key"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { Arbitrary } from "effect"
import type { NonEmptyReadonlyArray } from "effect/Array"
import { foundation } from "../fixture/invented-case.ts"
import { anyOf, text } from "./choice.ts"
import { actor, assessmentOf, claim, outcomeOf, place, source } from "./record.ts"

/**
 * An entry body of any kind but a redaction, which needs a target; see `entryRedacted`.
 * Gotcha: the store takes it anywhere; the append rules want what it refers to recorded first.
 */
export const entryBody: Arbitrary.Arbitrary<EntryBody> = anyOf<EntryBody>([
  Arbitrary.Constant<EntryBody>(foundation[0]),
  Arbitrary.map(place, (place) => ({ kind: "place.recorded.v1" as const, place })),
  Arbitrary.map(actor, (actor) => ({ kind: "actor.recorded.v1" as const, actor })),
  Arbitrary.map(source, (source) => ({ kind: "source.recorded.v1" as const, source })),
  Arbitrary.map(claim, (claim) => ({ kind: "claim.recorded.v1" as const, claim })),
  Arbitrary.map(Arbitrary.all([claim, text]), ([claim, reason]) => ({
    kind: "claim.superseded.v1" as const,
    claim,
    reason
  })),
  Arbitrary.map(text, (reason) => ({
    kind: "claim.retracted.v1" as const,
    claim: ClaimId.make("C1"),
    reason
  })),
  Arbitrary.map(assessmentOf([ClaimId.make("C1")]), (assessment) => ({
    kind: "assessment.recorded.v1" as const,
    assessment
  })),
  Arbitrary.map(outcomeOf([ClaimId.make("C1")]), (outcome) => ({
    kind: "outcome.recorded.v1" as const,
    outcome
  }))
])

/** One to six entry bodies: what one append takes. */
export const entryBodies: Arbitrary.Arbitrary<NonEmptyReadonlyArray<EntryBody>> = Arbitrary.map(
  Arbitrary.array(entryBody, { minLength: 1, maxLength: 6 }),
  (bodies) => bodies as unknown as NonEmptyReadonlyArray<EntryBody>
)

/** One to five appends, one after the other. */
export const appends: Arbitrary.Arbitrary<NonEmptyReadonlyArray<NonEmptyReadonlyArray<EntryBody>>> =
  Arbitrary.map(
    Arbitrary.array(entryBodies, { minLength: 1, maxLength: 5 }),
    (batches) => batches as unknown as NonEmptyReadonlyArray<NonEmptyReadonlyArray<EntryBody>>
  )
