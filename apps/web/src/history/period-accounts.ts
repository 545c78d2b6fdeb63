import type { FigureId } from "@cordon/domain/key"
import type { CalendarDay } from "@cordon/domain/time/calendar-day"
import type { HistoryGroup } from "@cordon/view-model/figure-history"
import type { AccountsAnswer } from "@cordon/view-model/reasoning-answer"
import { groupOfFigure, type Roster } from "../reasoning/roster.ts"
import { firstAccounts, type ShownAccounts } from "../reasoning/shown-account.ts"

/** What is known of the accounts of one period of the plot. */
export interface PeriodAccounts extends ShownAccounts {
  /** The day whose accounts they are. */
  readonly day: CalendarDay
  /** True while they are those of other controls. */
  readonly old: boolean
}

/** An answer about accounts, and whether it is that of other controls. */
export interface AnswerShown {
  readonly answer: AccountsAnswer
  readonly old: boolean
}

/**
 * The answer to draw in each period: in that of the date the one for the date, in others the one for the day that
 * stands for them; where that is not known yet, the one for a date in the period that was drawn before.
 */
export const answersByPeriod = (
  groups: ReadonlyArray<Pick<HistoryGroup, "id" | "current" | "has">>,
  main: AnswerShown | undefined,
  other: (period: HistoryGroup["id"]) => AnswerShown | undefined
): ReadonlyMap<HistoryGroup["id"], AnswerShown> =>
  new Map(
    groups.flatMap(({ id, current, has }): ReadonlyArray<readonly [HistoryGroup["id"], AnswerShown]> => {
      const here = main !== undefined && has(main.answer.day) ? main : undefined
      const own = other(id)
      const answer = current ? (here ?? old(own)) : (own ?? old(here))
      return answer === undefined ? [] : [[id, answer]]
    })
  )

const old = (shown: AnswerShown | undefined): AnswerShown | undefined =>
  shown === undefined ? undefined : { ...shown, old: true }

/** The accounts of an answer as a period draws them. */
export const periodAccounts = (
  { answer, old: before }: AnswerShown,
  figure: FigureId,
  roster: Roster
): PeriodAccounts => ({
  ...firstAccounts(groupOfFigure(answer, figure), figure, roster),
  day: answer.day,
  old: before
})

/** Whether two would be drawn alike, so that a step of time touches only what differs. */
export const sameAccounts = (a: PeriodAccounts | undefined, b: PeriodAccounts | undefined): boolean =>
  lookOf(a) === lookOf(b)

const lookOf = (accounts: PeriodAccounts | undefined): string =>
  accounts === undefined
    ? ""
    : JSON.stringify([
        accounts.day,
        accounts.old,
        accounts.others,
        accounts.more,
        accounts.shown.map(({ account, letter, range }) => [account.id, letter, range])
      ])
