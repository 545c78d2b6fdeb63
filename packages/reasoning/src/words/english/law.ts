import type { LawKey } from "../../case/laws.ts"

/** The structural laws in English: each in a few words, and why it holds. */
export const lawWords: Readonly<Record<LawKey, { readonly name: string; readonly reason: string }>> = {
  groupParts: {
    name: "A part of a group is no larger than the group",
    reason: "Everyone in the part is in the group too, on the same day and in the same place."
  },
  groupPartition: {
    name: "The groups of a division add up to the whole",
    reason:
      "The groups exclude each other and together make up the whole, such as people = civilians + fighters."
  },
  placeParts: {
    name: "A part of a place holds no more than the place",
    reason: "Whoever is counted in a place is inside every place that contains it."
  },
  forceParts: {
    name: "A part of a force is no stronger than the force",
    reason: "A cited relation says that the one belongs to the other."
  },
  statedParts: {
    name: "Parts stated apart do not exceed their total",
    reason: "The speaker divides the total into parts that do not overlap."
  },
  ratio: {
    name: "So many for each ties two groups",
    reason: "A ratio between its least and its greatest value is two linear conditions on the two groups."
  },
  runningTotal: {
    name: "A running total is counted at some hour of its last day",
    reason: "It was published before that day was over, so it may miss whoever came later that day."
  },
  windowParts: {
    name: "Totals never fall, and shorter windows add up to longer ones",
    reason: "What is counted in a part of a window is counted in the whole window too."
  },
  destinationParts: {
    name: "Those who went to one destination are among all who left",
    reason: "A count without a destination covers every destination."
  },
  attributedParts: {
    name: "Those harmed by one party are among all who were harmed",
    reason: "A count without a perpetrator covers every perpetrator."
  },
  conservation: {
    name: "Who leaves a place had been inside",
    reason:
      "Inside on a day = inside on a later day + evacuated + left on foot or surrendered + killed + overrun in place or gone otherwise - came in; what nobody states is left open at 0 or more. A figure for a day counts who was inside when the day began."
  },
  ground: {
    name: "The ground of all parties does not exceed the place",
    reason: "Shares of one place on one day, with the area of the place as one unknown number."
  },
  oneHolder: {
    name: "Ground has one holder on a day, unless contested",
    reason: "Ground that one party holds on every hour of a day is not held by another on that day."
  }
}
