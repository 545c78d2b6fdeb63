import type { FigureHistory, HistoryGroup } from "@cordon/view-model/figure-history"
import { impliedBy } from "@cordon/view-model/implied"
import type { AccountsAnswer, BoundsAnswer } from "@cordon/view-model/reasoning-answer"
import { type Accessor, createMemo } from "solid-js"
import { type AccountMark, groupOfFigure, type Roster, rosterOf } from "../reasoning/roster.ts"
import { firstAccounts, type ShownAccounts } from "../reasoning/shown-account.ts"
import { alike } from "../state/alike.ts"
import type { Asking, AskingProgress } from "../state/asking.ts"
import { useViewer } from "../state/viewer.ts"
import type { ImpliedShown } from "./PeriodBody.tsx"
import { answersByPeriod, type PeriodAccounts, periodAccounts } from "./period-accounts.ts"

/** What the API reasons out for the figure that is shown, and how far it has come. */
export interface FigureReasoning {
  readonly accounts: Asking<AccountsAnswer>
  /** The accounts of the date. */
  readonly today: Accessor<ShownAccounts>
  /** The accounts to draw in a period; undefined until they are known. */
  readonly accountsOf: (period: HistoryGroup["id"]) => PeriodAccounts | undefined
  /** How far the accounts of the other periods have come. */
  readonly otherDates: AskingProgress
  readonly roster: Accessor<Roster>
  /** The marks of the accounts that have a band somewhere, in their order. */
  readonly drawn: Accessor<ReadonlyArray<AccountMark>>
  readonly bounds: Asking<BoundsAnswer>
  readonly implied: Accessor<ImpliedShown | undefined>
}

/**
 * Asks for what the screen of a figure shows: conflicts, accounts and bounds of the date first, then the accounts of
 * a day in every other period, one after another, the nearest first.
 */
export const createFigureReasoning = (history: Accessor<FigureHistory>): FigureReasoning => {
  const { reasoning } = useViewer()
  const figure = createMemo(() => history().figure.id)
  const groups = createMemo(() => history().groups, undefined, { equals: samePeriods })
  const accounts = reasoning.accounts.want()
  const bounds = reasoning.boundsOf(figure)
  const settled = () => [accounts, bounds].every(({ status }) => ["answered", "failed"].includes(status()))
  const otherDates = reasoning.accountsOn(() => awayFromDate(groups()), settled)
  const answers = createMemo(() => {
    const answer = accounts.answer()
    const main = answer === undefined ? undefined : { answer, old: accounts.old() }
    return answersByPeriod(groups(), main, (period) => {
      const found = otherDates.answerAt(period)
      return found === undefined ? undefined : { answer: found.answer, old: otherDates.isOld(period) }
    })
  })
  const roster = createMemo(
    () =>
      rosterOf(
        [accounts.answer(), ...[...answers().values()].map(({ answer }) => answer)].map((answer) =>
          groupOfFigure(answer, figure())
        )
      ),
    undefined,
    { equals: (a, b) => alike([...a], [...b]) }
  )
  const accountsOf = (period: HistoryGroup["id"]) => {
    const answer = answers().get(period)
    return answer === undefined ? undefined : periodAccounts(answer, figure(), roster())
  }
  return {
    accounts,
    today: createMemo(() => firstAccounts(groupOfFigure(accounts.answer(), figure()), figure(), roster())),
    accountsOf,
    otherDates,
    roster,
    drawn: createMemo(
      () => {
        const shown = [...answers().keys()].flatMap((period) => accountsOf(period)?.shown ?? [])
        const banded = shown.filter(({ range }) => range?.low !== undefined || range?.high !== undefined)
        const letters = new Set(banded.map(({ letter }) => letter))
        return [...roster().values()].filter(({ letter }) => letters.has(letter))
      },
      undefined,
      { equals: alike }
    ),
    bounds,
    implied: createMemo(() => {
      const answer = bounds.answer()
      if (answer === undefined || answer.figure !== figure()) return undefined
      const implied = impliedBy(answer)
      return implied === undefined ? undefined : { implied, old: bounds.old() }
    })
  }
}

const samePeriods = (a: ReadonlyArray<HistoryGroup>, b: ReadonlyArray<HistoryGroup>): boolean =>
  a.length === b.length &&
  a.every(({ id, current, day }, i) => b[i]?.id === id && b[i]?.current === current && b[i]?.day === day)

/** The periods besides that of the date with the days that stand for them, the nearest first. */
const awayFromDate = (groups: ReadonlyArray<HistoryGroup>) => {
  const now = groups.findIndex(({ current }) => current)
  const from = now < 0 ? groups.length : now
  return groups
    .map(({ id, day, current }, i) => ({ place: id, day, current, away: Math.abs(i - from) }))
    .filter(({ current }) => !current)
    .sort((a, b) => a.away - b.away)
}
