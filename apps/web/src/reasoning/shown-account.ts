import type { ClaimId, FigureId } from "@cordon/domain/key"
import type { Account, AccountGroup, OpenRange, ReasonMember } from "@cordon/view-model/reasoning-answer"
import { type AccountMark, type Roster, rosterOf } from "./roster.ts"

/** An account with the letter and colour that it has beside a figure. */
export interface ShownAccount extends AccountMark {
  readonly account: Account
  /** What it implies for the figure; absent where it says nothing of it. */
  readonly range?: OpenRange
}

/** The accounts of one day that are told apart on a plot. */
export interface ShownAccounts {
  readonly shown: ReadonlyArray<ShownAccount>
  /** How many more were found. */
  readonly others: number
  /** Whether there are, or may be, more than were found. */
  readonly more: boolean
}

/** Accounts told apart on one plot; further ones are only counted. */
export const ACCOUNTS_SHOWN = 4

/** The accounts of a group, best supported first, as far as a plot tells them apart. */
export const firstAccounts = (
  group: AccountGroup | undefined,
  figure: FigureId | undefined,
  roster: Roster
): ShownAccounts => {
  const all = group === undefined ? [] : accountsOfGroup(group, figure, roster)
  return {
    shown: all.slice(0, ACCOUNTS_SHOWN),
    others: Math.max(0, all.length - ACCOUNTS_SHOWN),
    more: group?.more ?? false
  }
}

/** Every account of a group with its mark, and what it implies for a figure. */
export const accountsOfGroup = (
  group: AccountGroup,
  figure: FigureId | undefined,
  roster: Roster = rosterOf([group])
): ReadonlyArray<ShownAccount> =>
  group.accounts.flatMap((account) => {
    const mark = roster.get(account.id)
    if (mark === undefined) return []
    const range = account.implies.find((implied) => implied.figure === figure)?.range
    return [{ ...mark, account, ...(range === undefined ? {} : { range }) }]
  })

/** The one account, not the first, that alone holds a claim which another rejects; its mark takes that colour. */
export const loneHolder = (
  claim: ClaimId,
  accounts: ReadonlyArray<ShownAccount>
): ShownAccount | undefined => {
  const holders = accounts.filter(({ account }) => names(account.holds, claim))
  const [only] = holders
  return holders.length === 1 &&
    only !== accounts[0] &&
    accounts.some(({ account }) => names(account.rejects, claim))
    ? only
    : undefined
}

const names = (members: ReadonlyArray<ReasonMember>, claim: ClaimId): boolean =>
  members.some((member) => member.kind === "claim" && member.claim === claim)
