import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { anchorOf } from "@cordon/view-model/labels"

/** A facility with the cell it stands in, whose holder's colour it takes. */
export interface Facility {
  readonly id: PlaceId
  readonly name: string
  readonly at: readonly [number, number]
  readonly cell: PlaceId
}

/** The located facilities of a case that stand on mapped ground. */
export const facilitiesOf = (index: CaseIndex): ReadonlyArray<Facility> =>
  [...index.places.values()].flatMap((place): ReadonlyArray<Facility> => {
    const cell = place.within.find((id) => index.cells.has(id))
    if (place.kind !== "facility" || place.location.kind === "unlocated" || cell === undefined) return []
    return [{ id: place.id, name: place.name, at: anchorOf(place.id, index), cell }]
  })
