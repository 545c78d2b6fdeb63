import { Schema } from "effect"
import { Holding } from "../claim/holding.ts"
import { PlaceId } from "../key.ts"
import { AttributionConfidence } from "../source/citation.ts"
import { CalendarDay } from "../time/calendar-day.ts"

/**
 * The editors' premise of how a place stood on a day, where no cited claim says so.
 *
 * It is a premise of the case, not anybody's claim: it is known at every knowledge date, outranked by any
 * claim, marked wherever it is drawn, and can be doubted by its reason (ADR-0007).
 */
export const Baseline = Schema.Struct({
  place: PlaceId,
  holding: Holding,
  asOf: CalendarDay,
  by: Schema.NonEmptyString,
  reason: Schema.NonEmptyString,
  confidence: AttributionConfidence
}).annotate({ identifier: "Baseline", description: "How a place stood on a day, as the editors' premise" })
export type Baseline = typeof Baseline.Type
