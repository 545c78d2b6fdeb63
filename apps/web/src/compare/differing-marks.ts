import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Side } from "@cordon/view-model/compare-ground"
import {
  type ComparedKind,
  type MarkComparison,
  type MarkDifference,
  rowsApart
} from "@cordon/view-model/compare-marks"
import type { FlowMark } from "@cordon/view-model/map-flow"
import { movementWords } from "@cordon/view-model/map-words"
import { type CardRow, corridorCard, flowRow, forceRow, incidentRow, wayOf } from "../map/map-card.ts"
import { words } from "./words.ts"

/** A mark that differs between two maps, with what each side says; a side whose map has no such mark is absent. */
export type DifferingMark = Readonly<Partial<Record<Side, ReadonlyArray<CardRow>>>> & {
  readonly key: string
  readonly title: string
  readonly where: string
}

/** The marks of one kind that differ, in the order of their comparison. */
export interface DifferingKind {
  readonly kind: keyof MarkComparison
  readonly marks: ReadonlyArray<DifferingMark>
}

/** The marks that differ between two maps, in words, kind by kind; kinds that do not differ are left out. */
export const differingMarks = (
  { forces, flows, corridors, incidents }: MarkComparison,
  index: CaseIndex
): ReadonlyArray<DifferingKind> => {
  const kinds: ReadonlyArray<DifferingKind> = [
    {
      kind: "forces",
      marks: worded(
        forces,
        ({ name, placeName }) => ({ title: name, where: placeName }),
        (force) => [forceRow(force)]
      )
    },
    {
      kind: "flows",
      marks: worded(
        flows,
        (flow) => ({ title: movementWords[flow.movement], where: wayOf(flow) }),
        (flow: FlowMark, other) => (other === undefined ? flow.rows : rowsApart(flow, other)).map(flowRow)
      )
    },
    {
      kind: "corridors",
      marks: worded(
        corridors,
        (corridor) => ({
          title: words.corridor(corridor.handle.replaceAll("-", " ")),
          where: wayOf(corridor)
        }),
        (corridor) => corridorCard(corridor, index).rows
      )
    },
    {
      kind: "incidents",
      marks: worded(
        incidents,
        ({ title, placeName }) => ({ title, where: placeName }),
        (incident) => [incidentRow(incident)]
      )
    }
  ]
  return kinds.filter(({ marks }) => marks.length > 0)
}

const worded = <T>(
  { differences }: ComparedKind<T>,
  named: (mark: T) => Pick<DifferingMark, "title" | "where">,
  said: (mark: T, other: T | undefined) => ReadonlyArray<CardRow>
): ReadonlyArray<DifferingMark> =>
  differences.map((difference: MarkDifference<T>): DifferingMark => {
    const { key } = difference
    if (difference.kind === "oneSided")
      return { key, ...named(difference.mark), [difference.side]: said(difference.mark, undefined) }
    const { a, b } = difference
    return { key, ...named(a), a: said(a, b), b: said(b, a) }
  })
