import { type Amount, statedNumbers, type Unit } from "@cordon/domain/amount/amount"
import type { KeyFigure } from "@cordon/domain/case/figure"
import type { ClaimId, SourceId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { Instant } from "@cordon/domain/time/instant"
import type { IndexedClaim } from "@cordon/ledger/case-index"
import type { FigureAnswer, FigureLine } from "@cordon/ledger/figure-schema"
import { timePointDay } from "@cordon/ledger/controls"
import { matchFigure } from "@cordon/ledger/figure-match"
import type { Timeline } from "@cordon/ledger/timeline"
import type { View } from "@cordon/ledger/visible"
import { differencesWords } from "./claim-status.ts"
import { formatAmountWithUnit, unitSuffix } from "./format.ts"
import { type Grade, gradeOf } from "./grade.ts"
import { type LaterCount, laterCountsOf } from "./later-count.ts"
import { vocabulary } from "./language.ts"
import { groupName, placeName, sourceShortName } from "./names.ts"
import { type FigurePeriod, periodsOf } from "./figure-period.ts"
import { amountMark, niceScale, type PlotMark, tickLabel } from "./plot.ts"
import { shortSaid } from "./said.ts"

/** Why a claim of a figure is drawn hollow, and what geometry gives. */
export const words = vocabulary("view-model/figure-history", {
  repeated: "repeated, not counted",
  stale: "stale",
  superseded: "said otherwise since",
  groupOnly: (group: string) => `${group.toLowerCase()} only`,
  derived: (best: string, low: string, high: string) => `${best}, ${low} to ${high}`
})

/** One claim of a figure with its mark. */
export interface HistoryRow {
  readonly claim: ClaimId
  /** When it was said, for a narrow column. */
  readonly said: string
  readonly speaker: string
  readonly speakerId: SourceId
  readonly amount: Amount
  /** The amount in words, with its unit. */
  readonly words: string
  readonly mark: PlotMark
  readonly grade: Grade
  /** Why it is drawn hollow: `repeated`, `civilians`, `stale`; absent for what is compared. */
  readonly note?: string
}

/** Claims about one period. Only these are compared with each other. */
export interface HistoryGroup {
  readonly id: string
  readonly title: string
  /** True for the period of the date of the situation. */
  readonly current: boolean
  /**
   * The day that stands for the period: the date of the situation in its own, else the day of which most of its
   * compared claims speak, the later of equals.
   */
  readonly day: CalendarDay
  /** Whether a day lies in it. */
  readonly has: FigurePeriod["has"]
  readonly rows: ReadonlyArray<HistoryRow>
  readonly later: ReadonlyArray<LaterCount>
  /** What geometry gives for the date of the situation, drawn dashed; only in its period. */
  readonly derived?: {
    readonly from: number
    readonly to: number
    readonly value: number
    readonly words: string
    readonly rule: string
  }
}

/** A claim that bears on the figure but is not drawn, and why. */
export interface NamedClaim {
  readonly claim: ClaimId
  readonly words: string
  readonly why: string
}

/** All that has been claimed of a figure, by period, on one zero-based axis. */
export interface FigureHistory {
  readonly figure: KeyFigure
  readonly unit: Unit
  readonly max: number
  readonly ticks: ReadonlyArray<{ readonly value: number; readonly label: string }>
  readonly groups: ReadonlyArray<HistoryGroup>
  /** Not compared, drawn or not, with why. */
  readonly named: ReadonlyArray<NamedClaim>
  /** How many claims, speakers and periods are drawn, and how many claims were published later. */
  readonly counts: {
    readonly claims: number
    readonly speakers: number
    readonly periods: number
    readonly late: number
  }
}

interface Found {
  readonly indexed: IndexedClaim
  readonly amount: Amount
  readonly differs: FigureLine["differs"]
  readonly basis: string
  readonly repeated: boolean
}

/** Steps of an axis of counts that has the width of a page. */
const STEPS = 7

/** A claim that is unlike in one way is drawn hollow if its number is at least this share of the axis. */
const WORTH_DRAWING = 0.02

/**
 * Every claim of a figure that the view admits, whatever day it speaks of, grouped by period.
 *
 * Order: periods as time goes, rows in order of saying.
 * Gotcha: what is unlike in more than one way, too small to be seen, or beyond the axis that the comparable
 * claims make, is named instead of drawn. Staleness and replacement are judged for the date of the situation, so
 * only in its period.
 */
export const figureHistory = (
  figure: KeyFigure,
  answer: FigureAnswer,
  view: View,
  events: Timeline["events"]
): FigureHistory => {
  const { index } = view
  const bearing = index.inOrder.flatMap((indexed): ReadonlyArray<Found> => {
    const match = matchFigure(figure.measure, indexed, index)
    if (match === undefined) return []
    return [{ ...match, indexed, repeated: indexed.claim.origin.kind === "repeats" }]
  })
  const known = bearing.filter(({ indexed }) => view.admits(indexed))
  const numbered = known.filter(
    ({ amount }) => amount.unit === answer.unit && statedNumbers(amount).length > 0
  )
  const like = numbered.filter(({ differs }) => differs.length === 0)
  const highest = Math.max(0, answer.derived?.high ?? 0, ...(like.length === 0 ? numbered : like).map(top))
  const { max, step } =
    answer.unit === "percent" ? niceScale(Math.max(100, highest)) : niceScale(highest, STEPS)
  const drawn = numbered.filter(
    (found) =>
      found.differs.length === 0 ||
      (found.differs.length === 1 && top(found) <= max && top(found) >= WORTH_DRAWING * max)
  )
  const standings = new Map(answer.lines.map((line) => [line.claim, line.standing]))
  const groups = periodsOf(view, events).flatMap((period): ReadonlyArray<HistoryGroup> => {
    const members = drawn.filter(({ indexed }) => period.has(spokenOf(indexed, view)))
    if (members.length === 0) return []
    const compared = members.filter(({ differs, repeated }) => differs.length === 0 && !repeated)
    const rows = members.map((found) =>
      rowOf(found, period.current ? standings.get(found.indexed.claim.id) : undefined, view)
    )
    return [
      {
        id: period.id,
        title: period.title,
        current: period.current,
        has: period.has,
        day: period.current
          ? timePointDay(view.controls.at, index.clock)
          : commonest(
              (compared.length === 0 ? members : compared).map(({ indexed }) => spokenOf(indexed, view))
            ),
        rows,
        ...(period.current && answer.derived !== undefined ? { derived: derivedOf(answer.derived) } : {}),
        later: laterCountsOf(
          members.map(({ indexed }) => indexed),
          answer.unit,
          view
        )
      }
    ]
  })
  return {
    figure,
    unit: answer.unit,
    max,
    ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => ({
      value: i * step,
      label: tickLabel(i * step, answer.unit)
    })),
    groups,
    named: known.flatMap(namedOf),
    counts: {
      claims: drawn.length,
      speakers: new Set(drawn.map(({ indexed }) => indexed.claim.speaker)).size,
      periods: groups.length,
      late: bearing.filter(
        ({ indexed, differs }) => differs.length === 0 && indexed.publishedBy > view.knownTo
      ).length
    }
  }
}

