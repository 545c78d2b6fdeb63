import type { Assumption } from "@cordon/domain/case/assumption"
import type { Law } from "./member-schema.ts"

const structural = (id: string, name: string, reason: string): Law => ({
  id,
  name,
  reason,
  kind: "structural"
})

/** The laws that follow from what the words mean. They always hold and are never blamed. */
export const laws = {
  groupParts: structural(
    "group-parts",
    "A part of a group is no larger than the group",
    "Everyone in the part is in the group too, on the same day and in the same place."
  ),
  groupPartition: structural(
    "group-partition",
    "The groups of a division add up to the whole",
    "The groups exclude each other and together make up the whole, such as people = civilians + fighters."
  ),
  placeParts: structural(
    "place-parts",
    "A part of a place holds no more than the place",
    "Whoever is counted in a place is inside every place that contains it."
  ),
  forceParts: structural(
    "force-parts",
    "A part of a force is no stronger than the force",
    "A cited relation says that the one belongs to the other."
  ),
  statedParts: structural(
    "stated-parts",
    "Parts stated apart do not exceed their total",
    "The speaker divides the total into parts that do not overlap."
  ),
  ratio: structural(
    "ratio",
    "So many for each ties two groups",
    "A ratio between its least and its greatest value is two linear conditions on the two groups."
  ),
  runningTotal: structural(
    "running-total",
    "A running total is counted at some hour of its last day",
    "It was published before that day was over, so it may miss whoever came later that day."
  ),
  windowParts: structural(
    "window-parts",
    "Totals never fall, and shorter windows add up to longer ones",
    "What is counted in a part of a window is counted in the whole window too."
  ),
  destinationParts: structural(
    "destination-parts",
    "Those who went to one destination are among all who left",
    "A count without a destination covers every destination."
  ),
  attributedParts: structural(
    "attributed-parts",
    "Those harmed by one party are among all who were harmed",
    "A count without a perpetrator covers every perpetrator."
  ),
  conservation: structural(
    "conservation",
    "Who leaves a place had been inside",
    "Inside on a day = inside on a later day + evacuated + left on foot or surrendered + killed + overrun in place or gone otherwise - came in; what nobody states is left open at 0 or more. A figure for a day counts who was inside when the day began."
  ),
  ground: structural(
    "ground",
    "The ground of all parties does not exceed the place",
    "Shares of one place on one day, with the area of the place as one unknown number."
  ),
  oneHolder: structural(
    "one-holder",
    "Ground has one holder on a day, unless contested",
    "Ground that one party holds on every hour of a day is not held by another on that day."
  )
} as const satisfies Readonly<Record<string, Law>>

/** A structural law. */
export type LawKey = keyof typeof laws

/** An assumption of the case seen as a law. */
export const lawOfAssumption = ({ id, title, reason }: Assumption): Law => ({
  id,
  name: title,
  reason,
  kind: "assumption"
})
