import type { MultiPolygon, Position } from "@cordon/domain/geo/geojson"
import type { ActorId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import type { Situation } from "@cordon/ledger/situation"
import type { Selection } from "./selection.ts"

/** A place's name for the map. The list is in the order in which labels are to be placed. */
export interface PlaceLabel {
  readonly place: PlaceId
  readonly name: string
  /** Its name in the case's second language, where it has one. */
  readonly secondName?: string
  readonly at: Position
  readonly selected: boolean
  readonly disputed: boolean
}

/** A party's name in capitals, to be spaced, in the middle of its largest connected ground. */
export interface PartyLabel {
  readonly party: ActorId
  readonly text: string
  readonly secondName?: string
  readonly at: Position
  readonly squareKilometres: number
}

/**
 * Every cell's label, ranked: selected, then disputed, then contested, then by number of claims and by size.
 * Whoever draws takes them greedily, and leaves out what would cover one before it.
 */
export const placeLabels = (
  situation: Situation,
  selection: Selection,
  index: CaseIndex
): ReadonlyArray<PlaceLabel> => {
  const second = index.bundle.record.manifest.languages[1]
  const selected = selection.kind === "place" ? selection.place : undefined
  const rank = (territory: PlaceTerritory) =>
    territory.place === selected ? 3 : territory.disputed ? 2 : territory.parties.length > 1 ? 1 : 0
  return situation.territory
    .toSorted((a, b) => rank(b) - rank(a) || weight(b) - weight(a) || (a.place < b.place ? -1 : 1))
    .flatMap((territory): ReadonlyArray<PlaceLabel> => {
      const place = index.places.get(territory.place)
      if (place === undefined) return []
      const secondName = second === undefined ? undefined : place.names[second]
      return [
        {
          place: place.id,
          name: place.name,
          ...(secondName === undefined ? {} : { secondName }),
          at: anchorOf(place.id, index),
          selected: territory.place === selected,
          disputed: territory.disputed
        }
      ]
    })
}

const weight = (territory: PlaceTerritory): number =>
  Math.min(territory.voices.length, 6) + Math.min(territory.areaSquareKilometres, 3)

/**
 * One label a party, in the middle of the largest ground that it alone holds in one piece; none for a party
 * without ground of its own.
 */
export const partyLabels = (situation: Situation, index: CaseIndex): ReadonlyArray<PartyLabel> => {
  const { parties, languages } = index.bundle.record.manifest
  const held = new Map<ActorId, Map<PlaceId, PlaceTerritory>>()
  for (const territory of situation.territory) {
    const [party] = territory.parties
    if (party === undefined || territory.parties.length > 1) continue
    const own = held.get(party) ?? new Map<PlaceId, PlaceTerritory>()
    held.set(party, own.set(territory.place, territory))
  }
  return parties.flatMap(({ actor, name, names }): ReadonlyArray<PartyLabel> => {
    const largest = largestPiece(held.get(actor) ?? new Map(), index)
    if (largest.length === 0) return []
    const squareKilometres = largest.reduce((sum, place) => sum + place.areaSquareKilometres, 0)
    const second = languages[1]
    const secondName = second === undefined ? undefined : names[second]
    return [
      {
        party: actor,
        text: name.toUpperCase(),
        ...(secondName === undefined ? {} : { secondName }),
        at: middleOf(largest, index),
        squareKilometres
      }
    ]
  })
}

const largestPiece = (
  own: ReadonlyMap<PlaceId, PlaceTerritory>,
  index: CaseIndex
): ReadonlyArray<PlaceTerritory> => {
  const left = new Set(own.keys())
  let largest: ReadonlyArray<PlaceTerritory> = []
  let most = 0
  for (const start of own.keys()) {
    if (!left.delete(start)) continue
    const piece: Array<PlaceTerritory> = []
    const queue = [start]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      piece.push(own.get(id)!)
      for (const next of index.neighbours.get(id) ?? []) if (left.delete(next)) queue.push(next)
    }
    const size = piece.reduce((sum, place) => sum + place.areaSquareKilometres, 0)
    if (size > most) [largest, most] = [piece, size]
  }
  return largest
}

/** The anchor of the piece's cell that lies nearest to its centre of gravity, so that it lies on the ground itself. */
const middleOf = (piece: ReadonlyArray<PlaceTerritory>, index: CaseIndex): Position => {
  const anchors = piece.map((place) => ({
    at: anchorOf(place.place, index),
    km2: place.areaSquareKilometres
  }))
  const total = anchors.reduce((sum, { km2 }) => sum + km2, 0)
  const mean = (axis: 0 | 1) => anchors.reduce((sum, { at, km2 }) => sum + at[axis] * km2, 0) / total
  const [x, y] = [mean(0), mean(1)]
  const squeeze = Math.cos((y * Math.PI) / 180)
  const distance = ({ at }: { readonly at: Position }) => ((at[0] - x) * squeeze) ** 2 + (at[1] - y) ** 2
  return anchors.reduce((best, next) => (distance(next) < distance(best) ? next : best)).at
}

const anchors = new WeakMap<CaseIndex, Map<PlaceId, Position>>()

/** Where a place's label stands: its stated centre, else the centre of gravity of its largest polygon. */
export const anchorOf = (id: PlaceId, index: CaseIndex): Position => {
  const known = anchors.get(index) ?? new Map<PlaceId, Position>()
  anchors.set(index, known)
  const found = known.get(id)
  if (found !== undefined) return found
  const location = index.places.get(id)?.location
  const cell = index.cells.get(id)
  const anchor: Position =
    location?.kind === "point"
      ? [location.longitude, location.latitude]
      : cell === undefined
        ? ([0, 0] as unknown as Position)
        : centreOf(cell.geometry)
  known.set(id, anchor)
  return anchor
}

const centreOf = ({ coordinates }: MultiPolygon): Position => {
  let best: { area: number; at: readonly [number, number] } = { area: -1, at: [0, 0] }
  for (const [shell] of coordinates) {
    let area = 0
    let x = 0
    let y = 0
    const [ox, oy] = shell[0]!
    for (let i = 0; i + 1 < shell.length; i += 1) {
      const [x0, y0] = [shell[i]![0] - ox, shell[i]![1] - oy]
      const [x1, y1] = [shell[i + 1]![0] - ox, shell[i + 1]![1] - oy]
      const cross = x0 * y1 - x1 * y0
      area += cross
      x += (x0 + x1) * cross
      y += (y0 + y1) * cross
    }
    if (Math.abs(area) > best.area) {
      best = { area: Math.abs(area), at: area === 0 ? [ox, oy] : [ox + x / (3 * area), oy + y / (3 * area)] }
    }
  }
  return best.at as unknown as Position
}
