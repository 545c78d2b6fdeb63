import type { PlaceId } from "@cordon/domain/key"
import type { Side } from "./compare-ground.ts"
import type { CorridorMark } from "./map-corridor.ts"
import type { FlowMark, FlowRow } from "./map-flow.ts"
import type { ForceMark, ForceStack } from "./map-force.ts"
import type { IncidentRow, IncidentSpot } from "./map-incident.ts"
import type { MapMarks } from "./map-legend.ts"

/** What one side's map shows above its ground and speaks of claims. */
export type ComparedMarks = Pick<MapMarks, "forces" | "flows" | "corridors" | "incidents">

/** A mark that one side alone has, or of which both sides say different things. */
export type MarkDifference<T> =
  | { readonly kind: "oneSided"; readonly key: string; readonly side: Side; readonly mark: T }
  | { readonly kind: "both"; readonly key: string; readonly a: T; readonly b: T }

/** The marks of one kind, held against each other. */
export interface ComparedKind<T> {
  /** Those of both sides first, then what A alone has, then what B alone has. */
  readonly differences: ReadonlyArray<MarkDifference<T>>
  /** Keys of the marks of which both sides say the same. */
  readonly same: ReadonlySet<string>
}

/** A force with where it is said to be. */
export type ComparedForce = ForceMark & Pick<ForceStack, "place" | "placeName">

/** Something that is said to have happened, with where. */
export type ComparedIncident = IncidentRow & Pick<IncidentSpot, "placeName"> & { readonly place: PlaceId }

/** The marks of two maps, kind by kind. */
export interface MarkComparison {
  readonly forces: ComparedKind<ComparedForce>
  readonly flows: ComparedKind<FlowMark>
  readonly corridors: ComparedKind<CorridorMark>
  readonly incidents: ComparedKind<ComparedIncident>
}

/**
 * Holds what two maps show above their ground against each other.
 *
 * Two sides say the same of a force where the range of its strength is the same; of a movement, where every group and way
 * of counting has the same range; of a corridor, where its standing is the same; of an incident, where title, target and
 * the number of claims and of origins are.
 * Gotcha: what the maps have no place for is not compared. Claims are not: two sources may say the same.
 */
export const compareMarks = (a: ComparedMarks, b: ComparedMarks): MarkComparison => ({
  forces: held(
    forcesOf(a),
    forcesOf(b),
    ({ key }) => key,
    ({ range }) => range
  ),
  flows: held(
    a.flows.flows,
    b.flows.flows,
    ({ key }) => key,
    ({ rows }) => rows.map((row) => `${rowKey(row)} ${row.range ?? ""}`).sort()
  ),
  corridors: held(
    a.corridors.corridors,
    b.corridors.corridors,
    ({ handle }) => handle,
    ({ status }) => status
  ),
  incidents: held(
    incidentsOf(a),
    incidentsOf(b),
    ({ key }) => key,
    ({ title, target, claims, origins }) => [title, target, claims.length, origins]
  )
})

/** How many marks differ, of all kinds. */
export const countDifferences = ({ forces, flows, corridors, incidents }: MarkComparison): number =>
  [forces, flows, corridors, incidents].reduce((sum, { differences }) => sum + differences.length, 0)

/** The rows of a movement that the other side does not have, or has with another range. */
export const rowsApart = (flow: FlowMark, other: FlowMark): ReadonlyArray<FlowRow> => {
  const ranges = new Map(other.rows.map((row) => [rowKey(row), row.range]))
  return flow.rows.filter((row) => !ranges.has(rowKey(row)) || ranges.get(rowKey(row)) !== row.range)
}

const rowKey = ({ group, counting }: FlowRow): string => `${group} ${counting}`

const forcesOf = ({ forces }: ComparedMarks): ReadonlyArray<ComparedForce> =>
  forces.stacks.flatMap(({ place, placeName, forces: stacked }) =>
    stacked.map((force) => ({ ...force, place, placeName }))
  )

const incidentsOf = ({ incidents }: ComparedMarks): ReadonlyArray<ComparedIncident> =>
  incidents.spots.flatMap(({ place, placeName, incidents: said }) =>
    said.map((incident) => ({ ...incident, place, placeName }))
  )

const held = <T>(
  a: ReadonlyArray<T>,
  b: ReadonlyArray<T>,
  keyOf: (mark: T) => string,
  says: (mark: T) => unknown
): ComparedKind<T> => {
  const second = new Map(b.map((mark) => [keyOf(mark), mark]))
  const first = new Set(a.map(keyOf))
  const same = new Set<string>()
  const both: Array<MarkDifference<T>> = []
  const onlyA: Array<MarkDifference<T>> = []
  for (const mark of a) {
    const key = keyOf(mark)
    const other = second.get(key)
    if (other === undefined) onlyA.push({ kind: "oneSided", key, side: "a", mark })
    else if (JSON.stringify([says(mark)]) === JSON.stringify([says(other)])) same.add(key)
    else both.push({ kind: "both", key, a: mark, b: other })
  }
  const onlyB = b.flatMap((mark): ReadonlyArray<MarkDifference<T>> => {
    const key = keyOf(mark)
    return first.has(key) ? [] : [{ kind: "oneSided", key, side: "b", mark }]
  })
  return { differences: [...both, ...onlyA, ...onlyB], same }
}
