import type { ClaimId, FigureId } from "@cordon/domain/key"
import type { Account, AccountGroup, AccountsAnswer, Member } from "./answers.ts"

/** An account with the letter and colour that it has beside a figure. */
export interface ShownAccount {
  readonly letter: string
  /** Name of its colour among the custom properties of the page. */
  readonly colour: string
  readonly account: Account
  /** What it implies for the figure; absent where it says nothing of it. */
  readonly range?: { readonly low?: number | undefined; readonly high?: number | undefined }
}

/** Accounts told apart on one plot; further ones are only counted. */
export const ACCOUNTS_SHOWN = 4

const COLOURS = ["--account-a", "--account-b", "--account-c", "--account-d"] as const

/** The accounts of the figures that hang together with one, best supported first, with their letters. */
export const accountsOfFigure = (
  answer: AccountsAnswer | undefined,
  figure: FigureId | undefined
): {
  readonly shown: ReadonlyArray<ShownAccount>
  readonly others: number
  readonly more: boolean
} => {
  const group = answer?.groups.find(({ figures }) => figure !== undefined && figures.includes(figure))
  const shown = group === undefined ? [] : accountsOfGroup(group, figure)
  return {
    shown: shown.slice(0, ACCOUNTS_SHOWN),
    others: Math.max(0, shown.length - ACCOUNTS_SHOWN),
    more: group?.more ?? false
  }
}

/** Every account of a group with its letter, and what it implies for a figure. */
export const accountsOfGroup = (
  { accounts }: AccountGroup,
  figure: FigureId | undefined
): ReadonlyArray<ShownAccount> =>
  accounts.map((account, i) => {
    const range = account.implies.find((implied) => implied.figure === figure)?.range
    return {
      letter: letterOf(i),
      colour: COLOURS[i % COLOURS.length]!,
      account,
      ...(range === undefined ? {} : { range })
    }
  })

/** A to Z, then A2 to Z2 and so on. */
const letterOf = (i: number): string =>
  `${String.fromCharCode(65 + (i % 26))}${i < 26 ? "" : String(Math.floor(i / 26) + 1)}`

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

const names = (members: ReadonlyArray<Member>, claim: ClaimId): boolean =>
  members.some((member) => member.kind === "claim" && member.claim === claim)
