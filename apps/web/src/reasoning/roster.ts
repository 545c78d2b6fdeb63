import type { FigureId } from "@cordon/domain/key"
import type { AccountGroup, AccountsAnswer } from "@cordon/view-model/reasoning-answer"

/** By what an account is told from others wherever it is drawn. */
export interface AccountMark {
  readonly letter: string
  /** Name of its colour among the custom properties of the page. */
  readonly colour: string
}

/** The mark of each account by its id. An account is the same on two days where it rejects the same. */
export type Roster = ReadonlyMap<string, AccountMark>

const COLOURS = ["--account-a", "--account-b", "--account-c", "--account-d"] as const

/** Colour of the accounts beyond those with one of their own, which are told apart by their letters. */
export const OTHER = "--account-other"

/** The accounts of the figures that hang together with one. */
export const groupOfFigure = (
  answer: AccountsAnswer | undefined,
  figure: FigureId | undefined
): AccountGroup | undefined =>
  answer?.groups.find(({ figures }) => figure !== undefined && figures.includes(figure))

/** Letters and colours for the accounts of several days: those of the first group first, the others as they come. */
export const rosterOf = (groups: ReadonlyArray<AccountGroup | undefined>): Roster => {
  const roster = new Map<string, AccountMark>()
  for (const { id } of groups.flatMap((group) => group?.accounts ?? [])) {
    if (!roster.has(id))
      roster.set(id, { letter: letterOf(roster.size), colour: COLOURS[roster.size] ?? OTHER })
  }
  return roster
}

/** A to Z, then A2 to Z2 and so on. */
const letterOf = (i: number): string =>
  `${String.fromCharCode(65 + (i % 26))}${i < 26 ? "" : String(Math.floor(i / 26) + 1)}`