const derivedOf = ({
  low,
  high,
  best,
  unit,
  rule
}: NonNullable<FigureAnswer["derived"]>): NonNullable<HistoryGroup["derived"]> => ({
  from: low,
  to: high,
  value: best,
  words: words.derived(
    `${Math.round(best)}${unitSuffix(unit, best)}`,
    String(Math.round(low)),
    String(Math.round(high))
  ),
  rule
})

const top = ({ amount }: Found): number => Math.max(...statedNumbers(amount))

/** The day a claim speaks of: the end of its period, or the day it was said where that comes first. */
export const spokenOf = ({ endsLatest, publishedBy }: IndexedClaim, { index }: View): CalendarDay =>
  index.clock.dayOf((Math.min(endsLatest, publishedBy) - 1) as Instant)

const commonest = (days: ReadonlyArray<CalendarDay>): CalendarDay => {
  const times = new Map<CalendarDay, number>()
  for (const day of days) times.set(day, (times.get(day) ?? 0) + 1)
  return [...times].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best
  )[0]
}

const rowOf = (
  { indexed, amount, differs, basis, repeated }: Found,
  standing: FigureLine["standing"] | undefined,
  { index, knownTo }: View
): HistoryRow => {
  const { claim } = indexed
  const note =
    differs.length > 0
      ? differenceNote(differs, basis, indexed, index)
      : repeated
        ? words.repeated
        : standing === "stale"
          ? words.stale
          : standing === "superseded"
            ? words.superseded
            : undefined
  return {
    claim: claim.id,
    said: shortSaid(indexed, index),
    speaker: sourceShortName(index, claim.speaker),
    speakerId: claim.speaker,
    amount,
    words: formatAmountWithUnit(amount),
    mark: amountMark(claim.id, amount, note !== undefined)[0]!,
    grade: gradeOf(indexed, { index, knownTo }),
    ...(note === undefined ? {} : { note })
  }
}

const differenceNote = (
  [difference]: FigureLine["differs"],
  basis: string,
  { claim: { proposition } }: IndexedClaim,
  index: View["index"]
): string => {
  if (difference === "group" && "group" in proposition)
    return words.groupOnly(groupName(index, proposition.group))
  if (difference === "place" && "place" in proposition && proposition.place !== undefined)
    return placeName(index, proposition.place)
  return difference === undefined ? basis : differencesWords([difference], false)
}

const namedOf = ({ indexed, amount, differs, repeated }: Found): ReadonlyArray<NamedClaim> =>
  differs.length === 0 && !repeated
    ? []
    : [
        {
          claim: indexed.claim.id,
          words: formatAmountWithUnit(amount),
          why: differencesWords(differs, repeated)
        }
      ]
