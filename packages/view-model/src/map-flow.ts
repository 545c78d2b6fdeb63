import type { Amount } from "@cordon/domain/amount/amount"
import type { Counting, MovementKind } from "@cordon/domain/claim/proposition"
import type { ClaimId, GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex, IndexedClaim } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { makeView } from "@cordon/ledger/visible"
import { formatStated, statedRange } from "./amount-range.ts"
import { type MapPosition, mapPosition } from "./map-position.ts"
import { groupName, placeName } from "./names.ts"

/** Where a movement begins or ends. */
export interface FlowEnd {
  /** `place not stated` is for whoever draws it: absent where nobody says. */
  readonly name?: string
  readonly position: MapPosition
}

/** What is said of one group that moved, by one way of counting. */
export interface FlowRow {
  readonly group: string
  readonly counting: Counting
  /** `8,500 to 50,000+`; absent where nobody gives a number. */
  readonly range?: string
  readonly people?: number
  readonly claims: ReadonlyArray<ClaimId>
}

/** People who are said to have gone one way, by one kind of movement. */
export interface FlowMark {
  readonly key: string
  readonly movement: MovementKind
  readonly from: FlowEnd
  readonly to: FlowEnd
  /** The highest number of people that any of its claims states: it gives the width. */
  readonly people?: number
  /** The range of what is said of the largest group. */
  readonly range?: string
  /** Largest first. */
  readonly rows: ReadonlyArray<FlowRow>
  readonly claims: ReadonlyArray<ClaimId>
}

/** The movements of a situation: those that can be drawn, and how many claims cannot. */
export interface FlowView {
  readonly flows: ReadonlyArray<FlowMark>
  /** Claims that name neither end, or only places that the map does not show. */
  readonly withoutPlace: number
  /** Claims of what was only intended; they are not drawn. */
  readonly planned: number
}

/**
 * The movements that ended in the last seven days or hold on the date, joined where kind and both ends agree.
 *
 * Gotcha: numbers of different groups or ways of counting stay apart in `rows`; none is added to another.
 */
export const flowView = (
  situation: Pick<Situation, "controls" | "movements">,
  index: CaseIndex
): FlowView => {
  const flows = new Map<string, Joined>()
  let withoutPlace = 0
  let planned = 0
  for (const id of [...situation.movements, ...holdingMovements(situation, index)]) {
    const proposition = index.claims.get(id)?.claim.proposition
    if (proposition?.kind !== "Movement") continue
    const { movement, from, to, counting, group, amount } = proposition
    if (counting === "planned") {
      planned += 1
      continue
    }
    const ends = [mapPosition(from, index), mapPosition(to, index)] as const
    if (ends.every(({ kind }) => kind === "unknown")) {
      withoutPlace += 1
      continue
    }
    const key = [movement, from ?? "", to ?? ""].join(" ")
    const flow = flows.get(key) ?? { key, movement, from, to, said: new Map() }
    flows.set(key, flow)
    const row = flow.said.get(`${group} ${counting}`) ?? { group, counting, amounts: [], claims: [] }
    flow.said.set(`${group} ${counting}`, row)
    row.amounts.push(amount)
    row.claims.push(id)
  }
  return { flows: [...flows.values()].map((flow) => markOf(flow, index)), withoutPlace, planned }
}

/**
 * How wide a flow is drawn: by the logarithm of its people, so that a hundred and a hundred thousand both show.
 *
 * Unit: CSS pixels; 1.5 where no number is given.
 */
export const flowWidth = (people: number | undefined): number =>
  people === undefined || people <= 0
    ? NARROWEST
    : Math.min(WIDEST, Math.max(NARROWEST, NARROWEST + 1.75 * (Math.log10(people) - 1.5)))

const NARROWEST = 1.5
const WIDEST = 9

/** Round numbers that show the widths of some flows in a legend: one below and one above what they carry. */
export const flowScale = (flows: ReadonlyArray<Pick<FlowMark, "people">>): ReadonlyArray<number> => {
  const powers = flows.flatMap(({ people }) =>
    people === undefined || people <= 0 ? [] : [Math.log10(people)]
  )
  if (powers.length === 0) return []
  const low = Math.max(2, Math.floor(Math.min(...powers)))
  const high = Math.max(low, Math.min(5, Math.ceil(Math.max(...powers))))
  return [...new Set([low, high])].map((power) => 10 ** power)
}

interface Said {
  readonly group: GroupId
  readonly counting: Counting
  readonly amounts: Array<Amount>
  readonly claims: Array<ClaimId>
}

interface Joined {
  readonly key: string
  readonly movement: MovementKind
  readonly from: PlaceId | undefined
  readonly to: PlaceId | undefined
  readonly said: Map<string, Said>
}

const movementClaims = new WeakMap<CaseIndex, ReadonlyArray<IndexedClaim>>()

/** Movements whose period covers the date and goes on after it; those that ended are in the situation. */
const holdingMovements = (
  { controls }: Pick<Situation, "controls">,
  index: CaseIndex
): ReadonlyArray<ClaimId> => {
  const known =
    movementClaims.get(index) ??
    index.inOrder.filter(({ claim }) => claim.proposition.kind === "Movement").reverse()
  movementClaims.set(index, known)
  const view = makeView(index, controls)
  return known
    .filter((claim) => claim.beginsSurely < view.atTo && claim.endsLatest > view.atTo && view.admits(claim))
    .map(({ claim }) => claim.id)
}

const markOf = ({ key, movement, from, to, said }: Joined, index: CaseIndex): FlowMark => {
  const rows = [...said.values()]
    .map(({ group, counting, amounts, claims }): FlowRow => {
      const range = formatStated(amounts)
      const people = statedRange(amounts)?.high
      return {
        group: groupName(index, group),
        counting,
        ...(range === undefined ? {} : { range }),
        ...(people === undefined ? {} : { people }),
        claims
      }
    })
    .sort((a, b) => (b.people ?? -1) - (a.people ?? -1) || (a.group < b.group ? -1 : 1))
  const [largest] = rows
  return {
    key,
    movement,
    from: endOf(from, index),
    to: endOf(to, index),
    ...(largest?.people === undefined ? {} : { people: largest.people }),
    ...(largest?.range === undefined ? {} : { range: largest.range }),
    rows,
    claims: rows.flatMap(({ claims }) => claims)
  }
}

/** Where a movement or a corridor begins or ends. */
export const endOf = (place: PlaceId | undefined, index: CaseIndex): FlowEnd => ({
  ...(place === undefined ? {} : { name: placeName(index, place) }),
  position: mapPosition(place, index)
})
