import type { AccordingTo, TimePoint } from "@cordon/ledger/controls"

/** Which of the record a collection is made from. */
export interface FeatureView {
  /** Only what had surely been published by then; all that the ledger knows when absent. */
  readonly knownBy?: TimePoint
  /** Whose claims count; everybody's when absent. */
  readonly accordingTo?: AccordingTo
}
