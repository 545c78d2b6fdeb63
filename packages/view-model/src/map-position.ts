import type { Position } from "@cordon/domain/geo/geojson"
import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { anchorOf } from "./labels.ts"

/**
 * Where the map can draw something that is said of a place: at its point or cell; somewhere in an area, in whose
 * middle it is then drawn as uncertain; or nowhere, since nobody said where.
 */
export type MapPosition =
  | { readonly kind: "at"; readonly at: Position }
  | { readonly kind: "area"; readonly at: Position }
  | { readonly kind: "unknown" }

const unknown: MapPosition = { kind: "unknown" }
const positions = new WeakMap<CaseIndex, Map<PlaceId, MapPosition>>()

/** Where a place stands on the map. A part of town without a point of its own stands for the cell it lies in. */
export const mapPosition = (place: PlaceId | undefined, index: CaseIndex): MapPosition => {
  if (place === undefined) return unknown
  const known = positions.get(index) ?? new Map<PlaceId, MapPosition>()
  positions.set(index, known)
  const found = known.get(place) ?? located(place, index)
  known.set(place, found)
  return found
}

const located = (id: PlaceId, index: CaseIndex): MapPosition => {
  const place = index.places.get(id)
  if (place === undefined) return unknown
  if (index.cells.has(id)) return { kind: "at", at: anchorOf(id, index) }
  if (place.location.kind === "point") return { kind: "at", at: anchorOf(id, index) }
  const inside = [...index.cells.keys()].filter((cell) => index.places.get(cell)?.within.includes(id))
  if (inside.length > 0) return { kind: "area", at: middleOf(inside, index) }
  const cell = place.within.find((wider) => index.cells.has(wider))
  return cell === undefined ? unknown : { kind: "area", at: anchorOf(cell, index) }
}

/** The anchor nearest to the middle of the cells by area, so that it lies on their ground. */
const middleOf = (cells: ReadonlyArray<PlaceId>, index: CaseIndex): Position => {
  const anchors = cells.map((id) => ({
    at: anchorOf(id, index),
    size: index.cells.get(id)?.areaSquareMetres ?? 0
  }))
  const total = anchors.reduce((sum, { size }) => sum + size, 0)
  const mean = (axis: 0 | 1) => anchors.reduce((sum, { at, size }) => sum + at[axis] * size, 0) / total
  const [x, y] = [mean(0), mean(1)]
  const squeeze = Math.cos((y * Math.PI) / 180)
  const distance = (at: Position) => ((at[0] - x) * squeeze) ** 2 + (at[1] - y) ** 2
  return anchors.reduce((best, next) => (distance(next.at) < distance(best.at) ? next : best)).at
}
