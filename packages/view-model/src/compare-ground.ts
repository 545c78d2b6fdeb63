import type { ClaimId, PlaceId } from "@cordon/domain/key"
import type { AccordingTo } from "@cordon/ledger/controls"
import type { Situation } from "@cordon/ledger/situation"
import type { PlaceTerritory, TerritoryBasis } from "@cordon/ledger/territory-schema"

/** One of the two sides of a comparison. */
export type Side = "a" | "b"

/** Ground in square kilometres, with what doubt leaves open. */
export interface AreaRange {
  readonly low: number
  readonly best: number
  readonly high: number
}

/** A quarter of which the two sides say different things. */
export interface GroundDifference {
  /** From 1, in the order of the list; the same on both maps. */
  readonly number: number
  readonly place: PlaceId
  /** `holder`: other parties on the ground; `dispute`: the same parties, disputed on one side only. */
  readonly kind: "holder" | "dispute"
  readonly a: PlaceTerritory
  readonly b: PlaceTerritory
  readonly squareKilometres: number
}

/** A quarter of which one side alone says something. It counts neither as the same nor as different. */
export interface OneSided {
  readonly place: PlaceId
  readonly silent: Side
  readonly says: PlaceTerritory
  readonly squareKilometres: number
}

/** Two answers about the ground, quarter by quarter. */
export interface GroundComparison {
  /** Other holders first, then doubt on one side only; the largest first. */
  readonly differences: ReadonlyArray<GroundDifference>
  readonly oneSided: ReadonlyArray<OneSided>
  /** Quarters of which both say the same, and of which neither says anything. */
  readonly same: number
  readonly neither: number
  readonly squareKilometres: AreaRange
}

/**
 * Holds two situations against each other, quarter by quarter.
 *
 * Unit: square kilometres. `low` counts ground that no party can hold on both sides, `best` shares contested ground
 * equally and leaves doubt about the same holder out, `high` counts every quarter that differs whole.
 * Source: ADR-0004; design/design.md, "Compare".
 * Gotcha: the editors' premise, what a later change says of before, and what neighbours suggest are no source's word of
 * the day; a side that is not the consensus is silent there.
 */
export const compareGround = (
  a: Pick<Situation, "territory" | "controls">,
  b: Pick<Situation, "territory" | "controls">
): GroundComparison => {
  const second = new Map(b.territory.map((territory) => [territory.place, territory]))
  const found: Array<Omit<GroundDifference, "number">> = []
  const oneSided: Array<OneSided> = []
  let same = 0
  let neither = 0
  for (const first of a.territory) {
    const other = second.get(first.place)
    if (other === undefined) continue
    const { place, areaSquareKilometres: squareKilometres } = first
    const silentA = isSilent(first, a.controls.accordingTo)
    const silentB = isSilent(other, b.controls.accordingTo)
    const kind = differenceOf(first, other)
    if (silentA && silentB) neither += 1
    else if (silentA || silentB)
      oneSided.push({
        place,
        silent: silentA ? "a" : "b",
        says: silentA ? other : first,
        squareKilometres
      })
    else if (kind === undefined) same += 1
    else found.push({ place, kind, a: first, b: other, squareKilometres })
  }
  const differences = found
    .sort(
      (x, y) =>
        RANK[x.kind] - RANK[y.kind] || y.squareKilometres - x.squareKilometres || (x.place < y.place ? -1 : 1)
    )
    .map((difference, i): GroundDifference => ({ number: i + 1, ...difference }))
  return { differences, oneSided, same, neither, squareKilometres: areaOf(differences) }
}

/** Whether a view itself says nothing of a place on the day. */
export const isSilent = ({ state, basis }: PlaceTerritory, accordingTo: AccordingTo): boolean =>
  state.kind === "noClaim" || (accordingTo.kind !== "consensus" && !OWN_WORD.has(basis))

/** A situation as its map draws it: ground of which the view itself says nothing is ground without a claim. */
export const spokenSituation = (situation: Situation): Situation => ({
  ...situation,
  territory: situation.territory.map((place) =>
    isSilent(place, situation.controls.accordingTo)
      ? { ...place, state: { kind: "noClaim" }, parties: [], basis: "none", disputed: false }
      : place
  )
})

const OWN_WORD: ReadonlySet<TerritoryBasis> = new Set(["claims", "parts", "widerArea"])

const RANK: Readonly<Record<GroundDifference["kind"], number>> = { holder: 0, dispute: 1 }

const differenceOf = (a: PlaceTerritory, b: PlaceTerritory): GroundDifference["kind"] | undefined =>
  partiesKey(a) !== partiesKey(b) ? "holder" : a.disputed === b.disputed ? undefined : "dispute"

const partiesKey = ({ parties }: PlaceTerritory): string => [...parties].sort().join("+")

const areaOf = (differences: ReadonlyArray<GroundDifference>): AreaRange => {
  const area = { low: 0, best: 0, high: 0 }
  for (const { a, b, squareKilometres } of differences) {
    const possible = new Set(possibleHolders(a))
    if (!possibleHolders(b).some((party) => possible.has(party))) area.low += squareKilometres
    area.best += squareKilometres * apart(a, b)
    area.high += squareKilometres
  }
  return area
}

const possibleHolders = ({ parties, disputed, dissent }: PlaceTerritory) =>
  disputed ? [...parties, ...dissent] : parties

/** The share of a quarter that would have to change hands to make one answer of the other. */
const apart = (a: PlaceTerritory, b: PlaceTerritory): number =>
  1 -
  a.parties.reduce(
    (shared, party) =>
      shared + (b.parties.includes(party) ? Math.min(1 / a.parties.length, 1 / b.parties.length) : 0),
    0
  )

/** The claims behind an answer for a place: those that were counted first, then those that were not. */
export const claimsBehind = ({ voices }: PlaceTerritory): ReadonlyArray<ClaimId> => [
  ...new Set(
    [
      ...voices.filter(({ counted }) => counted === "counted"),
      ...voices.filter(({ counted }) => counted !== "counted")
    ].map(({ claim }) => claim)
  )
]
