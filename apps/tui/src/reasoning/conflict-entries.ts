import type {
  Conflict,
  ConflictsAnswer,
  NotComparable,
  ReasonMember
} from "@cordon/view-model/reasoning-answer"

/** What the conflicts screen lists: a set that cannot all be true, or a pair that only looks so. */
export type ConflictEntry =
  | {
      readonly kind: "conflict"
      readonly id: string
      readonly members: ReadonlyArray<ReasonMember>
      readonly conflict: Conflict
    }
  | {
      readonly kind: "pair"
      readonly id: string
      readonly members: ReadonlyArray<ReasonMember>
      readonly pair: NotComparable
    }

/** The entries of an answer in the order of the list: conflicts as the answer has them, then the pairs. */
export const conflictEntries = (answer: ConflictsAnswer): ReadonlyArray<ConflictEntry> => [
  ...answer.items.map(
    (conflict): ConflictEntry => ({
      kind: "conflict",
      id: conflict.id,
      members: conflict.members,
      conflict
    })
  ),
  ...answer.notComparable.map(
    (pair): ConflictEntry => ({
      kind: "pair",
      id: `pair ${pair.claims.join(" ")} ${pair.because.join(" ")}`,
      members: pair.claims.map((claim) => ({ kind: "claim", claim })),
      pair
    })
  )
]
