import { type Amount, statedNumbers } from "@cordon/domain/amount/amount"
import { formatNumber, words } from "./format.ts"

/** The lowest and highest number that anybody states, and whether the highest was said as a least. */
export interface StatedRange {
  readonly low: number
  readonly high: number
  /** What is said reaches further up than `high`. */
  readonly open: boolean
}

/** The range of what several amounts state, without rounding; undefined where none gives a number. */
export const statedRange = (amounts: ReadonlyArray<Amount>): StatedRange | undefined => {
  const numbers = amounts.flatMap(statedNumbers)
  if (numbers.length === 0) return undefined
  const high = Math.max(...numbers)
  return {
    low: Math.min(...numbers),
    high,
    open: amounts.some((amount) => amount.quantifier === "atLeast" && amount.value === high)
  }
}

/**
 * The range of what several amounts state, in words.
 *
 * Shape: `4,000 to 5,000`, `8,500 to 50,000+`, `up to 16,000`, `about 500`, `357`; undefined where none gives a
 * number.
 */
export const formatStated = (amounts: ReadonlyArray<Amount>): string | undefined => {
  const range = statedRange(amounts)
  if (range === undefined) return undefined
  const { low, high, open } = range
  const text = open ? words.atLeastShort(formatNumber(high)) : formatNumber(high)
  if (low !== high) return words.range(formatNumber(low), text, "")
  if (amounts.every(({ quantifier }) => quantifier === "atMost")) return words.atMost(text)
  return amounts.every(({ quantifier }) => quantifier === "about") ? words.about(text) : text
}
