import type { Position } from "@cordon/domain/geo/geojson"
import type { ActorId, ClaimId, GroupId, PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import { formatStated, statedRange } from "./amount-range.ts"
import { mapPosition } from "./map-position.ts"
import { actorName, groupName, placeName } from "./names.ts"

/** A force where somebody says it is, with the range of what is said of its strength. */
export interface ForceMark {
  readonly key: string
  readonly force: ActorId
  readonly name: string
  /** Who is counted: fighters, soldiers. */
  readonly group: string
  /** The place in the case file of the party it counts to, from 0; -1 where the case lists none. */
  readonly order: number
  /** `4,000 to 5,000`; absent where nobody gives a number. */
  readonly range?: string
  readonly strength: StrengthClass
  readonly claims: ReadonlyArray<ClaimId>
}

/** Forces that are said to be at one place; strongest first. */
export interface ForceStack {
  readonly place: PlaceId
  readonly placeName: string
  readonly at: Position
  /** False where only an area is stated: they are somewhere in it. */
  readonly exact: boolean
  readonly forces: ReadonlyArray<ForceMark>
}

/** The forces of a situation: those the map can place, and how many it cannot. */
export interface ForceView {
  readonly stacks: ReadonlyArray<ForceStack>
  /** Forces of which nobody says where they are, or only a place that the map does not show. */
  readonly withoutPosition: number
}

/**
 * How strong a force is said to be, at most: 0 where no number is given, 1 below 1,000 people, 2 below 5,000, 3 below
 * 20,000, 4 from there.
 */
export type StrengthClass = 0 | 1 | 2 | 3 | 4

/** The class of the highest stated strength. Unit: people. */
export const strengthClass = (people: number | undefined): StrengthClass =>
  people === undefined ? 0 : people < 1000 ? 1 : people < 5000 ? 2 : people < 20_000 ? 3 : 4

/**
 * The forces of a situation by place.
 *
 * One mark for each actor, group counted and place: what is said of fighters is not mixed with what is said of
 * foreign fighters.
 */
export const forceView = (situation: Pick<Situation, "forces">, index: CaseIndex): ForceView => {
  const groups = new Map<string, Said>()
  for (const id of situation.forces) {
    const proposition = index.claims.get(id)?.claim.proposition
    if (proposition?.kind !== "Strength") continue
    const { force, group, place, amount } = proposition
    const key = [force, group, place ?? ""].join(" ")
    const said = groups.get(key) ?? { key, force, group, place, amounts: [], claims: [] }
    said.amounts.push(amount)
    said.claims.push(id)
    groups.set(key, said)
  }
  const stacks = new Map<PlaceId, ForceStack & { readonly forces: Array<ForceMark> }>()
  let withoutPosition = 0
  for (const said of groups.values()) {
    const position = mapPosition(said.place, index)
    if (said.place === undefined || position.kind === "unknown") {
      withoutPosition += 1
      continue
    }
    const stack = stacks.get(said.place) ?? {
      place: said.place,
      placeName: placeName(index, said.place),
      at: position.at,
      exact: position.kind === "at",
      forces: []
    }
    stack.forces.push(markOf(said, index))
    stacks.set(said.place, stack)
  }
  for (const { forces } of stacks.values())
    forces.sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1))
  return { stacks: [...stacks.values()], withoutPosition }
}

interface Said {
  readonly key: string
  readonly force: ActorId
  readonly group: GroupId
  readonly place: PlaceId | undefined
  readonly amounts: Array<Parameters<typeof formatStated>[0][number]>
  readonly claims: Array<ClaimId>
}

const markOf = ({ key, force, group, amounts, claims }: Said, index: CaseIndex): ForceMark => {
  const range = formatStated(amounts)
  const party = index.partyOf(force)
  return {
    key,
    force,
    name: actorName(index, force),
    group: groupName(index, group),
    order: index.bundle.record.manifest.parties.findIndex(({ actor }) => actor === party),
    ...(range === undefined ? {} : { range }),
    strength: strengthClass(statedRange(amounts)?.high),
    claims
  }
}
