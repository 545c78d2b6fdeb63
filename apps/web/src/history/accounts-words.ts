import type { Unit } from "@cordon/domain/amount/amount"
import { formatRange } from "@cordon/view-model/format"
import { formatDay } from "@cordon/view-model/format-time"
import type { ShownAccount } from "../reasoning/shown-account.ts"
import type { PeriodAccounts } from "./period-accounts.ts"
import { words } from "./words.ts"

/** Accounts that imply the same for a figure, in words. */
export interface SameRange {
  readonly accounts: ReadonlyArray<ShownAccount>
  readonly words: string
}

/** The accounts that say something of a figure, those together that imply the same, best supported first. */
export const byRange = (accounts: ReadonlyArray<ShownAccount>, unit: Unit): ReadonlyArray<SameRange> => {
  const groups = new Map<string, Array<ShownAccount>>()
  for (const account of accounts) {
    if (account.range?.low === undefined && account.range?.high === undefined) continue
    const range = formatRange(account.range, unit)
    groups.set(range, [...(groups.get(range) ?? []), account])
  }
  return [...groups].map(([range, same]) => ({ accounts: same, words: range }))
}

/** What the accounts of a period imply, for who cannot see the bands: `accounts of 4 Dec 2016: A, C 100 to 200 people`. */
export const accountsWords = ({ day, shown }: PeriodAccounts, unit: Unit): string => {
  const parts = byRange(shown, unit).map(({ accounts, words: range }) =>
    words.accounts.imply(
      accounts.map(({ letter }) => letter),
      range
    )
  )
  return parts.length === 0 ? "" : words.accounts.of(formatDay(day), words.clauses(parts))
}
