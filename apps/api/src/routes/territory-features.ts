import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import type { CellFeature, FrontFeature } from "@cordon/protocol/territory-geojson"

/** One feature for each cell of the map, in place order. */
export const cellFeatures = (
  index: CaseIndex,
  territory: ReadonlyArray<PlaceTerritory>
): ReadonlyArray<CellFeature> =>
  territory.flatMap((answer): ReadonlyArray<CellFeature> => {
    const cell = index.cells.get(answer.place)
    if (cell === undefined) return []
    const { state, parties } = answer
    const holding = state.kind === "known" ? state.holding : undefined
    const [holder] = parties
    return [
      {
        type: "Feature",
        id: `cell:${answer.place}`,
        geometry: cell.geometry,
        properties: {
          kind: "cell",
          place: answer.place,
          name: index.places.get(answer.place)?.name ?? answer.place,
          state: holding?.kind ?? "noClaim",
          ...(holder !== undefined && parties.length === 1 ? { holder } : {}),
          ...(holding?.kind === "besieged" ? { besieger: index.partyOf(holding.by) } : {}),
          parties,
          disputed: answer.disputed,
          dissent: answer.dissent,
          agreement: answer.agreement,
          basis: answer.basis,
          ...(answer.since === undefined ? {} : { since: answer.since }),
          stale: answer.stale,
          approximate: answer.approximate,
          areaSquareKilometres: answer.areaSquareKilometres,
          claims: answer.voices.map(({ claim }) => claim)
        }
      }
    ]
  })

/**
 * One feature for each boundary between grounds of different parties, in the order of the mesh.
 *
 * Gotcha: where either side has no claim there is no front, because nobody says there is one.
 */
export const frontFeatures = (
  index: CaseIndex,
  territory: ReadonlyArray<PlaceTerritory>
): ReadonlyArray<FrontFeature> => {
  const answers = new Map<PlaceId, PlaceTerritory>(territory.map((answer) => [answer.place, answer]))
  return index.bundle.mesh.edges.flatMap((edge): ReadonlyArray<FrontFeature> => {
    if (edge.side._tag !== "Neighbour") return []
    const left = answers.get(edge.a)
    const right = answers.get(edge.side.placeId)
    if (left === undefined || right === undefined || !isFront(left, right)) return []
    return [
      {
        type: "Feature",
        id: `front:${left.place}:${right.place}`,
        geometry: edge.line,
        properties: {
          kind: "front",
          left: left.place,
          right: right.place,
          leftParties: left.parties,
          rightParties: right.parties,
          disputed: left.disputed || right.disputed,
          approximate: edge.approximate,
          lengthMetres: edge.lengthMetres
        }
      }
    ]
  })
}

const isFront = (left: PlaceTerritory, right: PlaceTerritory): boolean =>
  left.parties.length > 0 &&
  right.parties.length > 0 &&
  [...left.parties].sort().join("+") !== [...right.parties].sort().join("+")
