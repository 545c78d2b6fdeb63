import type { ClaimId } from "@cordon/domain/key"
import type { Selection } from "@cordon/view-model/selection"
import type { Conflict, ConflictsAnswer } from "@cordon/view-model/reasoning-answer"
import type { Asked } from "./asker.ts"
import { memberKeys } from "@cordon/view-model/member"

/**
 * The smallest conflict that the chosen claim is in, else the smallest that bears on the selected figure or place;
 * undefined while the reasoning is asked, and where there is none.
 */
export const smallestConflict = (
  asked: Asked<ConflictsAnswer>,
  selection: Selection,
  chosen: ClaimId | undefined
): Conflict | undefined => {
  if (asked.kind !== "answered") return undefined
  const { items } = asked.answer
  return (
    items.find(({ members }) =>
      members.some((member) => member.kind === "claim" && member.claim === chosen)
    ) ??
    items.find(
      ({ figures, places }) =>
        (selection.kind === "figure" && figures.includes(selection.figure)) ||
        (selection.kind === "place" && places.includes(selection.place))
    )
  )
}

/** A conflict in a sentence: `≠ Conflict C024 C025 C048: at most 5,000 + 5 × 5,000 = 30,000 people …`. */
export const conflictWords = (conflict: Conflict): string =>
  `≠ Conflict ${memberKeys(conflict.members)}: ${conflict.short}`
