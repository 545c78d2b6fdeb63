import type { ShownAccount } from "../reasoning/shown-account.ts"
import type { PlotScale } from "./plot-scale.ts"

/** What one or several accounts imply, as a band of the plot. An open end fades out. */
export interface Band {
  /** `A`, or `A C` where several accounts imply the same. */
  readonly letters: string
  readonly colour: string
  readonly left: number
  readonly right: number
  readonly openLow: boolean
  readonly openHigh: boolean
  /** Where its letters stand. */
  readonly letterAt: number
}

/** Bands that can be told apart on one plot. */
const BANDS = 3
/** How far the band of an open end reaches. Unit: pixels. */
const FADE = 56
/** Letters stand at least this far apart. Unit: pixels. */
const APART = 18

/** The bands of accounts: one for each different range, in the order of the accounts. */
export const bandsOf = (
  accounts: ReadonlyArray<ShownAccount>,
  { x }: Pick<PlotScale, "x">
): ReadonlyArray<Band> => {
  const groups = new Map<string, { readonly first: ShownAccount; readonly letters: Array<string> }>()
  for (const account of accounts) {
    const { low, high } = account.range ?? {}
    if (low === undefined && high === undefined) continue
    const key = `${low}|${high}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: account, letters: [account.letter] })
    else group.letters.push(account.letter)
  }
  const taken: Array<number> = []
  return [...groups.values()].slice(0, BANDS).map(({ first, letters }): Band => {
    const { low, high } = first.range ?? {}
    const left = low === undefined ? Math.max(x(0), x(high ?? 0) - FADE) : x(low)
    const right = high === undefined ? x(low ?? 0) + FADE : Math.max(x(high), left + 2)
    let letterAt = low === undefined ? right - 8 : high === undefined ? left + 8 : (left + right) / 2
    while (taken.some((at) => Math.abs(at - letterAt) < APART)) letterAt += APART
    taken.push(letterAt)
    return {
      letters: letters.join(" "),
      colour: first.colour,
      left,
      right,
      openLow: low === undefined,
      openHigh: high === undefined,
      letterAt
    }
  })
}
