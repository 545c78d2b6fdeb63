import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { GroundComparison, Side } from "@cordon/view-model/compare-ground"
import { anchorOf } from "@cordon/view-model/labels"
import type { Box } from "../map/label-layout.ts"
import { cellPath, type Project } from "../map/screen-path.ts"

/** A disc on a quarter: a number where both sides speak and differ, a dashed ring where this side says nothing. */
export interface PlacedDisc {
  readonly place: PlaceId
  readonly x: number
  readonly y: number
  readonly number?: number
  readonly outline?: string
}

/** Radii of the discs. Unit: CSS pixels. */
export interface DiscSizes {
  readonly numbered: number
  readonly silent: number
}

/** How large the discs are: smaller on a narrow map, where quarters lie close together. Unit: CSS pixels. */
export const discSizes = (width: number): DiscSizes =>
  width < 480 ? { numbered: 7, silent: 4 } : { numbered: 9, silent: 5.5 }

/** The discs of one side: on every quarter that differs, and those of which this side says nothing and the other does. */
export const layOutDiscs = (
  side: Side,
  { differences, oneSided }: GroundComparison,
  index: CaseIndex,
  project: Project
): ReadonlyArray<PlacedDisc> => [
  ...oneSided.flatMap(
    ({ place, silent }): ReadonlyArray<PlacedDisc> =>
      silent === side ? [{ place, ...spotOf(place, index, project) }] : []
  ),
  ...differences.map(
    ({ place, number }): PlacedDisc => ({
      place,
      number,
      outline: cellPath(place, index, project),
      ...spotOf(place, index, project)
    })
  )
]

/** The room a disc takes. */
export const discBox = ({ x, y, number }: PlacedDisc, sizes: DiscSizes): Box => {
  const radius = number === undefined ? sizes.silent : sizes.numbered
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

const spotOf = (place: PlaceId, index: CaseIndex, project: Project) => {
  const { x, y } = project(anchorOf(place, index))
  return { x: Math.round(x), y: Math.round(y) }
}
