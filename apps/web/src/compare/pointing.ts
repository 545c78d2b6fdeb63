import type { MarkComparison } from "@cordon/view-model/compare-marks"
import { type Accessor, createSignal } from "solid-js"

/** A mark of both maps, by its key in the comparison. */
export interface PointedMark {
  readonly kind: keyof MarkComparison
  readonly key: string
}

/** Which mark a reader of the list points at, so that the maps can show where it is. */
export interface Pointing {
  readonly pointed: Accessor<PointedMark | undefined>
  /** What the pointer is over; it goes before what is held. */
  readonly hover: (mark: PointedMark | undefined) => void
  /** What was focused or opened. */
  readonly hold: (mark: PointedMark | undefined) => void
}

/** Starts with nothing pointed at. */
export const createPointing = (): Pointing => {
  const [hovered, setHovered] = createSignal<PointedMark>()
  const [held, setHeld] = createSignal<PointedMark>()
  return {
    pointed: () => hovered() ?? held(),
    hover: (mark) => void setHovered(mark),
    hold: (mark) => void setHeld(mark)
  }
}
