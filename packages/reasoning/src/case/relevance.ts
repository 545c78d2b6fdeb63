import type { KeyFigure } from "@cordon/domain/case/figure"
import { epochDay } from "@cordon/domain/time/calendar-day"
import { dayOfView } from "@cordon/ledger/activity"
import { isPartOf } from "@cordon/domain/group/group"
import type { CaseModel } from "./case-model.ts"
import type { Member } from "./model.ts"
import type { Statement } from "./reading.ts"

/** Key figures that hang together, with the members that decide them on the day of the situation. */
export interface FigureGroup {
  readonly figures: ReadonlyArray<KeyFigure>
  /** Members that speak of one of the figures and of the day, or of days not yet stale. */
  readonly live: ReadonlySet<string>
  /** These, and all that are in conflict with any of them. */
  readonly relevant: ReadonlySet<string>
}

/** Claims in a conflict that is looked at for accounts; larger ones hinge on fine points. */
const MOST_CLAIMS = 3

/**
 * The key figures of a case in groups that hang together: figures share a group when claims of the day about both are in
 * one conflict without any assumption.
 *
 * Shape: in the order of the case's figures; figures of which nothing live is said are left out.
 * Gotcha: what is in conflict with a stock bears on it, also later counts of those who left; a flow is decided by
 * claims about that flow alone, as its part in conflicts with stocks shows there.
 */
export const figureGroups = (
  model: CaseModel,
  conflicts: ReadonlyArray<ReadonlyArray<string>>
): ReadonlyArray<FigureGroup> => {
  const day = epochDay(dayOfView(model.view))
  const isClaim = (key: string) => model.members.get(key)?.reading !== undefined
  const small = conflicts.filter((keys) => keys.filter(isClaim).length <= MOST_CLAIMS)
  const plain = small.filter((keys) => keys.every(isClaim))
  const groups: Array<FigureGroup> = []
  for (const figure of model.view.index.bundle.record.manifest.figures) {
    const speaking = new Set(
      [...model.members.values()].filter((member) => speaks(member, figure, model)).map(({ key }) => key)
    )
    const live = new Set([...speaking].filter((key) => isLive(model.members.get(key)!, figure, day, model)))
    if (live.size === 0) continue
    const isStock = figure.measure.kind === "population" || figure.measure.kind === "strength"
    const bearing = small.filter(
      (keys) => touches(keys, live) && (isStock || keys.every((key) => speaking.has(key)))
    )
    const joined = groups.filter((group) =>
      plain.some((keys) => touches(keys, group.live) && touches(keys, live))
    )
    const merged: FigureGroup = {
      figures: [...joined.flatMap(({ figures }) => figures), figure],
      live: new Set([...joined.flatMap((group) => [...group.live]), ...live]),
      relevant: new Set([...joined.flatMap((group) => [...group.relevant]), ...live, ...bearing.flat()])
    }
    const at = joined[0] === undefined ? groups.length : groups.indexOf(joined[0])
    groups.splice(at, joined.length === 0 ? 0 : 1, merged)
    for (const other of joined.slice(1)) groups.splice(groups.indexOf(other), 1)
  }
  return groups
}

const speaks = (member: Member, figure: KeyFigure, model: CaseModel): boolean =>
  member.rows.some(({ statement }) => statement !== undefined && speaksOf(statement, figure, model))

const touches = (keys: ReadonlyArray<string>, set: ReadonlySet<string>): boolean =>
  keys.some((key) => set.has(key))

const isLive = (member: Member, figure: KeyFigure, day: number, model: CaseModel): boolean =>
  member.rows.some(
    ({ statement }) =>
      statement !== undefined && speaksOf(statement, figure, model) && isFresh(statement, figure, day)
  )

const isFresh = ({ subject: { days } }: Statement, { staleAfterDays }: KeyFigure, day: number): boolean =>
  days.first <= day && days.last >= day - staleAfterDays

const speaksOf = ({ subject }: Statement, { measure }: KeyFigure, { view }: CaseModel): boolean => {
  const { groups } = view.index
  const near = (group: Parameters<typeof isPartOf>[0], other: Parameters<typeof isPartOf>[1]) =>
    isPartOf(group, other, groups) || isPartOf(other, group, groups)
  switch (measure.kind) {
    case "population":
    case "strength":
      return (
        (subject.kind === "stock" &&
          subject.key.place === measure.place &&
          near(subject.key.group, measure.group)) ||
        (subject.kind === "ratio" &&
          subject.of.place === measure.place &&
          near(subject.of.group, measure.group))
      )
    case "movement":
      return (
        subject.kind === "flow" &&
        subject.key.from === measure.place &&
        measure.movements.some((movement) => movement === subject.key.family) &&
        near(subject.key.group, measure.group)
      )
    case "casualties":
      return (
        subject.kind === "flow" &&
        subject.key.from === measure.place &&
        subject.key.family === measure.harm &&
        near(subject.key.group, measure.group)
      )
    case "areaShare":
      return subject.kind === "ground" && subject.place === measure.place
  }
}
