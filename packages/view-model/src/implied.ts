import type { Unit } from "@cordon/domain/amount/amount"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import { formatRange } from "./format.ts"
import { memberKey } from "./member.ts"
import type { BoundEnd, BoundsAnswer, FigureInterval, OpenRange, ReasonMember } from "./reasoning-answer.ts"

/** What a figure would come to without one claim or assumption. */
export interface Hanging {
  readonly member: ReasonMember
  /** `20,000 or more people`. */
  readonly without: string
}

/** The tightest interval under all admitted claims, or under one or several accounts that imply it alike. */
export interface ImpliedInterval {
  /** Ids of the accounts; none where everything admitted can hold. */
  readonly accounts: ReadonlyArray<string>
  readonly range: OpenRange
  /** `51,690 to 210,000 people`. */
  readonly words: string
  readonly low?: BoundEnd
  readonly high?: BoundEnd
  /** Single claims and assumptions without which it would be another. */
  readonly hangsOn: ReadonlyArray<Hanging>
}

/** What the record implies for a figure on a day, whatever anybody stated. */
export interface Implied {
  readonly day: CalendarDay
  readonly unit: Unit
  /** What every interval lies within. */
  readonly range: OpenRange
  readonly words: string
  /**
   * Under what: everything admitted, the claims asked for, one account each, or claims that were found to hold
   * together.
   */
  readonly under: BoundsAnswer["under"]
  /** False where time or room ran out, so that another account may imply something else. */
  readonly whole: boolean
  readonly intervals: ReadonlyArray<ImpliedInterval>
}

/**
 * What the record implies for a figure: one interval where the admitted claims can all hold, else one an account,
 * with those told once that several accounts share.
 *
 * Undefined where the chosen claims exclude each other, or where nothing admitted sets an end. The range is open where
 * the accounts have no end in common.
 */
export const impliedBy = ({ day, unit, under, intervals, complete }: BoundsAnswer): Implied | undefined => {
  if (intervals.every(({ low, high }) => low === undefined && high === undefined)) return undefined
  const range = hull(intervals)
  const alike = new Map<string, { readonly interval: FigureInterval; readonly accounts: Array<string> }>()
  for (const interval of intervals) {
    const key = keyOf(interval)
    const known = alike.get(key) ?? { interval, accounts: [] }
    if (interval.account !== undefined) known.accounts.push(interval.account.id)
    alike.set(key, known)
  }
  return {
    day,
    unit,
    range,
    words: formatRange(range, unit),
    under,
    whole: complete,
    intervals: [...alike.values()].map(({ interval, accounts }) => {
      const { low, high, hangsOn } = interval
      const own = rangeOf(interval)
      return {
        accounts,
        range: own,
        words: formatRange(own, unit),
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
        hangsOn: hangsOn.map(({ member, without }) => ({ member, without: formatRange(without, unit) }))
      }
    })
  }
}

/** The members that make the ends of an interval, each once. */
export const membersBehind = ({
  low,
  high
}: Pick<ImpliedInterval, "low" | "high">): ReadonlyArray<ReasonMember> => {
  const all = [...(low?.members ?? []), ...(high?.members ?? [])]
  return [...new Map(all.map((member) => [memberKey(member), member])).values()]
}

const rangeOf = ({ low, high }: FigureInterval): OpenRange => ({
  ...(low === undefined ? {} : { low: low.value }),
  ...(high === undefined ? {} : { high: high.value })
})

/** What holds in every interval: the lowest low and the highest high; an end that one leaves open is open. */
const hull = (intervals: ReadonlyArray<FigureInterval>): OpenRange => {
  const lows = intervals.map(({ low }) => low?.value)
  const highs = intervals.map(({ high }) => high?.value)
  const low = Math.min(...lows.map((value) => value ?? Number.NEGATIVE_INFINITY))
  const high = Math.max(...highs.map((value) => value ?? Number.POSITIVE_INFINITY))
  return { ...(Number.isFinite(low) ? { low } : {}), ...(Number.isFinite(high) ? { high } : {}) }
}

const keyOf = ({ low, high, hangsOn }: FigureInterval): string =>
  JSON.stringify([
    [low, high].map((end) => (end === undefined ? null : [end.value, end.members.map(memberKey).sort()])),
    hangsOn.map(({ member, without }) => [memberKey(member), without])
  ])
