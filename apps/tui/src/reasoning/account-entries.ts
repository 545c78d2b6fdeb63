import type { Account, AccountGroup, AccountsAnswer, ReasonMember } from "@cordon/view-model/reasoning-answer"
import { memberKey } from "@cordon/view-model/member"

/** What the accounts screen lists: an account in its group. */
export interface AccountEntry {
  readonly id: string
  readonly account: Account
  readonly group: AccountGroup
  /** What can be opened: what it rejects, what its sets differ in, then what it holds and others reject. */
  readonly members: ReadonlyArray<ReasonMember>
  readonly holdsAlone: ReadonlyArray<ReasonMember>
}

/** The entries of an answer, group by group. */
export const accountEntries = (answer: AccountsAnswer): ReadonlyArray<AccountEntry> =>
  answer.groups.flatMap((group, i) => {
    const undisputed = new Set(group.undisputed.map(memberKey))
    return group.accounts.map((account) => {
      const holdsAlone = account.holds.filter((member) => !undisputed.has(memberKey(member)))
      return {
        id: `${i} ${account.id}`,
        account,
        group,
        members: [...account.rejects, ...account.varies, ...holdsAlone],
        holdsAlone
      }
    })
  })
