import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { For } from "solid-js"
import type { Point } from "./flow-path.ts"
import type { Lonlat } from "./polyline.ts"
import { cellPath } from "./screen-path.ts"

/** A cell that has just passed to another party, with the place in the case file of the one that held it. */
export interface Passed {
  readonly place: PlaceId
  readonly order: number
}

/** The old colour of cells that have just changed hands, fading away over the new one. */
export const ChangePulse = (props: {
  readonly cells: ReadonlyArray<Passed>
  readonly index: CaseIndex
  readonly project: (at: Lonlat) => Point
}) => (
  <g class="passing">
    <For each={props.cells}>
      {({ place, order }) => (
        <path
          d={cellPath(place, props.index, props.project)}
          style={{ fill: order < 0 ? "var(--noClaim)" : `var(--party${order % 6}-fill)` }}
        />
      )}
    </For>
  </g>
)
