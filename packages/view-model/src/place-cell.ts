import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Selection } from "./selection.ts"

/** The cell that stands for what is selected: a place's own, or the one that it lies in. */
export const selectedCell = (selection: Selection, index: CaseIndex): PlaceId | undefined => {
  if (selection.kind !== "place") return undefined
  const { place } = selection
  return index.cells.has(place) ? place : index.places.get(place)?.within.find((id) => index.cells.has(id))
}
