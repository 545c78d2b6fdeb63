import type { PlaceId } from "@cordon/domain/key"
import type { CaseIndex } from "@cordon/ledger/case-index"
import type { Situation } from "@cordon/ledger/situation"
import type { GroundComparison, Side } from "@cordon/view-model/compare-ground"
import { anchorOf, partyLabels, placeLabels } from "@cordon/view-model/labels"
import { type Box, type LabelWish, layOut, type Measure } from "../map/label-layout.ts"
import { cellPath, type Project } from "../map/screen-path.ts"

/** A mark on a quarter: a number where both sides speak and differ, a dashed ring where this side says nothing. */
export interface PlacedMark {
  readonly place: PlaceId
  readonly x: number
  readonly y: number
  readonly number?: number
  readonly outline?: string
}

/** How large the marks are: smaller on a narrow map, where quarters lie close together. Unit: CSS pixels. */
export const markSizes = (width: number): { readonly disc: number; readonly ring: number } =>
  width < 480 ? { disc: 7, ring: 4 } : { disc: 9, ring: 5.5 }

/** The marks of one side: every quarter that differs, and those of which this side says nothing and the other does. */
export const layOutMarks = (
  side: Side,
  { differences, oneSided }: GroundComparison,
  index: CaseIndex,
  project: Project
): ReadonlyArray<PlacedMark> => [
  ...oneSided.flatMap(
    ({ place, silent }): ReadonlyArray<PlacedMark> =>
      silent === side ? [{ place, ...spotOf(place, index, project) }] : []
  ),
  ...differences.map(
    ({ place, number }): PlacedMark => ({
      place,
      number,
      outline: cellPath(place, index, project),
      ...spotOf(place, index, project)
    })
  )
]

/** Names beside the marks: the quarter picked, then those that differ, then the parties, then all others. */
export const layOutNames = (
  situation: Situation,
  marks: ReadonlyArray<PlacedMark>,
  { active, second }: { readonly active: PlaceId | undefined; readonly second: boolean },
  index: CaseIndex,
  project: Project,
  measure: Measure,
  frame: { readonly width: number; readonly height: number }
): ReadonlyArray<LabelWish> => {
  const { disc, ring } = markSizes(frame.width)
  const { parties } = index.bundle.record.manifest
  const order = new Map(parties.map(({ actor }, i) => [actor, i]))
  const marked = new Map(marks.map((mark) => [mark.place, mark]))
  const rank = (place: PlaceId) =>
    place === active ? 0 : marked.get(place)?.number === undefined ? (marked.has(place) ? 2 : 3) : 1
  const named = (name: string, secondName: string | undefined): Pick<LabelWish, "name" | "only"> =>
    second && secondName !== undefined ? { name: secondName, only: "second" } : { name }
  const places = placeLabels(situation, { kind: "none" }, index)
    .toSorted((a, b) => rank(a.place) - rank(b.place))
    .map((label) => {
      const mark = marked.get(label.place)
      const { x, y } = project(label.at)
      const down = mark === undefined ? 0 : (mark.number === undefined ? ring : disc) + 9
      return {
        rank: rank(label.place),
        wish: {
          id: label.place,
          kind: "place",
          ...named(label.name, label.secondName),
          x: Math.round(x),
          y: Math.round(y + down),
          strong: label.place === active,
          order: -1
        } satisfies LabelWish
      }
    })
  const large = partyLabels(situation, index).map(({ party, text, secondName, at }): LabelWish => {
    const { x, y } = project(at)
    return {
      id: `party ${party}`,
      kind: "party",
      ...named(text, secondName),
      x: Math.round(x),
      y: Math.round(y),
      strong: true,
      order: order.get(party) ?? -1
    }
  })
  const wishes = [
    ...places.flatMap(({ rank: at, wish }) => (at < 2 ? [wish] : [])),
    ...large,
    ...places.flatMap(({ rank: at, wish }) => (at < 2 ? [] : [wish]))
  ]
  const taken = marks.map(({ x, y, number }) => {
    const radius = number === undefined ? ring : disc
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius } satisfies Box
  })
  return layOut(wishes, measure, frame, taken)
}

const spotOf = (place: PlaceId, index: CaseIndex, project: Project) => {
  const { x, y } = project(anchorOf(place, index))
  return { x: Math.round(x), y: Math.round(y) }
}
